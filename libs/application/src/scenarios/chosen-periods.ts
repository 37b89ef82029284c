import { StrataError, type PeriodName } from '@strata/domain';

/** The most periods of one comparison; each period of each scenario, or of a branch, is a scorecard of its own. */
export const MAX_COMPARED_PERIODS = 12;

/** The periods of a comparison, each once. Throws `NO_PERIODS` and `COMPARISON_TOO_LARGE`. */
export function chosenPeriods(asked: readonly PeriodName[]): readonly PeriodName[] {
  const periods = [...new Set(asked)];
  if (periods.length === 0) {
    throw new StrataError('NO_PERIODS', 'A comparison needs at least one period.', { remedy: 'Name a period.' });
  }
  requireAtMost(MAX_COMPARED_PERIODS, periods.length, 'periods');
  return periods;
}

/** Throws `COMPARISON_TOO_LARGE` if there is more to compare at once than is allowed. */
export function requireAtMost(most: number, count: number, what: 'periods' | 'scenarios'): void {
  if (count <= most) return;
  throw new StrataError('COMPARISON_TOO_LARGE', `At most ${most} ${what} can be compared at once, not ${count}.`, {
    remedy: `Name fewer ${what}.`,
  });
}
