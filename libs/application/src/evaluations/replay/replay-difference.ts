import { CLUSTER_SUBJECT, streamName, subjectActor, type Id } from '@strata/domain';
import { firstDifference, type Difference } from '@strata/ledger';
import { valueRowKey, type ValueRow } from '@strata/read-models';
import { firstValueDifference, type PinnedValue, type ValueDifference } from '../form/pinned-values.js';
import type { ReadEvent } from '../needed/stream-reader.js';
import type { PinnedEvaluation } from '../pinned-evaluation.js';
import type { ClosedData } from '../replayed-cluster.js';
import { eventBehind, type EventBehind } from './altered-since-closing.js';

/** The first difference between a closed evaluation and its replay. */
export interface ReplayDifference extends Difference {
  /** What the value that differs is about, if it is a value. */
  readonly about?: Pick<ValueDifference, 'measure' | 'subject' | 'period'> | undefined;
  /** The event that the difference comes from, if that is known. */
  readonly event?: EventBehind | undefined;
}

/** A replay and the events that it read. */
export interface Repeated extends PinnedEvaluation {
  readonly values: ReadonlyMap<string, ValueRow>;
  readonly structurePosition: string;
  readonly read: readonly ReadEvent[];
  readonly altered: readonly EventBehind[];
}

/** The first difference: a value, otherwise a result, a method, another part of the inputs, or an event. */
export function findReplayDifference(
  clusterId: Id,
  closed: ClosedData,
  repeated: Repeated,
): ReplayDifference | undefined {
  const value = closed.record && firstValueDifference(closed.record.values, repeated.values);
  if (value) return valueDifference(clusterId, value, repeated);
  const [event] = repeated.altered;
  const other = resultDifference(closed, repeated) ?? partDifference(closed, repeated);
  if (other) return { ...other, event };
  return event && { path: `events.${event.position}`, expected: 'as it was', found: event.change, event };
}

function valueDifference(clusterId: Id, difference: ValueDifference, repeated: Repeated): ReplayDifference {
  const { measure, subject, period, pinned, recomputed } = difference;
  const actorId = subjectActor(subject) ?? CLUSTER_SUBJECT;
  const stream = streamName({ kind: 'report', clusterId, actorId, period });
  const position = repeated.values.get(valueRowKey(measure, subject, period))?.validFrom;
  const source = repeated.read.find((one) => one.position === position);
  return {
    path: `values.${measure}/${subject}/${period}`,
    expected: figureOf(pinned),
    found: figureOf(recomputed),
    about: { measure, subject, period },
    event: repeated.altered.find((one) => one.stream === stream) ?? (source && eventBehind(source)),
  };
}

function figureOf(value: PinnedValue | undefined): unknown {
  if (value === undefined) return undefined;
  return value.kind === 'not-applicable' ? value.kind : value.value;
}

function resultDifference(closed: ClosedData, repeated: Repeated): Difference | undefined {
  return (
    (closed.results && firstDifference(keyed(closed.results), keyed(repeated.results), 'results')) ??
    firstDifference(closed.methods, repeated.methods, 'methods')
  );
}

/** The first part that differs, otherwise the first part of the pin. */
function partDifference(closed: ClosedData, repeated: Repeated): Difference | undefined {
  const { record, resultsHash, inputsHash, structurePosition } = closed;
  const part = record && repeated.record && firstDifference(byKey(record.parts), byKey(repeated.record.parts), 'parts');
  if (part) return part;
  const pins = [
    ['resultsHash', resultsHash, repeated.resultsHash],
    ['inputsHash', inputsHash, repeated.inputsHash],
    // Only a replay of the whole cluster knows its last change of structure.
    ...(record ? [] : [['structurePosition', structurePosition, repeated.structurePosition] as const]),
  ] as const;
  const pin = pins.find(([, expected, found]) => expected !== found);
  return pin && { path: pin[0], expected: pin[1], found: pin[2] };
}

function byKey(parts: readonly { readonly key: string; readonly sha256: string }[]): object {
  return Object.fromEntries(parts.map(({ key, sha256 }) => [key, sha256]));
}

function keyed(results: readonly { readonly key: string }[]): object {
  return Object.fromEntries(results.map((one) => [one.key, one]));
}
