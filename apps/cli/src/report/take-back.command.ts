import type { TakenBack } from '@strata/application';
import type { Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { catchUp, withCurrentRuntime } from '../runtime/session.js';
import { EXIT } from '../terminal/exit-codes.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, printToStderr, type CommonOptions } from '../terminal/output.js';

interface TakeBackOptions extends CommonOptions {
  readonly cluster: string;
  readonly reason: string;
}

/** `strata import take-back`. */
export function defineTakeBack(parent: Command): void {
  const command = withJson(
    parent
      .command('take-back')
      .description('take back an import: withdraw what it submitted, restore what it restated')
      .argument('<batch>', 'the batch that the import answered with')
      .requiredOption(...CLUSTER)
      .requiredOption('--reason <text>', 'why it is taken back'),
  );
  withExample(command, 'strata import take-back 019a…@00000000117a --cluster edp --reason "the file of last year"');
  command.action(takeBack);
}

async function takeBack(batch: string, options: TakeBackOptions): Promise<void> {
  const { cluster, reason } = options;
  await withCurrentRuntime('change', async ({ runtime, strata, caller }) => {
    const taken = await strata.reports.takeBackImport(caller, cluster, { batch, reason });
    await catchUp(runtime);
    for (const { reporter, period, refusal } of options.json ? [] : taken.refused) {
      printToStderr(`${reporter} ${period}: ${translated(refusal.message)}`);
    }
    answer(options, { asJson: () => taken, asLines: () => [takenLine(taken)] });
    if (taken.refused.length > 0) process.exitCode = EXIT.refused;
  });
}

function takenLine({ withdrawn, restored, changedSince, refused }: TakenBack): string {
  const kept = phrase`${changedSince} changed since and kept`;
  const reports = refused.length === 0 ? '' : phrase`, ${refused.length} reports refused`;
  return phrase`${withdrawn} values withdrawn, ${restored} restored, ${kept}${reports}`;
}
