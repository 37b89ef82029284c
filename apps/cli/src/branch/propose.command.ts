import type { TakenStep } from '@strata/application';
import type { Id } from '@strata/domain';
import type { Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { settle } from '../runtime/settle.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, say } from '../terminal/output.js';
import { kindWord, outcomeWord } from './branch-words.js';
import type { BranchOptions } from './fork.command.js';

interface ProposeOptions extends BranchOptions {
  readonly reason: string;
  readonly inForce?: boolean;
  readonly dryRun?: boolean;
}

/** `strata branch propose`. */
export function definePropose(branch: Command): void {
  const command = withJson(
    branch
      .command('propose')
      .description(
        'turn a branch into proposals: a restatement, drafts, working copies of maps, methods on trial; again: what is left',
      )
      .argument('<id>', 'the branch')
      .requiredOption(...CLUSTER)
      .requiredOption('--reason <text>', 'why; the reason of the restatement and the note of agreements')
      .option('--in-force', 'also set targets, and admit or release members, which nobody approves')
      .option('--dry-run', 'only list the steps'),
  );
  withExample(command, 'strata branch propose audit --cluster edp --reason "audit of 2010" --dry-run');
  command.action(propose);
}

async function propose(id: Id, options: ProposeOptions): Promise<void> {
  const { cluster, reason, inForce, dryRun } = options;
  const request = { cluster, branchId: id, reason, inForce };
  if (dryRun === true) {
    await withCurrentRuntime('query', async (session) => {
      await viewOf(session, options);
      const steps = await session.strata.branches.rehearse(session.caller, request);
      answer(options, { asJson: () => ({ branch: id, steps }), asLines: () => stepLines(steps) });
    });
    return;
  }
  await withCurrentRuntime('change', async (session) => {
    await viewOf(session, options);
    const { outcome, steps } = await session.strata.branches.propose(session.caller, request);
    if (outcome.kind === 'refused' && options.json !== true) for (const line of stepLines(steps)) say(line);
    const changed = await settle(session, outcome);
    answer(options, { asJson: () => ({ branch: id, changed, steps }), asLines: () => stepLines(steps) });
  });
}

function stepLines(steps: readonly TakenStep[]): readonly string[] {
  if (steps.length === 0) return [phrase`the branch changes nothing`];
  return steps.flatMap(({ kind, id, outcome, changes, refusal }) => [
    `${outcomeWord(outcome)}: ${kindWord(kind)} ${id}${refusal === undefined ? '' : ` (${translated(refusal.message)})`}`,
    ...changes.map((change) => `  ${change}`),
  ]);
}
