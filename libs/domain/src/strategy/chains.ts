import type { Id } from '../words.js';

/** The nodes that can be reached from a node in one step. */
export type Successors = (node: Id) => readonly Id[];

/** The shortest path from one node to another, including both; undefined if there is none. */
export function pathBetween(from: Id, to: Id, successors: Successors): readonly Id[] | undefined {
  const cameFrom = new Map<Id, Id | undefined>([[from, undefined]]);
  for (const node of cameFrom.keys()) {
    if (node === to) return pathBack(node, cameFrom);
    for (const next of successors(node)) if (!cameFrom.has(next)) cameFrom.set(next, node);
  }
  return undefined;
}

/** The number of nodes on the longest path from a node, including itself. The graph must be acyclic. */
export function depthBelow(node: Id, successors: Successors): number {
  let depth = 0;
  for (let level = [node]; level.length > 0; level = [...new Set(level.flatMap(successors))]) depth++;
  return depth;
}

function pathBack(node: Id, cameFrom: ReadonlyMap<Id, Id | undefined>): readonly Id[] {
  const path: Id[] = [];
  for (let at: Id | undefined = node; at !== undefined; at = cameFrom.get(at)) path.unshift(at);
  return path;
}
