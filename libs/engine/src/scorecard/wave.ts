import type { Plan } from './plan/plan.js';

/** The vertices still to be evaluated, lowest level first, each once. */
export interface Wave extends Iterable<number> {
  /** Adds a vertex; during iteration it must be of a higher level than the current one. */
  add(index: number): void;
}

/** Starts a wave. Vertices that depend on a cycle have a fixed result: they come first and are never added later. */
export function waveOf(plan: Plan, start: Iterable<number>): Wave {
  const pending: Set<number>[] = Array.from({ length: plan.levelCount + 1 }, () => new Set<number>());
  const add = (index: number) => void pending[(plan.levels[index] ?? -1) + 1]?.add(index);
  for (const index of start) add(index);
  return {
    add,
    *[Symbol.iterator]() {
      for (const waiting of pending) yield* waiting;
    },
  };
}
