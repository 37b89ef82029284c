import type { AccountEvent } from './account/account.js';
import type { AssessmentEvent } from './assessment/assessment.js';
import type { CascadeEvent } from './cascade/cascade.js';
import type { ClusterEvent } from './cluster/cluster.js';
import type { DomainEvent } from './decider.js';
import type { EvaluationEvent } from './evaluation/evaluation.js';
import { StrataError } from './errors.js';
import type { JsonObject } from './json.js';
import type { MeasureEvent } from './measure/measure.js';
import type { MethodEvent } from './method/method.js';
import type { ReportEvent } from './report/report.js';
import type { ScenarioEvent } from './scenario/scenario.js';
import type { SegmentationEvent } from './segmentation/segmentation.js';
import type { StrategyEvent } from './strategy/strategy.js';
import type { StreamRef } from './streams.js';

/** Rewrites the data of one schema version as the next one's. */
export type Upcaster = (data: JsonObject) => JsonObject;

/** What the registry knows of an event type. */
export interface EventType {
  /** Of the streams it is written to. */
  readonly kind: StreamRef['kind'];
  /** The version written today, from 1. */
  readonly schemaVersion: number;
  /** One per step, from version 1 to 2 on; `schemaVersion − 1` of them. */
  readonly upcasters: readonly Upcaster[];
}

type TypesOf<E extends DomainEvent> = Readonly<Record<E['type'], readonly Upcaster[]>>;

// A type that changes its data gets an upcaster here, and so its next version; no event is ever rewritten in a store.
const CLUSTER: TypesOf<ClusterEvent> = {
  ClusterFounded: [],
  ClusterRenamed: [],
  ClusterLimitsSet: [],
  ClusterScoringSet: [],
  PerspectivesArranged: [],
  ActorAdmitted: [],
  ActorRenamed: [],
  ActorReleased: [],
  ServiceSetUp: [],
  ServiceClosed: [],
  UnitSetUp: [],
  UnitClosed: [],
  HistoryLoadingEnded: [],
};
const CASCADE: TypesOf<CascadeEvent> = {
  StrategyDrafted: [],
  StrategyStatementRevised: [],
  StrategyMoved: [],
  StrategyActivated: [],
  StrategySuperseded: [],
  StrategyRevised: [],
  RealignmentRequested: [],
  StrategyAligned: [],
  StrategyRetired: [],
};
const STRATEGY: TypesOf<StrategyEvent> = {
  ObjectiveSet: [],
  ObjectiveRevised: [],
  ObjectiveDropped: [],
  MeasurePlaced: [],
  MeasureReweighed: [],
  MeasureTakenOff: [],
  ObjectivesLinked: [],
  LinkRevised: [],
  ObjectivesUnlinked: [],
  LinkedToParent: [],
  ParentLinkRevised: [],
  UnlinkedFromParent: [],
  PerspectiveWeighed: [],
  MapRollUpSet: [],
};
const MEASURE: TypesOf<MeasureEvent> = {
  MeasureDefined: [],
  MeasureRevised: [],
  TargetSet: [],
  TargetWithdrawn: [],
  MeasureRetired: [],
};
const REPORT: TypesOf<ReportEvent> = { ValuesSubmitted: [], ValuesRestated: [] };
const METHOD: TypesOf<MethodEvent> = {
  MethodVersionRegistered: [],
  MethodTrialStarted: [],
  MethodTrialEnded: [],
  MethodVersionAdopted: [],
  MethodBound: [],
  MethodWithdrawn: [],
};
const ASSESSMENT: TypesOf<AssessmentEvent> = { ItemsAssessed: [], GradesWithdrawn: [] };
const SEGMENTATION: TypesOf<SegmentationEvent> = { MarketSegmented: [] };
const SCENARIO: TypesOf<ScenarioEvent> = {
  ScenarioDrafted: [],
  ValuesAssumed: [],
  AssumptionsDropped: [],
  ScenarioDiscarded: [],
};
const EVALUATION: TypesOf<EvaluationEvent> = { EvaluationClosed: [] };
const ACCOUNT: TypesOf<AccountEvent> = {
  AccountOpened: [],
  AccountRenamed: [],
  RoleGranted: [],
  RoleRevoked: [],
  IdentityLinked: [],
  AccountClosed: [],
};

/** Every event type by its stable name, with the schema version that is written today. */
export const eventTypes: ReadonlyMap<string, EventType> = uniqueTypes([
  ...registered('cluster', CLUSTER),
  ...registered('cascade', CASCADE),
  ...registered('strategy', STRATEGY),
  ...registered('measure', MEASURE),
  ...registered('report', REPORT),
  ...registered('method', METHOD),
  ...registered('assessment', ASSESSMENT),
  ...registered('segmentation', SEGMENTATION),
  ...registered('scenario', SCENARIO),
  ...registered('evaluations', EVALUATION),
  ...registered('account', ACCOUNT),
]);

/** The schema version that events of a type are written with. Throws `UNKNOWN_EVENT_TYPE`. */
export function schemaVersionOf(type: string): number {
  return known(type, eventTypes).schemaVersion;
}

/**
 * An event of any schema version up to today's, as today's. Throws `UNKNOWN_EVENT_TYPE`, `NEWER_EVENT` (written by a
 * newer version of this program) and `INVALID_EVENT` (no version or no data).
 */
export function upcast(type: string, schemaVersion: number, data: unknown): DomainEvent {
  return upcastBy(eventTypes, { type, schemaVersion, data });
}

/** `upcast` by another registry. */
export function upcastBy(
  registry: ReadonlyMap<string, EventType>,
  event: { readonly type: string; readonly schemaVersion: number; readonly data: unknown },
): DomainEvent {
  const { type, schemaVersion, data } = event;
  const current = known(type, registry);
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1 || !isObject(data)) {
    throw new StrataError('INVALID_EVENT', `An event of type "${type}" has no valid schema version or no data.`, {
      remedy: 'Check the event store for damage.',
      details: { type },
    });
  }
  if (schemaVersion > current.schemaVersion) {
    throw new StrataError(
      'NEWER_EVENT',
      `An event of type "${type}" has schema version ${schemaVersion}; this program knows up to ${current.schemaVersion}.`,
      {
        remedy: 'Run the version of the program that wrote the store, or a newer one.',
        details: { type, schemaVersion },
      },
    );
  }
  const steps = current.upcasters.slice(schemaVersion - 1);
  return { type, data: steps.reduce((older, step) => step(older), data) };
}

function known(type: string, registry: ReadonlyMap<string, EventType>): EventType {
  const found = registry.get(type);
  if (found !== undefined) return found;
  throw new StrataError('UNKNOWN_EVENT_TYPE', `"${type}" is no event type of this program.`, {
    remedy: 'Run the version of the program that wrote the store, or a newer one.',
    details: { type },
  });
}

// Two streams may not share the name of an event type: the one would be read as the other.
function uniqueTypes(types: readonly (readonly [string, EventType])[]): ReadonlyMap<string, EventType> {
  const unique = new Map(types);
  if (unique.size === types.length) return unique;
  throw new StrataError('DUPLICATE_EVENT_TYPE', 'An event type is registered twice.');
}

function registered(
  kind: StreamRef['kind'],
  types: Readonly<Record<string, readonly Upcaster[]>>,
): readonly (readonly [string, EventType])[] {
  return Object.entries(types).map(([type, upcasters]) => [
    type,
    { kind, schemaVersion: upcasters.length + 1, upcasters },
  ]);
}

function isObject(data: unknown): data is JsonObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
