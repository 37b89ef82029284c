import type { Slot } from './core.js';
import type { DecisionTable } from './decision-table.js';

/** Limits of a segment scale: S from `strong` up, N from `neutral` up, W below. */
export interface SegmentScale {
  readonly name: string;
  readonly strong: number;
  readonly neutral: number;
}

/** The scale of means of points (S 3, N 2, W 1). */
export const POINTS_SCALE: SegmentScale = { name: 'points', strong: 2.5, neutral: 1.5 };

/** What the names in a formula refer to. */
export interface Scope {
  readonly slot: (name: string) => Slot | undefined;
  /** The slot of the value `periods` earlier, or the reason why there is none. */
  readonly earlier: (slot: Slot, periods: number) => Slot | string;
  readonly table: (name: string) => DecisionTable | undefined;
  readonly scale: (name: string) => SegmentScale | undefined;
  readonly names: () => Iterable<string>;
  readonly tableNames: () => Iterable<string>;
  readonly scaleNames: () => Iterable<string>;
}
