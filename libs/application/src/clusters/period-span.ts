import { excerpt, parsePeriod, StrataError, type PeriodName } from '@strata/domain';
import { periodRange } from '@strata/engine';
import type { ClusterSnapshot } from './cluster-reads.js';

/** The periods of a series: the first and the last, of one frequency. */
export interface PeriodSpan {
  readonly from: PeriodName;
  readonly to: PeriodName;
}

/**
 * The periods from one to another, in order. Throws `INVALID_PERIOD` for a name that is not a period, `NO_PERIODS` if they
 * are not of one frequency or in the wrong order, and `TOO_MANY_PERIODS`.
 */
export function periodsOf(
  { structure }: ClusterSnapshot,
  { from, to }: PeriodSpan,
  limit: number,
): readonly PeriodName[] {
  for (const name of [from, to]) {
    if (parsePeriod(name) !== undefined) continue;
    throw new StrataError('INVALID_PERIOD', `"${excerpt(name)}" is not a period.`, {
      remedy: 'Write a period like 2008, 2008-H1, 2008-Q3 or 2008-07.',
    });
  }
  const periods = periodRange(from, to, structure.cluster.calendar);
  if (periods.length === 0) {
    throw new StrataError('NO_PERIODS', `${from} to ${to} is not a range of periods of one frequency.`, {
      remedy: 'Name two years, half-years, quarters or months, the earlier one first.',
    });
  }
  if (periods.length <= limit) return periods;
  throw new StrataError('TOO_MANY_PERIODS', `${from} to ${to} are ${periods.length} periods; the most are ${limit}.`, {
    remedy: 'Request the series in parts.',
  });
}
