import type { Id } from '../words.js';

/** Where one can go from a node of a graph. */
export type Successors = (node: Id) => readonly Id[];

/** The shortest way from one node to another, both named; undefined if there is none. */
export function pathBetween(from: Id, to: Id, successors: Successors): readonly Id[] | undefined {
  const cameFrom = new Map<Id, Id | undefined>([[from, undefined]]);
  for (const node of cameFrom.keys()) {
    if (node === to) return pathBack(node, cameFrom);
    for (const next of successors(node)) if (!cameFrom.has(next)) cameFrom.set(next, node);
  }
  return undefined;
}

/** Nodes on the longest way down from a node, itself included. The graph has no cycle. */
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
