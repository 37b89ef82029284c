import type { FiscalCalendar } from '../cluster/cluster.js';
import type { Days } from '../effective.js';
import { StrataError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import type { DateText, Frequency, PeriodName } from '../words.js';
import { dateText, daysOfMonth, parseDate } from './date.js';

/** A parsed period name. `year` is the fiscal year, or the calendar year of a month. */
export interface Period {
  readonly name: PeriodName;
  readonly frequency: Frequency;
  readonly year: number;
  /** 1-based within the fiscal year; for a month, the calendar month. */
  readonly index: number;
}

/** The first and last year of a period. */
export const FIRST_YEAR = 1000;
export const LAST_YEAR = 9999;

const PERIOD = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;
/** The months of a period of each frequency. */
export const MONTHS_OF: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

// Values arrive grouped by period, so the same name is often parsed many times in a row.
let latest: { readonly name: unknown; readonly period: Period | undefined } = { name: undefined, period: undefined };

/** Parses a period name; undefined if it is not a period of the years 1000 to 9999. */
export function parsePeriod(name: unknown): Period | undefined {
  if (name !== latest.name) latest = { name, period: parseName(name) };
  return latest.period;
}

function parseName(name: unknown): Period | undefined {
  const match = typeof name === 'string' ? PERIOD.exec(name) : null;
  if (match === null) return undefined;
  const [text, year, half, quarter, month] = match;
  if (!inYears(Number(year))) return undefined;
  const common = { name: text, year: Number(year) };
  if (half !== undefined) return { ...common, frequency: 'half-year', index: Number(half) };
  if (quarter !== undefined) return { ...common, frequency: 'quarter', index: Number(quarter) };
  if (month !== undefined) return { ...common, frequency: 'month', index: Number(month) };
  return { ...common, frequency: 'year', index: 1 };
}

/** True if the text names a period of the years 1000 to 9999. */
export function isPeriod(name: unknown): name is PeriodName {
  return parsePeriod(name) !== undefined;
}

/** True if every month of the period lies in the years 1000 to 9999. */
export function fitsCalendar(name: unknown, calendar: FiscalCalendar): boolean {
  const period = parsePeriod(name);
  if (period === undefined) return false;
  const { start, months } = spanOf(period, calendar);
  return inYears(Math.floor(start / 12)) && inYears(Math.floor((start + months - 1) / 12));
}

/** The first day of a period. Throws `INVALID_PERIOD`. */
export function firstDay(name: PeriodName, calendar: FiscalCalendar): DateText {
  const { start } = spanOf(periodOf(name), calendar);
  return dateText(Math.floor(start / 12), (start % 12) + 1, 1);
}

/** The last day of a period. Throws `INVALID_PERIOD`. */
export function lastDay(name: PeriodName, calendar: FiscalCalendar): DateText {
  const { start, months } = spanOf(periodOf(name), calendar);
  const end = start + months - 1;
  const [year, month] = [Math.floor(end / 12), (end % 12) + 1];
  return dateText(year, month, daysOfMonth(year, month));
}

/** The first and last day of a period. Throws `INVALID_PERIOD`. */
export function daysOfPeriod(name: PeriodName, calendar: FiscalCalendar): Days {
  return { first: firstDay(name, calendar), last: lastDay(name, calendar) };
}

/**
 * The periods of a shorter or equal frequency within a period, in chronological order; empty if the frequency is longer.
 * Throws `INVALID_PERIOD`, `PERIOD_OUT_OF_RANGE` (a month before 1000 or after 9999).
 */
export function periodsWithin(name: PeriodName, frequency: Frequency, calendar: FiscalCalendar): PeriodName[] {
  const { start, months } = spanOf(periodOf(name), calendar);
  return split({ start, months }, frequency, calendar);
}

/**
 * The period of the same frequency `steps` periods earlier (later if negative). Throws `INVALID_PERIOD`,
 * `PERIOD_OUT_OF_RANGE`.
 */
export function previousPeriod(name: PeriodName, steps: number, calendar: FiscalCalendar): PeriodName {
  const period = periodOf(name);
  const { start, months } = spanOf(period, calendar);
  return nameAt(start - steps * months, period.frequency, calendar);
}

/** The period of a given frequency that contains a date. Throws `INVALID_DATE`, `PERIOD_OUT_OF_RANGE`. */
export function periodContaining(date: DateText, frequency: Frequency, calendar: FiscalCalendar): PeriodName {
  const parts = parseDate(date);
  if (parts === undefined) {
    throw new StrataError('INVALID_DATE', `"${excerpt(date)}" is not a date.`, {
      remedy: 'Write a calendar date as YYYY-MM-DD.',
    });
  }
  return nameAt(parts.year * 12 + parts.month - 1, frequency, calendar);
}

/** True if a period of a frequency begins on a date. */
export function beginsPeriod(date: DateText, frequency: Frequency, calendar: FiscalCalendar): boolean {
  const parts = parseDate(date);
  if (parts?.day !== 1) return false;
  return offsetInYear(parts.year * 12 + parts.month - 1, calendar) % MONTHS_OF[frequency] === 0;
}

/**
 * The periods of a given frequency from the start of the fiscal year to the end of a period; empty if they do not
 * divide that span. Throws `INVALID_PERIOD`, `PERIOD_OUT_OF_RANGE`.
 */
export function yearToDate(name: PeriodName, frequency: Frequency, calendar: FiscalCalendar): PeriodName[] {
  const { start, months } = spanOf(periodOf(name), calendar);
  const yearStart = start - offsetInYear(start, calendar);
  return split({ start: yearStart, months: start + months - yearStart }, frequency, calendar);
}

/**
 * Orders periods of one frequency chronologically, and periods of different frequencies by year with the longer first.
 * Invalid names come last, in text order.
 */
export function comparePeriods(a: PeriodName, b: PeriodName): -1 | 0 | 1 {
  const [left, right] = [rankOf(a), rankOf(b)];
  for (let i = 0; i < left.length; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A span of whole months; `start` counts months from January of year 0. */
interface Span {
  readonly start: number;
  readonly months: number;
}

function rankOf(name: PeriodName): readonly number[] {
  const period = parsePeriod(name);
  return period === undefined ? [Infinity, 0, 0] : [period.year, -MONTHS_OF[period.frequency], period.index];
}

function periodOf(name: PeriodName): Period {
  const period = parsePeriod(name);
  if (period !== undefined) return period;
  throw new StrataError('INVALID_PERIOD', `"${excerpt(name)}" is not a period.`, {
    remedy: `Use a period like 2008, 2008-H1, 2008-Q3 or 2008-07, with a year from ${FIRST_YEAR} to ${LAST_YEAR}.`,
  });
}

function spanOf(period: Period, calendar: FiscalCalendar): Span {
  const months = MONTHS_OF[period.frequency];
  if (period.frequency === 'month') return { start: period.year * 12 + period.index - 1, months };
  return { start: fiscalYearStart(period.year, calendar) + (period.index - 1) * months, months };
}

function fiscalYearStart(year: number, calendar: FiscalCalendar): number {
  return (year - yearShift(calendar)) * 12 + calendar.yearStartMonth - 1;
}

/** 1 if a fiscal year begins in the calendar year before the one it is named after. */
function yearShift(calendar: FiscalCalendar): 0 | 1 {
  return calendar.yearNamedBy === 'end' && calendar.yearStartMonth > 1 ? 1 : 0;
}

/** Months since the start of the fiscal year, 0 to 11. */
function offsetInYear(month: number, calendar: FiscalCalendar): number {
  return (((month - calendar.yearStartMonth + 1) % 12) + 12) % 12;
}

function split(span: Span, frequency: Frequency, calendar: FiscalCalendar): PeriodName[] {
  const step = MONTHS_OF[frequency];
  if (span.months % step !== 0 || offsetInYear(span.start, calendar) % step !== 0) return [];
  return Array.from({ length: span.months / step }, (_, i) => nameAt(span.start + i * step, frequency, calendar));
}

/** The name of the period that contains a month. */
function nameAt(month: number, frequency: Frequency, calendar: FiscalCalendar): PeriodName {
  const offset = offsetInYear(month, calendar);
  const year = frequency === 'month' ? Math.floor(month / 12) : Math.floor((month - offset) / 12) + yearShift(calendar);
  if (!inYears(year)) {
    throw new StrataError('PERIOD_OUT_OF_RANGE', `The year ${year} is outside ${FIRST_YEAR} to ${LAST_YEAR}.`, {
      remedy: `Use periods from ${FIRST_YEAR} to ${LAST_YEAR}.`,
    });
  }
  const index = Math.floor(offset / MONTHS_OF[frequency]) + 1;
  if (frequency === 'year') return `${year}`;
  if (frequency === 'half-year') return `${year}-H${index}`;
  if (frequency === 'quarter') return `${year}-Q${index}`;
  return `${year}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

function inYears(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
