import type { Status } from '@strata/domain';

/** The statuses from worst to best, without grey, which means "no score". */
export const STATUS_ORDER = ['red', 'amber', 'green', 'blue'] as const satisfies readonly Status[];
export type ScoredStatus = (typeof STATUS_ORDER)[number];

const RED_FLAG_SCORE = 1 / 3;
const GOAL_SCORE = 2 / 3;

/** Rounding error tolerated at a limit for rolled-up scores. Measures are compared exactly, without it. */
const TOLERANCE = 1e-12;

/** The status of a score: red < 1/3 ≤ amber < 2/3 ≤ green ≤ 1 < blue. */
export function statusOfScore(score: number): ScoredStatus {
  if (score > 1 + TOLERANCE) return 'blue';
  if (score >= GOAL_SCORE - TOLERANCE) return 'green';
  return score >= RED_FLAG_SCORE - TOLERANCE ? 'amber' : 'red';
}

/** -1, 0 or 1 as `a` is worse than, the same as or better than `b`. */
export function compareStatus(a: ScoredStatus, b: ScoredStatus): number {
  return Math.sign(STATUS_ORDER.indexOf(a) - STATUS_ORDER.indexOf(b));
}
