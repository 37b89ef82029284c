import type { Labels } from '@strata/domain';
import type { ClusterStructure, ScoreNode } from '@strata/engine';

/** The labels of the strategy, perspective, objective or measure of a node; undefined if it does not exist. */
export function labelsOfNode(
  { cluster, cascade, maps, measures }: ClusterStructure,
  node: ScoreNode,
): Labels | undefined {
  const found = {
    strategy: () => cascade.strategies.find(({ id }) => id === node.strategy),
    perspective: () => cluster.perspectives.find(({ id }) => id === node.perspective),
    objective: () => maps.get(node.strategy)?.objectives.find(({ id }) => id === node.objective),
    measure: () => measures.get(node.measure ?? ''),
  }[node.kind]();
  return found?.labels;
}
