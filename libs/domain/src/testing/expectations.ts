import { expect } from '@jest/globals';
import type { Id } from '../words.js';

/** The number of nodes on the longest path from a node; infinite if the path is cyclic. */
export function longestPath(node: Id, successors: (node: Id) => readonly Id[], visited: readonly Id[] = []): number {
  if (visited.includes(node)) return Infinity;
  return 1 + Math.max(0, ...successors(node).map((next) => longestPath(next, successors, [...visited, node])));
}

/** Expects that no item occurs twice. */
export function expectUnique(items: readonly string[]): void {
  expect([...new Set(items)]).toEqual(items);
}
