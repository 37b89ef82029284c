import { decimalToNumber } from '../decimal.js';
import type { AssessmentState, Grade } from './assessment.js';

/** The mean grade of an item over all assessors. */
export interface ItemMean {
  /** Mean of the grades: points (S 3, N 2, W 1), or figures from 0 to 6. */
  readonly mean: number;
  /** The number of assessors who graded the item, at least 1. */
  readonly count: number;
}

const POINTS: ReadonlyMap<Grade, number> = new Map([
  ['S', 3],
  ['N', 2],
  ['W', 1],
]);

/** The mean of all assessors' grades by item; each assessor counts once, and ungraded items are absent. */
export function assessmentMeans({ assessors }: AssessmentState): ReadonlyMap<string, ItemMean> {
  const figures = new Map<string, number[]>();
  for (const { item, grade } of assessors.flatMap(({ grades }) => grades)) {
    const ofItem = figures.get(item) ?? [];
    ofItem.push(POINTS.get(grade) ?? decimalToNumber(grade));
    figures.set(item, ofItem);
  }
  return new Map([...figures].map(([item, ofItem]) => [item, { mean: meanOf(ofItem), count: ofItem.length }]));
}

/** Sums in ascending order, so that the mean does not depend on who answered first. */
function meanOf(figures: readonly number[]): number {
  const ordered = [...figures].sort((a, b) => a - b);
  return ordered.reduce((sum, figure) => sum + figure, 0) / ordered.length;
}
