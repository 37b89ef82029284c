import { decimalToNumber } from '../decimal.js';
import type { AssessmentState, Grade } from './assessment.js';

/** What the assessors of an item say together. */
export interface ItemMean {
  /** Mean of the grades: of points (S 3, N 2, W 1), or of figures from 0 to 6. */
  readonly mean: number;
  /** Assessors who graded the item, 1 or more. */
  readonly count: number;
}

const POINTS: ReadonlyMap<Grade, number> = new Map([
  ['S', 3],
  ['N', 2],
  ['W', 1],
]);

/** The mean of all assessors' grades, item by item; an item that nobody graded is absent. Each assessor counts once. */
export function assessmentMeans({ assessors }: AssessmentState): ReadonlyMap<string, ItemMean> {
  const figures = new Map<string, number[]>();
  for (const { item, grade } of assessors.flatMap(({ grades }) => grades)) {
    const held = figures.get(item) ?? [];
    held.push(POINTS.get(grade) ?? decimalToNumber(grade));
    figures.set(item, held);
  }
  return new Map([...figures].map(([item, held]) => [item, { mean: meanOf(held), count: held.length }]));
}

/** Summed in order of size, so that the mean does not depend on who answered first. */
function meanOf(figures: readonly number[]): number {
  const ordered = [...figures].sort((a, b) => a - b);
  return ordered.reduce((sum, figure) => sum + figure, 0) / ordered.length;
}
