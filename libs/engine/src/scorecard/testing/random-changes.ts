import {
  cascadeDecider,
  clusterDecider,
  fold,
  measureDecider,
  strategyDecider,
  type CascadeCommand,
  type ClusterCommand,
  type Decider,
  type DomainEvent,
  type Id,
  type MeasureCommand,
  type MeasureDefinition,
  type PeriodName,
  type StrategyCommand,
} from '@strata/domain';
import fc from 'fast-check';
import { revisionKey, type DatedStructure } from '../../index.js';
import { MEASURES, weights } from './random-structures.js';

/** A change of the structure that holds from a period on; map commands change working copies only. */
export type RandomChange =
  | { readonly of: 'measure'; readonly id: Id; readonly command: MeasureCommand }
  | { readonly of: 'cluster'; readonly command: ClusterCommand }
  | { readonly of: 'cascade'; readonly command: CascadeCommand }
  | { readonly of: 'map'; readonly id: Id; readonly command: StrategyCommand };

const labels = { en: 'x' };
const reason = 'because';
const strategy = fc.constantFrom('S', 'A', 'B', 'F', 'O', 'C');
const objective = fc.constantFrom('o0', 'o1', 'o2', 'o3');
const measure = fc.constantFrom(...MEASURES);
const actor = fc.constantFrom('A', 'B', 'C', 'D');
const rollUp = fc.constantFrom('weighted-mean', 'worst', 'best', 'majority', 'count');

const definition: fc.Arbitrary<MeasureDefinition> = fc.record({
  labels: fc.constant(labels),
  unit: fc.constantFrom('', '', 'k'),
  decimals: fc.constant(1),
  valueType: fc.constant('number'),
  polarity: fc.constantFrom('higher', 'lower'),
  frequency: fc.constantFrom('month', 'month', 'quarter', 'year'),
  scoring: fc.constantFrom(
    { kind: 'goal-red-flag' },
    { kind: 'target-tolerance', tolerance: '2' },
    { kind: 'unscored' },
  ),
  aggregation: fc.oneof(
    fc.record({ time: fc.constantFrom('sum', 'mean', 'last'), organisation: fc.constantFrom('none', 'sum', 'mean') }),
    fc.record({ time: fc.constant('sum'), organisation: fc.constant('weighted'), weightMeasure: measure }),
  ),
  accumulate: fc.constantFrom('period', 'year-to-date'),
  missing: fc.constantFrom({ kind: 'zero' }, { kind: 'carry-forward', periods: 2 }, { kind: 'no-data' }),
}) as fc.Arbitrary<MeasureDefinition>;

function figuresFor({ polarity }: MeasureDefinition) {
  return polarity === 'higher' ? { goal: '6', redFlag: '3', target: '5' } : { goal: '3', redFlag: '6', target: '4' };
}

function ofMeasure(from: PeriodName): fc.Arbitrary<RandomChange> {
  const figures = fc.constantFrom({ goal: '6', redFlag: '1', target: '3' }, { goal: '1', redFlag: '6', target: '2' });
  const command: fc.Arbitrary<MeasureCommand> = fc.oneof(
    fc
      .tuple(fc.constantFrom('*', 'A'), figures)
      .map(([subject, each]): MeasureCommand => ({ type: 'SetTarget', subject, figures: each, from })),
    fc.constantFrom('*', 'A').map((subject): MeasureCommand => ({ type: 'WithdrawTarget', subject, from })),
    fc.constant<MeasureCommand>({ type: 'RetireMeasure', reason, from }),
    fc.constant<MeasureCommand>({ type: 'ReinstateMeasure', reason, from }),
    definition.map((revised): MeasureCommand => ({
      type: 'ReviseMeasure',
      definition: revised,
      targets: ['*', 'A'].map((subject) => ({ subject, figures: figuresFor(revised) })),
      from,
    })),
  );
  return fc.tuple(measure, command).map(([id, each]) => ({ of: 'measure', id, command: each }));
}

function ofCluster(from: PeriodName): fc.Arbitrary<RandomChange> {
  const command: fc.Arbitrary<ClusterCommand> = fc.oneof(
    actor.map((actorId): ClusterCommand => ({ type: 'AdmitActor', actorId, labels: { en: actorId }, from })),
    actor.map((actorId): ClusterCommand => ({ type: 'ReleaseActor', actorId, reason, from })),
    fc.constantFrom('shop', 'lab').map((id): ClusterCommand => ({
      type: 'SetUpUnit',
      actorId: 'A',
      unit: { id, labels, ...(id === 'lab' && { service: 'sales' }) },
      from,
    })),
    fc.constantFrom('shop', 'lab').map((unitId): ClusterCommand => ({ type: 'CloseUnit', actorId: 'A', unitId, from })),
    fc
      .record({ overAchievement: fc.constantFrom('cap', 'keep'), leastCoverage: fc.constantFrom(0, 0.9) })
      .map((scoring): ClusterCommand => ({ type: 'SetClusterScoring', scoring: scoring as never, from })),
  );
  return command.map((each) => ({ of: 'cluster', command: each }));
}

function ofCascade(from: PeriodName): fc.Arbitrary<RandomChange> {
  const contribution = fc.record({ strategy: fc.constantFrom('A', 'B', 'C'), objective, parentObjective: objective });
  const command: fc.Arbitrary<CascadeCommand> = fc.oneof(
    {
      weight: 4,
      arbitrary: strategy.map((strategyId): CascadeCommand => ({ type: 'ActivateStrategy', strategyId, from })),
    },
    {
      weight: 2,
      arbitrary: strategy.map((strategyId): CascadeCommand => ({
        type: 'ReviseStrategy',
        strategyId,
        note: 'n',
        from,
      })),
    },
    {
      weight: 1,
      arbitrary: strategy.map((strategyId): CascadeCommand => ({ type: 'RetireStrategy', strategyId, reason, from })),
    },
    { weight: 1, arbitrary: fc.constant<CascadeCommand>({ type: 'MoveStrategy', strategyId: 'O', parent: 'A', from }) },
    {
      weight: 3,
      arbitrary: fc.tuple(contribution, fc.constantFrom(0, 1, 5)).map(([each, weight]): CascadeCommand => ({
        type: 'AcceptContribution',
        strategyId: 'S',
        contribution: each,
        weight,
        from,
      })),
    },
    {
      weight: 1,
      arbitrary: contribution.map((each): CascadeCommand => ({
        type: 'DeclineContribution',
        strategyId: 'S',
        contribution: each,
        reason,
        from,
      })),
    },
  );
  return command.map((each) => ({ of: 'cascade', command: each }));
}

/** A change of a working copy. */
export const mapChange: fc.Arbitrary<RandomChange> = fc
  .tuple(
    strategy,
    fc.oneof(
      fc.tuple(objective, measure, weights).map(([objectiveId, each, weight]): StrategyCommand => ({
        type: 'PlaceMeasure',
        objectiveId,
        measure: { measure: each, weight },
      })),
      fc.tuple(objective, measure).map(([objectiveId, measureId]): StrategyCommand => ({
        type: 'TakeMeasureOff',
        objectiveId,
        measureId,
      })),
      fc.tuple(objective, weights, rollUp).map(([id, weight, by]): StrategyCommand => ({
        type: 'SetObjective',
        objective: { id, labels: { en: 'renamed' }, perspective: 'finance', weight, rollUp: by as never },
      })),
      fc.tuple(objective, objective, weights).map(([own, parentObjective, weight]): StrategyCommand => ({
        type: 'LinkToParent',
        link: { objective: own, parentObjective, kind: 'contributes', weight },
      })),
      fc.tuple(objective, objective).map(([own, parentObjective]): StrategyCommand => ({
        type: 'UnlinkFromParent',
        objective: own,
        parentObjective,
      })),
      rollUp.map((by): StrategyCommand => ({
        type: 'SetMapRollUp',
        rollUp: { strategy: by as never, perspective: 'weighted-mean' },
      })),
    ),
  )
  .map(([id, command]) => ({ of: 'map', id, command }));

/** A change that holds from a period on. */
export const changeFrom = (from: PeriodName): fc.Arbitrary<RandomChange> =>
  fc.oneof(ofMeasure(from), ofCluster(from), ofCascade(from));

/** The structure after a change; the same one if the rules refuse it, or it changes nothing. */
export function afterChange(structure: DatedStructure, change: RandomChange, revision: number): DatedStructure {
  const { cluster, measures } = structure;
  switch (change.of) {
    case 'measure': {
      const state = decided(measureDecider, measures.get(change.id)!, change.command, { cluster, measures });
      return state ? { ...structure, measures: new Map([...measures, [change.id, state]]) } : structure;
    }
    case 'cluster': {
      const state = decided(clusterDecider, cluster, change.command, {});
      return state ? { ...structure, cluster: state } : structure;
    }
    case 'map':
      return afterMapChange(structure, change);
    case 'cascade':
      return afterCascadeChange(structure, change.command, revision);
  }
}

function afterMapChange(
  structure: DatedStructure,
  { id: strategyId, command }: Extract<RandomChange, { readonly of: 'map' }>,
): DatedStructure {
  const { cluster, cascade, maps, measures } = structure;
  const parent = cascade.strategies.find(({ id }) => id === strategyId)?.parent;
  const parentMap = parent === undefined ? undefined : maps.get(parent);
  const context = { cluster, cascade, strategyId, measures, parentMap, childMaps: maps };
  const state = decided(strategyDecider, maps.get(strategyId)!, command, context);
  return state ? { ...structure, maps: new Map([...maps, [strategyId, state]]) } : structure;
}

function afterCascadeChange(structure: DatedStructure, command: CascadeCommand, revision: number): DatedStructure {
  const { cluster, cascade, maps, revisions = [] } = structure;
  const id = 'contribution' in command ? command.contribution.strategy : command.strategyId;
  const map = { state: maps.get(id)!, revision };
  const state = decided(cascadeDecider, cascade, command, { cluster, map });
  if (state === undefined) return structure;
  const known = new Map([...revisions, [revisionKey(id, revision), map.state] as const]);
  return { ...structure, cascade: state, revisions: known };
}

function decided<S, C, E extends DomainEvent, X>(
  decider: Decider<S, C, E, X>,
  state: S,
  command: C,
  context: X,
): S | undefined {
  const decision = decider.decide(command, state, context);
  return decision.kind === 'accepted' && decision.events.length > 0 ? fold(decider, state, decision.events) : undefined;
}
