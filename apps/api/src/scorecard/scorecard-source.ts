import {
  labelsOfNode,
  NodePlaces,
  type ClusterView,
  type Composition,
  type ScorecardAnswer,
  type ScorePoint,
  type SeriesAnswer,
  type ShownNode,
} from '@strata/application';
import { countedValuesOf, type Actual, type CountedValues, type Labels } from '@strata/domain';
import type { ComputedActual } from '@strata/engine';

/** A whole scorecard, or that of one strategy. */
export type ScorecardSource = ScorecardAnswer;

/** A node with the scorecard it belongs to. */
export interface NodeSource {
  readonly card: ScorecardSource;
  readonly node: ShownNode;
}

/** The value by which a measure was scored: a reported one, or one computed from several values. */
export type ActualSource = Actual | ComputedActual;

/** A node of a scorecard by its id. */
export function nodeIn({ nodes, places }: ScorecardSource, id: string): ShownNode | undefined {
  return nodes[places.indexOf(id) ?? -1];
}

/** The nodes below a node of a scorecard; below null, its roots. */
export function childrenIn(card: ScorecardSource, id: string | null): readonly NodeSource[] {
  return card.places.childrenOf(id).map((index) => ({ card, node: card.nodes[index]! }));
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
  readonly counts: CountedValues;
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
    const nodes = [node];
    const counts = countedValuesOf(view.structure.cluster, period);
    const card = { view, period, strategy: undefined, composition, counts, nodes, places: new NodePlaces(nodes) };
    return { period, counts, node: { card, node } };
  };
  return { view, composition, nodes: series.map(({ id, points }) => ({ id, points: points.map(pointOf) })) };
}
