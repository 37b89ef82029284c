import {
  labelsOfNode,
  type ClusterView,
  type Composition,
  type ScorecardAnswer,
  type ScorePoint,
  type SeriesAnswer,
  type ShownNode,
} from '@strata/application';
import type { Actual, Id, Labels } from '@strata/domain';
import type { ComputedActual } from '@strata/engine';

/** A whole scorecard, or that of one strategy, with its nodes by id and by parent. */
export interface ScorecardSource {
  readonly view: ClusterView;
  readonly period: string;
  readonly strategy: Id | undefined;
  readonly composition: Composition;
  readonly nodes: readonly ShownNode[];
  readonly byId: ReadonlyMap<string, ShownNode>;
  readonly childrenOf: ReadonlyMap<string | null, readonly ShownNode[]>;
}

/** A node with the scorecard it belongs to. */
export interface NodeSource {
  readonly card: ScorecardSource;
  readonly node: ShownNode;
}

/** The value by which a measure was scored: a reported one, or one computed from several values. */
export type ActualSource = Actual | ComputedActual;

/** Indexes the nodes of a scorecard by id and by parent. A node whose parent is not in the scorecard is a root. */
export function scorecardSource(answer: ScorecardAnswer): ScorecardSource {
  const { nodes } = answer;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const childrenOf = new Map<string | null, ShownNode[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && byId.has(node.parentId) ? node.parentId : null;
    const siblings = childrenOf.get(parent);
    if (siblings) siblings.push(node);
    else childrenOf.set(parent, [node]);
  }
  return { ...answer, byId, childrenOf };
}

/** The nodes, each with its scorecard. */
export function nodeSources(card: ScorecardSource, nodes: readonly ShownNode[]): readonly NodeSource[] {
  return nodes.map((node) => ({ card, node }));
}

/** The label of the subject of a node, or the node's id. */
export function labelsOf({ card, node }: NodeSource): Labels {
  return labelsOfNode(card.view.structure, node) ?? { en: node.id };
}

/** A node in the scorecard of a period. */
export interface ScorePointSource {
  readonly period: string;
  readonly node: NodeSource;
}

/** The scores of a node over several periods. */
export interface NodeSeriesSource {
  readonly id: string;
  readonly points: readonly ScorePointSource[];
}

/** The scores of nodes over several periods. */
export interface ScoreSeriesSource {
  readonly view: ClusterView;
  readonly composition: Composition;
  readonly nodes: readonly NodeSeriesSource[];
}

/** The series of nodes; each point stands alone, without the other nodes of its scorecard. */
export function scoreSeriesSource(view: ClusterView, { composition, nodes: series }: SeriesAnswer): ScoreSeriesSource {
  const pointOf = ({ period, node }: ScorePoint): ScorePointSource => {
    const card = scorecardSource({ view, period, strategy: undefined, composition, nodes: [node] });
    return { period, node: { card, node } };
  };
  return { view, composition, nodes: series.map(({ id, points }) => ({ id, points: points.map(pointOf) })) };
}
