import { excerpt, StrataError, type ClosedEvaluation, type Id, type PeriodName } from '@strata/domain';
import { isEngineRules, type EngineRules, type ScorecardOptions } from '@strata/engine';
import type { EventStore } from '@strata/event-store';
import { inputsOfReplayed } from './needed/inputs-of-replayed.js';
import { replayNeeded } from './needed/replay-needed.js';
import { CountingReader, type ReadEvent } from './needed/stream-reader.js';
import { pinEvaluation } from './pinned-evaluation.js';
import { alteredSinceClosing, type EventBehind } from './replay/altered-since-closing.js';
import { findReplayDifference, type ReplayDifference } from './replay/replay-difference.js';
import { findClosingEvent, replayCluster, type ClosedData, type ReplayedCluster } from './replayed-cluster.js';

/** A hash or version of a closed evaluation and of its replay; null if it was not recomputed. */
export interface ClosedAndReplayed {
  readonly closed: string;
  readonly replayed: string | null;
}

export interface ReplayReport {
  readonly evaluation: Id;
  readonly period: PeriodName;
  readonly position: string;
  /** `RULES_DIFFER`: this program does not have the rules of the evaluation, so that nothing was recomputed. */
  readonly outcome: 'EQUAL' | 'DIFFERENT' | 'RULES_DIFFER';
  readonly equal: boolean;
  /** The number of events that were read. */
  readonly events: number;
  /** The number of events that a bundle leaves out; what depends on them is not part of the replay. */
  readonly withheld?: number | undefined;
  readonly inputsHash: ClosedAndReplayed;
  readonly resultsHash: ClosedAndReplayed;
  readonly engine: ClosedAndReplayed;
  /** The first value that differs; if none does, the first result, part of the inputs, or event. */
  readonly difference?: ReplayDifference | undefined;
  /** The events that are not those that the evaluation was closed on; the first ones. */
  readonly altered: readonly EventBehind[];
}

export interface ReplayOptions {
  readonly onProgress?: ((events: number) => void) | undefined;
  /** Stops the replay, which then throws its reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface ReplayTools extends ReplayOptions {
  /** A log, or the events of a bundle. */
  readonly events: Pick<EventStore, 'readStream' | 'readAll'>;
  readonly scoring?: ScorecardOptions | undefined;
}

const MAX_ALTERED = 100;

/**
 * Recomputes a closed evaluation from the events alone and reports whether it is equal, or the first difference. Throws
 * `UNKNOWN_EVALUATION`.
 */
export async function replayEvaluation(tools: ReplayTools, clusterId: Id, evaluationId: Id): Promise<ReplayReport> {
  const found = await findClosingEvent(tools.events, clusterId, evaluationId);
  if (!found) throw unknownEvaluation(clusterId, evaluationId);
  const { closed } = found;
  const rules = rulesFor(closed);
  if (rules === undefined) return rulesDiffer(tools, closed);
  const { cluster, read } = await replayed(tools, clusterId, { closed, rules });
  const { scoring } = tools;
  const inputs = inputsOfReplayed(cluster, { period: closed.period, dated: datedBy(closed, rules), scoring });
  const form = closed.record?.form ?? 1;
  const pinned = pinEvaluation(inputs, closed.period, { states: cluster.methods, scoring, form });
  const altered = closed.record ? alteredSinceClosing(closed.record.events, read) : [];
  const { structurePosition } = cluster;
  const repeated = { ...pinned, values: inputs.values, structurePosition, read, altered };
  const difference = findReplayDifference(clusterId, closed, repeated);
  return {
    ...head(closed),
    outcome: difference ? 'DIFFERENT' : 'EQUAL',
    equal: difference === undefined,
    events: cluster.events,
    inputsHash: { closed: closed.inputsHash, replayed: pinned.inputsHash },
    resultsHash: { closed: closed.resultsHash, replayed: pinned.resultsHash },
    engine: { closed: closed.engine, replayed: pinned.engine },
    difference,
    altered: altered.slice(0, MAX_ALTERED),
  };
}

/** The rules of an evaluation and its form of inputs, if this program has both. */
function rulesFor({ engine, record }: ClosedData): EngineRules | undefined {
  const hasForm = record === undefined || record.form === 2;
  return hasForm && isEngineRules(engine) ? engine : undefined;
}

function datedBy({ day }: ClosedData, rules: EngineRules) {
  return { day: day ?? '', rules };
}

/** The cluster from the events that the evaluation needs; in the first form, from all its events. */
async function replayed(
  { events, scoring, onProgress, signal }: ReplayTools,
  clusterId: Id,
  { closed, rules }: { readonly closed: ClosedData; readonly rules: EngineRules },
): Promise<{ readonly cluster: ReplayedCluster; readonly read: readonly ReadEvent[] }> {
  const { period, position: upTo } = closed;
  if (closed.record === undefined) {
    return { cluster: await replayCluster(events, clusterId, { upTo, onProgress, signal }), read: [] };
  }
  const needed = { clusterId, period, upTo, dated: datedBy(closed, rules), scoring };
  const cluster = await replayNeeded(events, needed, { onProgress, signal });
  return { cluster, read: cluster.read };
}

/** Reads the events that the evaluation lists, whatever its rules are. */
async function rulesDiffer({ events, onProgress }: ReplayTools, closed: ClosedData): Promise<ReplayReport> {
  const reader = new CountingReader(events, closed.position, onProgress);
  const listed = closed.record?.events;
  for (const stream of listed?.streams ?? []) for await (const _ of reader.events(stream));
  const altered = listed ? alteredSinceClosing(listed, reader.read) : [];
  return {
    ...head(closed),
    outcome: 'RULES_DIFFER',
    equal: false,
    events: reader.read.length,
    inputsHash: { closed: closed.inputsHash, replayed: null },
    resultsHash: { closed: closed.resultsHash, replayed: null },
    engine: { closed: closed.engine, replayed: null },
    altered: altered.slice(0, MAX_ALTERED),
  };
}

function head({ id: evaluation, period, position }: Pick<ClosedEvaluation, 'id' | 'period' | 'position'>) {
  return { evaluation, period, position };
}

/** The error about an evaluation that was not closed; without an id, about a cluster that has closed none. */
export function unknownEvaluation(clusterId: Id, evaluationId?: Id): StrataError {
  const which = evaluationId === undefined ? '' : ` "${excerpt(evaluationId)}"`;
  return new StrataError(
    'UNKNOWN_EVALUATION',
    `The cluster "${excerpt(clusterId)}" has no closed evaluation${which}.`,
    {
      remedy: 'Check the ids against the list of closed evaluations.',
    },
  );
}
