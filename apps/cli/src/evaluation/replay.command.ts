import { replayEvidence, type ReplayReport } from '@strata/application';
import { readEvidence } from '@strata/runtime';
import type { Command } from 'commander';
import { counted, phrase, translated } from '../language/phrase.js';
import { withRuntime } from '../runtime/session.js';
import { EXIT } from '../terminal/exit-codes.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { say, printToStderr, sayJson, type CommonOptions } from '../terminal/output.js';
import { progressBar } from '../terminal/progress-bar.js';

interface ReplayOptions extends CommonOptions {
  readonly cluster?: string;
  readonly all?: boolean;
  readonly evidence?: string;
}

/** `strata replay`. Reads only the log, no read models. */
export function defineReplay(command: Command): void {
  withJson(
    command
      .argument('[evaluation]', 'its id')
      .option(...CLUSTER)
      .option('--all', 'every closed evaluation of the cluster')
      .option('--evidence <file>', 'the evaluation of a bundle of strata export evidence, without any store'),
  );
  withExample(
    command,
    'strata replay 2008_1 --cluster edp',
    'strata replay --all --cluster edp',
    'strata replay --evidence edp-2008_1.evidence',
  );
  command.action(replay);
}

async function replay(evaluation: string | undefined, options: ReplayOptions, command: Command): Promise<void> {
  const { cluster, all, evidence, json } = options;
  const wanted = [evaluation, all, evidence].filter((one) => one !== undefined).length;
  if (wanted !== 1) command.error('error: name one evaluation, or give --all or --evidence');
  if (evidence !== undefined) return report([await replayEvidence(await readEvidence(evidence))], { json });
  if (cluster === undefined) return command.error("error: required option '--cluster <id>' not specified");
  await withRuntime('query', async ({ strata, caller }) => {
    const progress = progressBar('events replayed');
    const watched = { onProgress: (count: number): void => progress.update(count, count) };
    const reports: ReplayReport[] = [];
    try {
      if (evaluation !== undefined) reports.push(await strata.evaluations.replay(caller, cluster, evaluation, watched));
      else for await (const one of strata.evaluations.replayAll(caller, cluster, watched)) reports.push(one);
    } finally {
      progress.stop();
    }
    report(reports, { all, json });
  });
}

/** Prints the reports; the exit code is 1 unless all are equal. */
function report(
  reports: readonly ReplayReport[],
  { all, json }: { readonly all?: boolean | undefined; readonly json?: boolean | undefined },
): void {
  if (!reports.every(({ equal }) => equal)) process.exitCode = EXIT.refused;
  if (json) return sayJson(all ? reports : reports[0]!);
  for (const one of reports) for (const line of linesOf(one)) (one.equal ? say : printToStderr)(line);
  if (all) {
    const equal = counted(reports.filter((one) => one.equal).length, 'evaluation');
    say(phrase`${equal} of ${reports.length} equal`);
  }
}

function linesOf(one: ReplayReport): readonly string[] {
  const { evaluation, period, events, withheld = 0, inputsHash, resultsHash, engine } = one;
  const what = phrase`evaluation ${evaluation} of ${period}`;
  switch (one.outcome) {
    case 'EQUAL':
      return [
        phrase`equal: ${what}, recomputed from ${counted(events, 'event')}`,
        ...(withheld === 0 ? [] : [phrase`  ${counted(withheld, 'event')} left out, with what depends on them`]),
        phrase`inputs  ${inputsHash.replayed}`,
        phrase`results ${resultsHash.replayed}`,
      ];
    case 'RULES_DIFFER':
      return [
        phrase`RULES_DIFFER: ${what} was closed under the rules ${engine.closed}, which this version of Strata does not have; its results stay as they are`,
        ...alteredLines(one),
      ];
    case 'DIFFERENT':
      return [phrase`DIFFERENT: ${what}, recomputed from ${counted(events, 'event')}`, ...differenceLines(one)];
  }
}

function differenceLines({ difference, ...one }: ReplayReport): readonly string[] {
  const { inputsHash, resultsHash } = one;
  return [
    ...(difference ? [foundLine(difference)] : []),
    ...(difference?.event ? [phrase`    from the ${eventText(difference.event)}`] : []),
    ...alteredLines({ altered: one.altered.filter(({ position }) => position !== difference?.event?.position) }),
    phrase`  inputs  closed ${inputsHash.closed}, replayed ${inputsHash.replayed}`,
    phrase`  results closed ${resultsHash.closed}, replayed ${resultsHash.replayed}`,
  ];
}

function foundLine({ path, expected, found }: NonNullable<ReplayReport['difference']>): string {
  // Of an event, it is said what happened to it; other differences are data.
  const shown = (value: unknown): string => {
    return JSON.stringify(path.startsWith('events.') ? translated(String(value)) : value);
  };
  return phrase`  first difference: ${path}: closed ${shown(expected)}, replayed ${shown(found)}`;
}

function alteredLines({ altered }: Pick<ReplayReport, 'altered'>): readonly string[] {
  return altered.map((event) => phrase`  altered since the closing: ${eventText(event)}`);
}

function eventText({ position, stream, change, now }: ReplayReport['altered'][number]): string {
  const found = now === undefined ? '' : `: ${phrase`${now.type} by ${now.by}, recorded ${now.recordedAt}`}`;
  const altered = change === undefined ? '' : ` (${translated(change)})`;
  return `${phrase`event at position ${position} in the stream ${stream}`}${altered}${found}`;
}
