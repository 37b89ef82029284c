import type { DateText, InstantText } from '../words.js';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d{2}):(\d{2})))?$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ZONE = /^[A-Z][\w+-]{1,30}(\/[\w+-]{1,30}){0,2}$/;
const MINUTES_PER_DAY = 1440;

/** The number of days in a month, 28 to 31, in the proleptic Gregorian calendar; `month` is 1 to 12. */
export function daysOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Writes a date as `YYYY-MM-DD`. */
export function dateText(year: number, month: number, day: number): DateText {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Parses a calendar date written `YYYY-MM-DD` into year, month (1 to 12) and day; undefined for anything else. */
export function parseDate(
  text: unknown,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const match = typeof text === 'string' ? DATE.exec(text) : null;
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= daysOfMonth(year, month) ? { year, month, day } : undefined;
}

/** True for a calendar date written `YYYY-MM-DD`. */
export function isDate(text: unknown): text is DateText {
  return parseDate(text) !== undefined;
}

/** True for the name of a time zone of the IANA database. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || !ZONE.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * Parses an ISO 8601 date (midnight UTC), or date and time with `Z` or an offset, into a canonical instant (UTC with
 * milliseconds). Undefined for anything else, including a time without a zone, hour 24 and leap seconds.
 */
export function parseInstant(text: unknown): InstantText | undefined {
  const match = typeof text === 'string' ? INSTANT.exec(text) : null;
  if (match === null || !isDate(match[1])) return undefined;
  const [, day, hour, minute, second, fraction, sign, offsetHour, offsetMinute] = match;
  const local = minutesOf(hour, minute);
  const offset = minutesOf(offsetHour, offsetMinute);
  const seconds = minutesOf('0', second);
  if (local === undefined || offset === undefined || seconds === undefined) return undefined;
  const minutes = sign === '-' ? local + offset : local - offset;
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const date = shiftDay(day, days);
  const rest = minutes - days * MINUTES_PER_DAY;
  const clock = `${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}:${pad(seconds, 2)}`;
  return date === undefined ? undefined : `${date}T${clock}.${milliseconds(fraction)}Z`;
}

/** The day before a date. Throws nothing; the first day of year 0 is its own predecessor. */
export function dayBefore(date: DateText): DateText {
  return shiftDay(date, -1) ?? date;
}

/** The day after a date. Throws nothing; the last day of year 9999 is its own successor. */
export function dayAfter(date: DateText): DateText {
  return shiftDay(date, 1) ?? date;
}

/** The date one day earlier (-1), the same (0) or one day later (1); undefined outside the years 0 to 9999. */
function shiftDay(date: DateText | undefined, by: number): DateText | undefined {
  const parts = parseDate(date);
  if (parts === undefined || by === 0) return date;
  const { year, month, day } = parts;
  const months = year * 12 + month - 1 + by;
  const [otherYear, otherMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const within = day + by >= 1 && day + by <= daysOfMonth(year, month);
  if (within) return dateText(year, month, day + by);
  if (otherYear < 0 || otherYear > 9999) return undefined;
  return dateText(otherYear, otherMonth, by > 0 ? 1 : daysOfMonth(otherYear, otherMonth));
}

function milliseconds(fraction = ''): string {
  return fraction.padEnd(3, '0');
}

/** Minutes since midnight; absent texts count as 0. Undefined beyond 23:59. */
function minutesOf(hours = '0', minutes = '0'): number | undefined {
  const [hour, minute] = [Number(hours), Number(minutes)];
  return hour > 23 || minute > 59 ? undefined : hour * 60 + minute;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
