import {
  dateText,
  daysOfMonth,
  firstDay,
  lastDay,
  parseDate,
  parsePeriod,
  periodContaining,
  StrataError,
  type DateText,
  type FiscalCalendar,
  type PeriodName,
} from '@strata/domain';
import type { Pair } from './mixed-structure.js';

/** Moves periods and days by a number of months. */
export interface Shift {
  readonly period: (name: PeriodName) => PeriodName;
  readonly day: (date: DateText) => DateText;
}

/** Moves the first period to the second one. Throws `PERIODS_DIFFER` if they are not of the same length. */
export function shiftBetween([from, to]: Pair<PeriodName>, calendar: FiscalCalendar): Shift {
  if (parsePeriod(from)?.frequency !== parsePeriod(to)?.frequency) {
    throw new StrataError('PERIODS_DIFFER', `The periods ${from} and ${to} do not have the same length.`, {
      remedy: 'Compare two months, two quarters, two half-years or two years.',
    });
  }
  const months = monthOf(firstDay(to, calendar)) - monthOf(firstDay(from, calendar));
  return {
    day: (date) => movedBy(date, months),
    period: (name) => {
      const frequency = parsePeriod(name)?.frequency ?? 'month';
      return periodContaining(movedBy(`${lastDay(name, calendar).slice(0, 8)}01`, months), frequency, calendar);
    },
  };
}

/** Months since the year 0. */
function monthOf(date: DateText): number {
  const { year, month } = parseDate(date)!;
  return year * 12 + month - 1;
}

function movedBy(date: DateText, months: number): DateText {
  const moved = monthOf(date) + months;
  const [year, month] = [Math.floor(moved / 12), (moved % 12) + 1];
  return dateText(year, month, Math.min(parseDate(date)!.day, daysOfMonth(year, month)));
}
