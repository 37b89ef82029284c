import type { Id, PlanLineContext, StrategyPlanContext } from '@strata/domain';
import {
  cascadeState,
  clusterState,
  mapState,
  measureStates,
  programmeState,
  type DecisionDependencies,
} from './decision-dependencies.js';

/** Loads what the rules of the plans of a strategy need, with the measures that the command names. */
export async function strategyPlanContext(
  { clusterId, strategyId }: { readonly clusterId: Id; readonly strategyId: Id },
  measures: Iterable<Id>,
  dependencies: DecisionDependencies,
): Promise<StrategyPlanContext> {
  const { strategies } = await cascadeState(dependencies, clusterId);
  return {
    cluster: await clusterState(dependencies, clusterId),
    strategyId,
    entry: strategies.find(({ id }) => id === strategyId),
    map: await mapState(dependencies, clusterId, strategyId),
    measures: await measureStates(dependencies, clusterId, measures),
  };
}

/** Loads what the rules of a line of a plan need besides. */
export async function planLineContext(
  of: { readonly clusterId: Id; readonly strategyId: Id },
  measures: readonly (Id | undefined)[],
  dependencies: DecisionDependencies,
): Promise<PlanLineContext> {
  const named = measures.filter((id) => id !== undefined);
  const context = await strategyPlanContext(of, named, dependencies);
  return { ...context, programme: await programmeState(dependencies, of.clusterId, of.strategyId) };
}
