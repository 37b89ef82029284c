import { excerpt, streamName, StrataError, type Id, type PeriodName } from '@strata/domain';
import { methodsInForce, neededForEvaluation, type ScorecardOptions } from '@strata/engine';
import type { EventStore } from '@strata/event-store';
import { firstDifference, type Difference } from '@strata/ledger';
import type { EvaluationInputs, ValueRow } from '@strata/read-models';
import { rulesOf } from './engine-rules.js';
import { pinEvaluation, type PinnedEvaluation } from './pinned-evaluation.js';
import { findClosingEvent, replayCluster, type ReplayedCluster } from './replayed-cluster.js';

export interface ReplayReport {
  readonly evaluation: Id;
  readonly period: PeriodName;
  readonly position: string;
  readonly events: number;
  readonly equal: boolean;
  readonly inputsHash: { readonly closed: string; readonly replayed: string };
  readonly resultsHash: { readonly closed: string; readonly replayed: string };
  readonly engine: { readonly closed: string; readonly replayed: string };
  /** The first result that differs or, if the results are equal, the first other difference. */
  readonly difference?: Difference | undefined;
}

export interface ReplayOptions {
  readonly onProgress?: ((events: number) => void) | undefined;
  /** Stops the replay, which then throws its reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface ReplayTools extends ReplayOptions {
  readonly events: EventStore;
  readonly scoring?: ScorecardOptions | undefined;
}

/** The inputs of the evaluation, from the replayed state instead of the read models. */
function inputsOf(replayed: ReplayedCluster, closed: Closed, scoring: ScorecardOptions | undefined): EvaluationInputs {
  const { segmentations } = replayed;
  const structure = { ...replayed.structure, day: closed.day ?? '', rules: rulesOf(closed) };
  const methods = methodsInForce(replayed.methods);
  const needed = neededForEvaluation(structure, methods, { period: closed.period, options: scoring });
  const wanted = new Map(needed.values.map(({ measure, periods }) => [measure, new Set(periods)]));
  const values = new Map<string, ValueRow>();
  for (const [key, row] of replayed.values) if (wanted.get(row.measure)?.has(row.period)) values.set(key, row);
  const assessed = new Set(needed.assessed);
  const assessments = replayed.assessments.filter((one) => assessed.has(one.period));
  return { structure, methods, values, assessments, segmentations: methods.size > 0 ? segmentations : new Map() };
}

/**
 * Recomputes a closed evaluation from the events alone and reports whether it is equal, or the first difference. Throws
 * `UNKNOWN_EVALUATION` and `UNKNOWN_RULES`.
 */
export async function replayEvaluation(
  { events, scoring, onProgress, signal }: ReplayTools,
  clusterId: Id,
  evaluationId: Id,
): Promise<ReplayReport> {
  const found = await findClosingEvent(events, streamName({ kind: 'evaluations', clusterId }), evaluationId);
  if (!found) {
    throw new StrataError(
      'UNKNOWN_EVALUATION',
      `The cluster "${clusterId}" has no closed evaluation "${excerpt(evaluationId)}".`,
      {
        remedy: 'Check the id against the list of closed evaluations.',
      },
    );
  }
  const { closed } = found;
  const replayed = await replayCluster(events, clusterId, { upTo: closed.position, onProgress, signal });
  const inputs = inputsOf(replayed, closed, scoring);
  const repeated = pinEvaluation(inputs, closed.period, { states: replayed.methods, scoring });
  const difference = findDifference(closed, { ...repeated, structurePosition: replayed.structurePosition });
  const equal = difference === undefined;
  return {
    evaluation: evaluationId,
    period: closed.period,
    position: closed.position,
    events: replayed.events,
    equal,
    inputsHash: { closed: closed.inputsHash, replayed: repeated.inputsHash },
    resultsHash: { closed: closed.resultsHash, replayed: repeated.resultsHash },
    engine: { closed: closed.engine, replayed: repeated.engine },
    difference,
  };
}

type Closed = NonNullable<Awaited<ReturnType<typeof findClosingEvent>>>['closed'];

/** The first difference: a result, otherwise a method, otherwise another part of the pin. */
function findDifference(
  closed: Closed,
  repeated: PinnedEvaluation & Pick<Closed, 'structurePosition'>,
): Difference | undefined {
  const { results, resultsHash, inputsHash, structurePosition } = closed;
  const pins: readonly (readonly [string, string, string])[] = [
    ['resultsHash', resultsHash, repeated.resultsHash],
    ['inputsHash', inputsHash, repeated.inputsHash],
    ['structurePosition', structurePosition, repeated.structurePosition],
  ];
  const [pin] = pins.filter(([, expected, found]) => expected !== found);
  return (
    (results && firstDifference(keyed(results), keyed(repeated.results), 'results')) ??
    firstDifference(closed.methods, repeated.methods, 'methods') ??
    (pin && { path: pin[0], expected: pin[1], found: pin[2] })
  );
}

function keyed(results: readonly { readonly key: string }[]): object {
  return Object.fromEntries(results.map((one) => [one.key, one]));
}
