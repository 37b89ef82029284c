import { cascadeDecider } from '../cascade/cascade.decide.js';
import type { CascadeEvent, CascadeState, Rank } from '../cascade/cascade.js';
import { clusterDecider } from '../cluster/cluster.decide.js';
import { DEFAULT_CALENDAR, DEFAULT_LIMITS, DEFAULT_SCORING } from '../cluster/cluster.evolve.js';
import type { ClusterEvent, ClusterLimits, ClusterState } from '../cluster/cluster.js';
import { fold } from '../decider.js';
import { measureDecider } from '../measure/measure.decide.js';
import type { MeasureDefinition, MeasureState } from '../measure/measure.js';
import type { SnapshotContent } from '../snapshot/snapshot.js';
import type { Id, Subject } from '../words.js';

export const labels = { en: 'Sample' };

/** A yearly measure of numbers, scored between a red flag and a goal. */
export const definition: MeasureDefinition = {
  labels,
  unit: '% of GDP',
  decimals: 1,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'year',
  scoring: { kind: 'goal-red-flag' },
  aggregation: { time: 'last', organisation: 'none' },
  accumulate: 'period',
};

/** A snapshot of the year 2008 with one strategy. */
export const sampleSnapshot: SnapshotContent = {
  form: 1,
  cluster: 'alps',
  labels,
  view: 'scorecard',
  depth: 'strategies',
  period: '2008',
  position: '01',
  knownAt: '2009-01-01T00:00:00.000Z',
  disclosure: 'scores',
  perspectives: [{ id: 'finance', labels }],
  nodes: [
    { id: 'strategy:top', kind: 'strategy', labels, status: 'green', score: 0.8, coverage: 1, state: 'complete' },
  ],
  links: [],
};

/** Actors A (service sales with unit desk, service law, unit depot without a service) and B (service sales); C has left. */
export function sampleCluster(limits: Partial<ClusterLimits> = {}): ClusterState {
  const events: ClusterEvent[] = [
    {
      type: 'ClusterFounded',
      data: {
        clusterId: 'alps',
        labels,
        calendar: DEFAULT_CALENDAR,
        limits: { ...DEFAULT_LIMITS, ...limits },
        scoring: DEFAULT_SCORING,
      },
    },
    {
      type: 'PerspectivesArranged',
      data: {
        perspectives: [
          { id: 'finance', labels },
          { id: 'learning', labels },
        ],
      },
    },
    ...['A', 'B', 'C'].map((actorId): ClusterEvent => ({
      type: 'ActorAdmitted',
      data: { actorId, labels, from: null },
    })),
    { type: 'ServiceSetUp', data: { actorId: 'A', service: { id: 'sales', labels }, from: null } },
    { type: 'ServiceSetUp', data: { actorId: 'A', service: { id: 'law', labels }, from: null } },
    { type: 'ServiceSetUp', data: { actorId: 'B', service: { id: 'sales', labels }, from: null } },
    { type: 'UnitSetUp', data: { actorId: 'A', unit: { id: 'desk', labels, service: 'sales' }, from: null } },
    { type: 'UnitSetUp', data: { actorId: 'A', unit: { id: 'depot', labels }, from: null } },
    { type: 'ActorReleased', data: { actorId: 'C', reason: 'sold', from: null } },
  ];
  return fold(clusterDecider, clusterDecider.initial, events);
}

export function drafted(strategyId: Id, rank: Rank, owner: Subject, parent?: Id): CascadeEvent {
  return {
    type: 'StrategyDrafted',
    data: { strategyId, rank, owner, ...(parent === undefined ? {} : { parent }), labels },
  };
}

export function activated(strategyId: Id): CascadeEvent {
  return { type: 'StrategyActivated', data: { strategyId, from: null } };
}

/** An active integrative strategy `top` with an active business strategy `a` of A under it. */
export const sampleCascadeEvents: readonly CascadeEvent[] = [
  drafted('top', 'integrative', '@cluster'),
  activated('top'),
  drafted('a', 'business', 'A', 'top'),
  activated('a'),
];

export function sampleCascade(...more: readonly CascadeEvent[]): CascadeState {
  return fold(cascadeDecider, cascadeDecider.initial, [...sampleCascadeEvents, ...more]);
}

/** A defined measure, optionally retired. */
export function sampleMeasure(measureId: Id, changes: Partial<MeasureDefinition> = {}, retired = false): MeasureState {
  const defined = measureDecider.evolve(measureDecider.initial, {
    type: 'MeasureDefined',
    data: { measureId, definition: { ...definition, ...changes }, from: null },
  });
  return { ...defined, retired };
}

export function measureMap(...measures: readonly MeasureState[]): ReadonlyMap<Id, MeasureState> {
  return new Map(measures.map((measure) => [measure.id, measure]));
}
