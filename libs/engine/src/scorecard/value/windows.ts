import {
  dayBefore,
  firstDay,
  isStrataError,
  lastDay,
  MONTHS_OF,
  parsePeriod,
  periodContaining,
  previousPeriod,
  type DateText,
  type Frequency,
  type MeasureState,
  type PeriodName,
} from '@strata/domain';
import { subPeriodsOf, type MeasureTime } from './sub-periods.js';

/** The periods of a measure that make up its value for one scorecard period. */
export interface Window {
  /** The period of the value. */
  readonly period: PeriodName;
  /** The period in whose unit the value is. */
  readonly unitOf: PeriodName;
  /** All periods of the measure's frequency in it (or from the start of its year), in order of time; never empty. */
  readonly whole: readonly PeriodName[];
  /** Those that have begun. */
  readonly periods: readonly PeriodName[];
  /** How many of these have ended: values for them are due. */
  readonly due: number;
  /** True if the value accumulates from the start of the fiscal year. */
  readonly accumulated: boolean;
  /** True if the measure is reported less often than the scorecard's period. */
  readonly longer: boolean;
}

/** The calendar, and the day of the evaluation; without a day, every period has ended. */
export interface WindowTime extends MeasureTime {
  readonly day?: DateText | undefined;
}

/**
 * The windows of a measure for a scorecard period: the current one, then up to `carry` earlier ones from which a missing
 * value may be carried forward. A year-to-date value is never carried: within the year it includes the earlier months,
 * and across the start of the year it would be another year's sum. A measure of a longer frequency has the window of its
 * last period that ended by the end of the scorecard's period and before the day. Windows outside the years of the
 * calendar are excluded. Throws `INVALID_PERIOD`.
 */
export function windowsOf(measure: MeasureState, period: PeriodName, time: WindowTime, carry = 0): Window[] {
  const steps = measure.accumulate === 'year-to-date' ? 0 : carry;
  const windows: Window[] = [];
  for (let back = 0; back <= steps; back++) {
    const window = inRange(() => windowAt(measure, period, time, back));
    if (window === undefined) break;
    windows.push(window);
  }
  return windows;
}

function windowAt(measure: MeasureState, period: PeriodName, time: WindowTime, back: number): Window | undefined {
  const { calendar, day } = time;
  const longer = isLonger(measure.frequency, period);
  const base = longer ? lastEnded(measure.frequency, period, time) : period;
  const at = back === 0 ? base : previousPeriod(base, back, calendar);
  const accumulated = measure.accumulate === 'year-to-date';
  const whole = subPeriodsOf(measure, { period: at, fromYearStart: accumulated }, time);
  if (whole.length === 0) return undefined;
  const periods = day === undefined ? whole : whole.filter((each) => firstDay(each, calendar) <= day);
  const due = day === undefined ? whole.length : periods.filter((each) => lastDay(each, calendar) < day).length;
  return { period: at, unitOf: base, whole, periods, due, accumulated, longer };
}

function isLonger(frequency: Frequency, period: PeriodName): boolean {
  const own = parsePeriod(period)?.frequency;
  return own !== undefined && MONTHS_OF[frequency] > MONTHS_OF[own];
}

/** The last period of a longer frequency that ended by the period's last day and before the day of the evaluation. */
function lastEnded(frequency: Frequency, period: PeriodName, { calendar, day }: WindowTime): PeriodName {
  const last = lastDay(period, calendar);
  const end = day === undefined || last < day ? last : dayBefore(day);
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
