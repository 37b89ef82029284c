import {
  actualText,
  aggregateOf,
  aggregates,
  BEFORE_FIRST,
  cascadeDecider,
  clusterDecider,
  isCountingEvent,
  isValueEvent,
  parseStream,
  reportedValues,
  strategyDecider,
  streamName,
  upcast,
  valueKeys,
  type AggregateKind,
  type AssessmentState,
  type CascadeState,
  type ClusterState,
  type DomainEvent,
  type EvaluationEvent,
  type Id,
  type MeasureState,
  type MethodState,
  type Position,
  type ProgrammeState,
  type RecordedEvent,
  type SegmentationState,
  type StrategyState,
  type StreamRef,
  type ValueEvent,
  type ValuesCounted,
} from '@strata/domain';
import { revisionKey, type ClusterStructure } from '@strata/engine';
import type { EventStore } from '@strata/event-store';
import {
  applyChange,
  approvalNeededIn,
  type CountedValues,
  type ReportedChange,
  type ValueRow,
} from '@strata/read-models';
import type { StreamReader } from './needed/stream-reader.js';

/** True if evaluations read the states of aggregates of this kind. */
function isEvaluated(kind: AggregateKind): boolean {
  return aggregates[kind].structural || aggregates[kind].methodInput;
}

/** A cluster folded from its events alone, without any read model. */
export interface ReplayedCluster {
  readonly structure: ClusterStructure;
  readonly methods: ReadonlyMap<Id, MethodState>;
  readonly assessments: readonly AssessmentState[];
  readonly segmentations: ReadonlyMap<Id, SegmentationState>;
  readonly programmes: ReadonlyMap<Id, ProgrammeState>;
  /** The values that count, by `valueRowKey`. */
  readonly values: ReadonlyMap<string, ValueRow>;
  /** The position of the last structural change, including methods. */
  readonly structurePosition: Position;
  /** The number of the cluster's events that were folded. */
  readonly events: number;
}

/** The states of a cluster while its events are folded. */
export interface Folding {
  readonly states: Map<string, unknown>;
  /** As if all values waited for their approval: whether they do, is known when the whole cluster is. */
  readonly known: CountedValues;
  /** Every state of every map, by `revisionKey`; states share what did not change. */
  readonly maps: Map<string, StrategyState>;
  structurePosition: Position;
}

function applyReport(recorded: RecordedEvent, event: ValueEvent | ValuesCounted, known: CountedValues): void {
  for (const change of changesBy(recorded, event)) applyChange(known, change, always);
}

function changesBy(recorded: RecordedEvent, event: ValueEvent | ValuesCounted): readonly ReportedChange[] {
  const { period } = event.data;
  if (event.type === 'ValuesSubmitted' || event.type === 'ValuesRestated') {
    return rowsOf(recorded, event).map((row) => ({ measure: row.measure, subject: row.subject, period, row }));
  }
  const counted = event.type === 'ValuesCounted' ? true : undefined;
  return valueKeys(event.data).map((key) => ({ ...key, period, row: undefined, counted }));
}

function rowsOf(
  { metadata: { clusterId: cluster = '', by, knownAt }, recordedAt, id: eventId, position: validFrom }: RecordedEvent,
  event: Exclude<ValueEvent, { readonly type: 'ValuesWithdrawn' }>,
): readonly ValueRow[] {
  const { reason, evidence = null } = event.type === 'ValuesRestated' ? event.data : { reason: '' };
  const onApproval = new Set(event.data.onApproval);
  return reportedValues(event.data).map(({ measure, subject, actual, note = null }, index) => ({
    ...{ cluster, measure, subject, period: event.data.period, kind: actual.kind, value: actualText(actual), note },
    reason: reason === '' ? null : reason,
    evidence,
    ...{ by, recordedAt, knownAt: knownAt ?? recordedAt, eventId, validFrom },
    awaitsApproval: onApproval.has(index) ? true : undefined,
  }));
}

const always = () => true;

/** The values that count in a cluster. */
function countedValues({ values, waiting }: CountedValues, cluster: ClusterState): ReadonlyMap<string, ValueRow> {
  const waitsIn = approvalNeededIn(cluster);
  const counted = new Map(values);
  for (const [key, row] of waiting) if (waitsIn?.(row.period) !== true) counted.set(key, row);
  return counted;
}

/** A cluster without any event. */
export function emptyFolding(): Folding {
  const known: CountedValues = { values: new Map(), waiting: new Map() };
  return { states: new Map(), known, maps: new Map(), structurePosition: BEFORE_FIRST };
}

/** Folds the next event of a stream. */
export function applyEvent(recorded: RecordedEvent, folding: Folding): void {
  const parsed = parseStream(recorded.stream);
  if (parsed === undefined) return;
  const { kind } = parsed;
  const hasValues = aggregates[kind].history === 'values';
  if (!hasValues && !isEvaluated(kind)) return;
  const event: DomainEvent = upcast(recorded.type, recorded.schemaVersion, recorded.data);
  if (hasValues) {
    return isValueEvent(event) || isCountingEvent(event) ? applyReport(recorded, event, folding.known) : undefined;
  }
  if (aggregates[kind].structural) folding.structurePosition = recorded.position;
  const { decider } = aggregateOf(kind);
  const before = folding.states.get(recorded.stream) ?? decider.initial;
  const state = decider.evolve(before, event);
  folding.states.set(recorded.stream, state);
  if (parsed.kind === 'strategy') {
    folding.maps.set(revisionKey(parsed.strategyId, recorded.revision), state as StrategyState);
  }
}

/** Folds the events of a cluster up to a position (inclusive). */
export async function replayCluster(
  events: Pick<EventStore, 'readAll'>,
  clusterId: Id,
  options: {
    readonly upTo: Position;
    readonly onProgress?: ((events: number) => void) | undefined;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<ReplayedCluster> {
  const folding = emptyFolding();
  let count = 0;
  for await (const batch of events.readAll({ upTo: options.upTo })) {
    for (const recorded of batch) {
      if (recorded.metadata.clusterId !== clusterId) continue;
      applyEvent(recorded, folding);
      count += 1;
    }
    options.onProgress?.(count);
    await new Promise((resolve) => setImmediate(resolve));
    options.signal?.throwIfAborted();
  }
  return clusterOf(folding, clusterId, count);
}

/** The cluster after the events that were folded. */
export function clusterOf(folding: Folding, clusterId: Id, events: number): ReplayedCluster {
  const { known, structurePosition } = folding;
  const { structure, ...states } = statesOf(folding.states, clusterId);
  const revisions = revisionsOf(structure.cascade, folding.maps);
  const dated = revisions.size > 0 ? { ...structure, revisions } : structure;
  const values = countedValues(known, structure.cluster);
  return { ...states, structure: dated, values, structurePosition, events };
}

/** The maps that activations put in force. */
function revisionsOf(
  { strategies }: CascadeState,
  maps: ReadonlyMap<string, StrategyState>,
): ReadonlyMap<string, StrategyState> {
  const named = strategies.flatMap(({ id, revisions = [] }) =>
    revisions.flatMap(({ value }) => (value === null ? [] : revisionKey(id, value))),
  );
  return new Map(named.map((key) => [key, maps.get(key) ?? strategyDecider.initial]));
}

function statesOf(
  states: ReadonlyMap<string, unknown>,
  clusterId: Id,
): Omit<ReplayedCluster, 'values' | 'structurePosition' | 'events'> {
  // Sorted by name, so that the result does not depend on which stream was created first.
  const sorted = [...states].sort(([a], [b]) => (a < b ? -1 : 1));
  const of = <S>(kind: AggregateKind): readonly (readonly [StreamRef, S])[] =>
    sorted.flatMap(([stream, state]) => {
      const parsed = parseStream(stream);
      return parsed?.kind === kind && 'clusterId' in parsed && parsed.clusterId === clusterId
        ? [[parsed, state as S] as const]
        : [];
    });
  const byId = <S>(kind: AggregateKind, idOf: (parsed: StreamRef) => Id): ReadonlyMap<Id, S> =>
    new Map(of<S>(kind).map(([parsed, state]) => [idOf(parsed), state]));
  const [cluster] = of<ClusterState>('cluster');
  const [cascade] = of<CascadeState>('cascade');
  return {
    structure: {
      cluster: cluster?.[1] ?? clusterDecider.initial,
      cascade: cascade?.[1] ?? cascadeDecider.initial,
      maps: byId<StrategyState>('strategy', (parsed) => ('strategyId' in parsed ? parsed.strategyId : '')),
      measures: byId<MeasureState>('measure', (parsed) => ('measureId' in parsed ? parsed.measureId : '')),
    },
    methods: byId<MethodState>('method', (parsed) => ('methodId' in parsed ? parsed.methodId : '')),
    assessments: of<AssessmentState>('assessment').map(([, state]) => state),
    segmentations: byId<SegmentationState>('segmentation', (parsed) => ('actorId' in parsed ? parsed.actorId : '')),
    programmes: byId<ProgrammeState>('programme', (parsed) => ('strategyId' in parsed ? parsed.strategyId : '')),
  };
}

/** The data of the event that closed an evaluation. */
export type ClosedData = Extract<EvaluationEvent, { type: 'EvaluationClosed' }>['data'];

/** The event that closed an evaluation, or undefined. */
export async function findClosingEvent(
  events: StreamReader,
  clusterId: Id,
  evaluationId: Id,
): Promise<ClosingEvent | undefined> {
  for await (const event of closingEvents(events, clusterId)) if (event.closed.id === evaluationId) return event;
  return undefined;
}

/** The ids of the evaluations that a cluster has closed, oldest first. */
export async function closedEvaluations(events: StreamReader, clusterId: Id): Promise<readonly Id[]> {
  const ids: Id[] = [];
  for await (const { closed } of closingEvents(events, clusterId)) ids.push(closed.id);
  return ids;
}

/** An event that closed an evaluation. */
export interface ClosingEvent {
  readonly recorded: RecordedEvent;
  readonly closed: ClosedData;
}

async function* closingEvents(events: StreamReader, clusterId: Id): AsyncIterable<ClosingEvent> {
  for await (const recorded of events.readStream(streamName({ kind: 'evaluations', clusterId }))) {
    const event = upcast(recorded.type, recorded.schemaVersion, recorded.data) as EvaluationEvent;
    if (event.type === 'EvaluationClosed') yield { recorded, closed: event.data };
  }
}
