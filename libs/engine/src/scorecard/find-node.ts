import type { Scorecard, ScoreNode } from './scorecard.js';

const indexes = new WeakMap<Scorecard, ReadonlyMap<string, ScoreNode>>();

/** The node with an id; undefined if the scorecard has none. */
export function findNode(scorecard: Scorecard, nodeId: string): ScoreNode | undefined {
  let index = indexes.get(scorecard);
  if (index === undefined) {
    index = new Map(scorecard.nodes.map((node) => [node.id, node]));
    indexes.set(scorecard, index);
  }
  return index.get(nodeId);
}
