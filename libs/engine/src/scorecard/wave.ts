import type { Plan } from './plan/plan.js';

/** Vertices still to be evaluated, lowest level first, each once. */
export interface Wave extends Iterable<number> {
  /** Adds a vertex; while the wave runs, of a level above the one being worked on. */
  add(index: number): void;
}

/** Starts a wave. What rests on a cycle has a fixed result: it comes first at the start and is never reached later. */
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
