import type { Id, StrategyPlanContext } from '@strata/domain';
import {
  cascadeState,
  clusterState,
  mapState,
  measureStates,
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
