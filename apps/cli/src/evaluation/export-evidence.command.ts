import type { Command } from 'commander';
import { writeEvidence } from '@strata/runtime';
import { counted, phrase } from '../language/phrase.js';
import { withCurrentRuntime } from '../runtime/session.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface ExportEvidenceOptions extends CommonOptions {
  readonly cluster: string;
  readonly evaluation: string;
  readonly member: readonly string[];
  readonly file?: string;
}

/** `strata export evidence`. */
export function defineExportEvidence(parent: Command): void {
  const command = withJson(
    parent
      .command('evidence')
      .description('a closed evaluation with everything that proves it, for strata verify and strata replay elsewhere')
      .requiredOption(...CLUSTER)
      .requiredOption('--evaluation <id>', 'the evaluation')
      .option('--member <id>', 'disclose the figures of this member only; can be repeated', oneMore, [])
      .option('--file <file>', 'where to write it (default: CLUSTER-EVALUATION.evidence)'),
  );
  withExample(command, 'strata export evidence --cluster edp --evaluation 2008_1');
  command.action(exportEvidence);
}

async function exportEvidence(options: ExportEvidenceOptions): Promise<void> {
  const { cluster, evaluation, member, file = `${cluster}-${evaluation}.evidence` } = options;
  const members = member.length === 0 ? undefined : member;
  await withCurrentRuntime('query', async ({ strata, caller }) => {
    const bundle = await strata.evidence.bundle(caller, { cluster, evaluation, members });
    await writeEvidence(bundle, file);
    const { statement } = bundle.seal;
    const withheld = bundle.entries.filter((entry) => !('event' in entry)).length;
    const events = bundle.entries.length - withheld;
    answer(options, {
      asJson: () => ({ file, events, withheld, root: `${statement.size}:${statement.root}` }),
      asLines: () => [
        phrase`wrote ${counted(events, 'event')} to ${file}${withheld === 0 ? '' : phrase`, and the hashes of ${withheld} that stay out`}`,
        phrase`root ${statement.size}:${statement.root}`,
      ],
    });
  });
}

function oneMore(value: string, given: readonly string[]): readonly string[] {
  return [...given, value];
}
