import { expect } from '@jest/globals';
import type { Id } from '../words.js';

/** Nodes on the longest way from a node; infinite where the way returns to itself. */
export function longestWay(node: Id, successors: (node: Id) => readonly Id[], onWay: readonly Id[] = []): number {
  if (onWay.includes(node)) return Infinity;
  return 1 + Math.max(0, ...successors(node).map((next) => longestWay(next, successors, [...onWay, node])));
}

/** Fails with the items where one stands there twice. */
export function expectUnique(items: readonly string[]): void {
  expect([...new Set(items)]).toEqual(items);
}
