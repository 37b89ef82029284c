import type { Scorecard, ScoreNode, ScorePart } from './scorecard.js';

/** A node with all it was computed from. */
export interface ExplainedScore {
  readonly node: ScoreNode;
  /** How it stands in the node above; absent at the top. */
  readonly part?: ScorePart;
  /** What it was rolled up from, and what supports it, in the order of the roll-up. */
  readonly parts: readonly ExplainedScore[];
}

const indexes = new WeakMap<Scorecard, ReadonlyMap<string, ScoreNode>>();

/** The node of an id; undefined if the scorecard has none. */
export function findNode(scorecard: Scorecard, nodeId: string): ScoreNode | undefined {
  let index = indexes.get(scorecard);
  if (index === undefined) {
    index = new Map(scorecard.nodes.map((node) => [node.id, node]));
    indexes.set(scorecard, index);
  }
  return index.get(nodeId);
}

/**
 * The tree of parts of a score, through the cascade down to the measures. At each node the contributions of its parts
 * sum to its score. Undefined if the scorecard has no such node.
 */
export function explainScore(scorecard: Scorecard, nodeId: string): ExplainedScore | undefined {
  const node = findNode(scorecard, nodeId);
  return node === undefined ? undefined : { node, parts: explainParts(scorecard, node) };
}

function explainParts(scorecard: Scorecard, node: ScoreNode): ExplainedScore[] {
  return (node.parts ?? []).flatMap((part) => {
    const below = findNode(scorecard, part.nodeId);
    return below === undefined ? [] : [{ node: below, part, parts: explainParts(scorecard, below) }];
  });
}
