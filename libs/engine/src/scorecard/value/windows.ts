import {
  isStrataError,
  lastDay,
  parsePeriod,
  periodContaining,
  periodsWithin,
  previousPeriod,
  yearToDate,
  type FiscalCalendar,
  type Frequency,
  type MeasureDefinition,
  type PeriodName,
} from '@strata/domain';

/** The periods of a measure that make up its value for one scorecard period. */
export interface Window {
  /** The period of the value. */
  readonly period: PeriodName;
  /** Periods of the measure's frequency, in order of time; never empty. */
  readonly periods: readonly PeriodName[];
  /** True if the measure is reported less often than the scorecard's period. */
  readonly longer: boolean;
}

type Rhythm = Pick<MeasureDefinition, 'frequency' | 'accumulate'>;

export const MONTHS_OF: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/**
 * The windows of a measure for a scorecard period: the current one, then up to `carry` earlier ones from which a missing
 * value may be carried forward. A year-to-date value is never carried: within the year it includes the earlier months,
 * and across the start of the year it would be another year's sum. Windows outside the years of the calendar are
 * excluded. Throws `INVALID_PERIOD`.
 */
export function windowsOf(measure: Rhythm, period: PeriodName, calendar: FiscalCalendar, carry = 0): Window[] {
  const steps = measure.accumulate === 'year-to-date' ? 0 : carry;
  const windows: Window[] = [];
  for (let back = 0; back <= steps; back++) {
    const window = inRange(() => windowAt(measure, period, calendar, back));
    if (window === undefined) break;
    windows.push(window);
  }
  return windows;
}

function windowAt(measure: Rhythm, period: PeriodName, calendar: FiscalCalendar, back: number): Window | undefined {
  const longer = isLonger(measure.frequency, period);
  const base = longer ? lastEnded(measure.frequency, period, calendar) : period;
  const at = back === 0 ? base : previousPeriod(base, back, calendar);
  const split = measure.accumulate === 'year-to-date' ? yearToDate : periodsWithin;
  const periods = split(at, measure.frequency, calendar);
  return periods.length === 0 ? undefined : { period: at, periods, longer };
}

function isLonger(frequency: Frequency, period: PeriodName): boolean {
  const own = parsePeriod(period)?.frequency;
  return own !== undefined && MONTHS_OF[frequency] > MONTHS_OF[own];
}

/** The last period of a longer frequency that ended by the period's last day. */
function lastEnded(frequency: Frequency, period: PeriodName, calendar: FiscalCalendar): PeriodName {
  const end = lastDay(period, calendar);
  const containing = periodContaining(end, frequency, calendar);
  return lastDay(containing, calendar) <= end ? containing : previousPeriod(containing, 1, calendar);
}

/** The result, or undefined if it lies outside the years that periods may have. */
export function inRange<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (error) {
    if (isStrataError(error, 'PERIOD_OUT_OF_RANGE')) return undefined;
    throw error;
  }
}
