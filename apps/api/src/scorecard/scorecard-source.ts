import type { ClusterView, ScorecardView } from '@strata/application';
import { excerpt, StrataError, type Id, type Labels } from '@strata/domain';
import type { ClusterStructure, ScoreNode } from '@strata/engine';

/** A scorecard, whole or of one strategy, with its nodes by id and by parent. */
export interface ScorecardSource {
  readonly view: ClusterView;
  readonly period: string;
  readonly strategy: Id | null;
  readonly nodes: readonly ScoreNode[];
  readonly byId: ReadonlyMap<string, ScoreNode>;
  readonly childrenOf: ReadonlyMap<string | null, readonly ScoreNode[]>;
}

/** A node with the scorecard it belongs to. */
export interface NodeSource {
  readonly card: ScorecardSource;
  readonly node: ScoreNode;
}

/** The scorecard of a cluster, or the part of it that is one strategy and what is under it. Throws `UNKNOWN_STRATEGY`. */
export function scorecardSource(scored: ScorecardView, strategy: Id | null): ScorecardSource {
  const { scorecard, clusterId, position, structure } = scored;
  const nodes = strategy === null ? scorecard.nodes : underStrategy(scored, strategy);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const childrenOf = new Map<string | null, ScoreNode[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && byId.has(node.parentId) ? node.parentId : null;
    const siblings = childrenOf.get(parent);
    if (siblings) siblings.push(node);
    else childrenOf.set(parent, [node]);
  }
  return { view: { clusterId, position, structure }, period: scorecard.period, strategy, nodes, byId, childrenOf };
}

/** Nodes come before what is under them, so one pass finds all. */
function underStrategy({ scorecard, structure, clusterId }: ScorecardView, strategy: Id): readonly ScoreNode[] {
  if (!structure.cascade.strategies.some(({ id }) => id === strategy)) {
    throw new StrataError(
      'UNKNOWN_STRATEGY',
      `cluster ${clusterId} had no strategy ${excerpt(strategy)} at that moment`,
      {
        remedy: 'ask for strategies of the cluster to see their ids',
      },
    );
  }
  const under = new Set<string>([`strategy:${strategy}`]);
  return scorecard.nodes.filter(({ id, parentId }) => {
    if (parentId !== null && under.has(parentId)) under.add(id);
    return under.has(id);
  });
}

/** The nodes with their scorecard. */
export function nodeSources(card: ScorecardSource, nodes: readonly ScoreNode[]): readonly NodeSource[] {
  return nodes.map((node) => ({ card, node }));
}

/** The name of what a node stands for. */
export function labelsOfNode(structure: ClusterStructure, node: ScoreNode): Labels {
  const found = {
    strategy: () => structure.cascade.strategies.find(({ id }) => id === node.strategy),
    perspective: () => structure.cluster.perspectives.find(({ id }) => id === node.perspective),
    objective: () => structure.maps.get(node.strategy)?.objectives.find(({ id }) => id === node.objective),
    measure: () => structure.measures.get(node.measure ?? ''),
  }[node.kind]();
  return found?.labels ?? { en: node.id };
}
