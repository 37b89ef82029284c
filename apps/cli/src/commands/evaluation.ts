import { closeEvaluation, momentToAsk, replayEvaluation, type ReplayReport } from '@strata/application';
import { parsePeriod, StrataError, type ClosedEvaluation } from '@strata/domain';
import { SCORING } from '@strata/runtime';
import { refusalError } from '../refusal-error.js';
import { progressOf } from '../progress.js';
import { EXIT, hint, say, sayJson, type CommonOptions } from '../terminal.js';
import { catchUp, localUser, withCurrentRuntime, withRuntime } from '../with-runtime.js';

export interface CloseOptions extends CommonOptions {
  readonly cluster: string;
  readonly period: string;
  readonly id?: string;
  readonly reason: string;
}

export interface ListOptions extends CommonOptions {
  readonly cluster: string;
  readonly at?: string;
}

export interface ReplayOptions extends CommonOptions {
  readonly cluster: string;
}

function sayClosed({ id, period, position, inputsHash, resultsHash }: ClosedEvaluation): void {
  say(`closed evaluation ${id} of ${period} at position ${position}`);
  say(`inputs  ${inputsHash}\nresults ${resultsHash}`);
}

/** `strata evaluation close`. */
export async function close(options: CloseOptions): Promise<void> {
  const { cluster, period, reason } = options;
  if (!parsePeriod(period)) {
    throw new StrataError('NOT_A_PERIOD', `"${period}" is not a period`, {
      remedy: 'write 2008, 2008-H1, 2008-Q3 or 2008-07',
    });
  }
  await withCurrentRuntime('change', async (runtime) => {
    const { commands, queries } = runtime;
    const before = (await queries.evaluations(await queries.get(cluster))).filter((one) => one.period === period);
    const evaluationId = options.id ?? `${period}_${before.length + 1}`;
    const outcome = await closeEvaluation(
      { commands, queries, scoring: SCORING },
      { clusterId: cluster, evaluationId, period, reason },
      { by: localUser(), commandId: runtime.ambient.newId() },
    );
    if (outcome.kind === 'refused') throw refusalError(outcome.refusal);
    await catchUp(runtime);
    const closed = (await queries.evaluations(await queries.get(cluster))).find((one) => one.id === evaluationId);
    if (options.json) return sayJson(closed);
    if (closed) sayClosed(closed);
  });
}

/** `strata evaluation list`. */
export async function list(options: ListOptions): Promise<void> {
  const asOf = options.at === undefined ? {} : { instant: momentToAsk(options.at) };
  await withCurrentRuntime('query', async ({ queries }) => {
    const evaluations = await queries.evaluations(await queries.get(options.cluster, asOf));
    if (options.json) return sayJson(evaluations);
    if (evaluations.length === 0) say('no evaluation was closed');
    for (const { id, period, position, reason } of evaluations)
      say(`${id}  ${period}  position ${position}  ${reason}`);
  });
}

function sayReplay(report: ReplayReport): void {
  const { evaluation, period, events, equal, inputsHash, resultsHash, difference } = report;
  if (equal) {
    say(`equal: evaluation ${evaluation} of ${period}, recomputed from ${events} events`);
    say(`inputs  ${inputsHash.replayed}\nresults ${resultsHash.replayed}`);
    return;
  }
  hint(`DIFFERENT: evaluation ${evaluation} of ${period}, recomputed from ${events} events`);
  if (difference)
    hint(
      `  first difference: ${difference.path}: closed ${JSON.stringify(difference.expected)}, replayed ${JSON.stringify(difference.found)}`,
    );
  hint(`  inputs  closed ${inputsHash.closed}, replayed ${inputsHash.replayed}`);
  hint(`  results closed ${resultsHash.closed}, replayed ${resultsHash.replayed}`);
}

/** `strata replay`: opens the log only; no read model takes part. */
export async function replay(evaluation: string, options: ReplayOptions): Promise<void> {
  await withRuntime('query', async ({ events }) => {
    const progress = progressOf('events replayed');
    const tools = { events, scoring: SCORING, onProgress: (count: number) => progress.update(count, count) };
    const report = await replayEvaluation(tools, options.cluster, evaluation);
    progress.done();
    if (options.json) sayJson(report);
    else sayReplay(report);
    if (!report.equal) process.exitCode = EXIT.refused;
  });
}
