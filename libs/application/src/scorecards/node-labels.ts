import type { Labels } from '@strata/domain';
import type { ClusterStructure, ScoreNode } from '@strata/engine';

/** The name of what a node stands for; undefined if the structure does not have it. */
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
