import type { ReplayReport } from '@strata/application';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { withRuntime } from '../runtime/session.js';
import { EXIT } from '../terminal/exit-codes.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { say, printToStderr, sayJson, type CommonOptions } from '../terminal/output.js';
import { progressBar } from '../terminal/progress-bar.js';

interface ReplayOptions extends CommonOptions {
  readonly cluster: string;
}

/** `strata replay`. Reads only the log, no read models. */
export function defineReplay(command: Command): void {
  withJson(command.argument('<evaluation>', 'its id').requiredOption(...CLUSTER));
  withExample(command, 'strata replay 2008_1 --cluster edp');
  command.action(replay);
}

async function replay(evaluation: string, { cluster, json }: ReplayOptions): Promise<void> {
  await withRuntime('query', async ({ strata, caller }) => {
    const progress = progressBar('events replayed');
    const onProgress = (count: number): void => progress.update(count, count);
    const report = await strata.evaluations
      .replay(caller, cluster, evaluation, { onProgress })
      .finally(() => progress.stop());
    if (!report.equal) process.exitCode = EXIT.refused;
    if (json) return sayJson(report);
    if (report.equal) for (const line of equalLines(report)) say(line);
    else for (const line of differenceLines(report)) printToStderr(line);
  });
}

function equalLines({ evaluation, period, events, inputsHash, resultsHash }: ReplayReport): readonly string[] {
  return [
    phrase`equal: evaluation ${evaluation} of ${period}, recomputed from ${events} events`,
    phrase`inputs  ${inputsHash.replayed}`,
    phrase`results ${resultsHash.replayed}`,
  ];
}

function differenceLines(report: ReplayReport): readonly string[] {
  const { evaluation, period, events, inputsHash, resultsHash, difference } = report;
  return [
    phrase`DIFFERENT: evaluation ${evaluation} of ${period}, recomputed from ${events} events`,
    ...(difference
      ? [
          phrase`  first difference: ${difference.path}: closed ${JSON.stringify(difference.expected)}, replayed ${JSON.stringify(difference.found)}`,
        ]
      : []),
    phrase`  inputs  closed ${inputsHash.closed}, replayed ${inputsHash.replayed}`,
    phrase`  results closed ${resultsHash.closed}, replayed ${resultsHash.replayed}`,
  ];
}
