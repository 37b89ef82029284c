import {
  cascadeDecider,
  type CascadeState,
  clusterDecider,
  type ClusterState,
  type Decider,
  type Decision,
  type DomainEvent,
  fold,
  type Id,
  measureDecider,
  type MeasureState,
  strategyDecider,
  type StrategyState,
} from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import type { PlannedCommand } from '../plan/planned-command.js';

/** The structure of a cluster that does not exist. */
export const NOTHING: ClusterStructure = {
  cluster: clusterDecider.initial,
  cascade: cascadeDecider.initial,
  maps: new Map(),
  measures: new Map(),
};

/** Runs a plan through the real deciders. Throws at the first command that is refused or changes nothing. */
export function applyPlan(plan: readonly PlannedCommand[], before: ClusterStructure = NOTHING): ClusterStructure {
  return plan.reduce(applyOne, before);
}

function applyOne(now: ClusterStructure, planned: PlannedCommand): ClusterStructure {
  const { cluster, cascade, maps, measures } = now;
  switch (planned.aggregate) {
    case 'cluster':
      return { ...now, cluster: next<ClusterState>(clusterDecider, planned, cluster, undefined) };
    case 'cascade':
      return {
        ...now,
        cascade: next<CascadeState>(cascadeDecider, planned, cascade, { cluster, map: mapOf(now, planned) }),
      };
    case 'measure': {
      const { measureId } = planned;
      const state = measures.get(measureId) ?? measureDecider.initial;
      const changed = next<MeasureState>(measureDecider, planned, state, { cluster, measures });
      return { ...now, measures: new Map([...measures, [measureId, changed]]) };
    }
    case 'strategy': {
      const { strategyId } = planned;
      const state = maps.get(strategyId) ?? strategyDecider.initial;
      const changed = next<StrategyState>(strategyDecider, planned, state, contextOf(now, strategyId));
      return { ...now, maps: new Map([...maps, [strategyId, changed]]) };
    }
    default:
      throw new Error(`A plan must not contain commands for ${planned.aggregate}.`);
  }
}

/** The map of the strategy whose contribution a command accepts or declines. */
function mapOf({ maps }: ClusterStructure, { command }: PlannedCommand) {
  if (command.type !== 'AcceptContribution' && command.type !== 'DeclineContribution') return undefined;
  return { state: maps.get(command.contribution.strategy) ?? strategyDecider.initial, revision: -1 };
}

function contextOf({ cluster, cascade, maps, measures }: ClusterStructure, strategyId: Id) {
  const parent = cascade.strategies.find(({ id }) => id === strategyId)?.parent;
  const parentMap = parent === undefined ? undefined : (maps.get(parent) ?? strategyDecider.initial);
  return { cluster, cascade, strategyId, measures, ...(parentMap && { parentMap }) };
}

type AnyDecider = Decider<unknown, unknown, DomainEvent, unknown>;

function next<S>(decider: unknown, planned: PlannedCommand, state: S, context: unknown): S {
  const anyDecider = decider as AnyDecider;
  const decision: Decision<DomainEvent> = anyDecider.decide(planned.command, state, context);
  if (decision.kind === 'refused') {
    throw new Error(`${planned.summary}: ${decision.refusal.code} ${decision.refusal.message}`);
  }
  if (decision.events.length === 0) throw new Error(`${planned.summary}: changes nothing`);
  return fold(anyDecider, state as unknown, decision.events) as S;
}
