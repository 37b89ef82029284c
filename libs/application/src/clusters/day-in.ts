import type { DateText, InstantText } from '@strata/domain';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone (IANA). */
export function dayIn(instant: InstantText, timeZone: string): DateText {
  const date = new Date(instant);
  // Most clusters live in UTC, and the first use of a format takes 20 ms.
  if (timeZone === 'UTC') return date.toISOString().slice(0, 10);
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(date);
}
