import {
  lastDay,
  parsePeriod,
  periodContaining,
  previousPeriod,
  type FiscalCalendar,
  type Frequency,
} from '@strata/domain';

/** Periods that a page can be about, newest first. */
export interface PeriodLists {
  readonly month: readonly string[];
  readonly quarter: readonly string[];
  readonly 'half-year': readonly string[];
  readonly year: readonly string[];
}

const FREQUENCIES: readonly Frequency[] = ['month', 'quarter', 'half-year', 'year'];

/** The calendar of the contract in the words of the domain. */
export function calendarOf(given: {
  readonly yearStartMonth: number;
  readonly yearNamedBy: 'START' | 'END';
  readonly timeZone: string;
}): FiscalCalendar {
  return { ...given, yearNamedBy: given.yearNamedBy === 'START' ? 'start' : 'end' };
}

/** The period that a page shows if its address names none: the newest reported one of the shortest frequency. */
export function defaultPeriod(lists: PeriodLists, calendar: FiscalCalendar, today: string): string {
  for (const frequency of FREQUENCIES) {
    const [newest] = lists[frequency];
    if (newest !== undefined) return newest;
  }
  return periodContaining(today, 'month', calendar);
}

/** The reported periods without those that are still being reported, if others are left. */
export function without(lists: PeriodLists, open: readonly string[]): PeriodLists {
  const entries = FREQUENCIES.map((frequency) => {
    const left = lists[frequency].filter((period) => !open.includes(period));
    return [frequency, left.length === 0 ? lists[frequency] : left] as const;
  });
  return Object.fromEntries(entries) as Record<Frequency, readonly string[]>;
}

/** The period that is reported next: the one after the newest, if it has ended. */
export function entryPeriod(lists: PeriodLists, calendar: FiscalCalendar, today: string): string {
  const newest = defaultPeriod(lists, calendar, today);
  const next = stepped(newest, 1, calendar);
  return next !== undefined && lastDay(next, calendar) < today ? next : newest;
}

/** The newest reported period that had ended on a day; undefined if there is none. */
export function periodEndedBy(day: string, lists: PeriodLists, calendar: FiscalCalendar): string | undefined {
  for (const frequency of FREQUENCIES) {
    const found = lists[frequency].find((period) => lastDay(period, calendar) <= day);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface YearOptions {
  readonly lists: PeriodLists;
  readonly calendar: FiscalCalendar;
  /** The day of the past that the page shows. */
  readonly day?: string | undefined;
}

/**
 * The fiscal year of a page of yearly figures whose address names no period: the newest one that was reported, and had ended
 * on the day that the page shows; otherwise that of the period that other pages show then. Undefined if there is neither.
 */
export function defaultYear(
  period: string | undefined,
  { lists: { year }, calendar, day }: YearOptions,
): string | undefined {
  const ended = day === undefined ? undefined : year.find((one) => lastDay(one, calendar) <= day);
  if (ended !== undefined) return ended;
  return period === undefined ? year[0] : yearOf(period, calendar);
}

/** The period before or after; undefined beyond the years of the calendar. */
export function stepped(period: string, steps: number, calendar: FiscalCalendar): string | undefined {
  try {
    return previousPeriod(period, -steps, calendar);
  } catch {
    return undefined;
  }
}

/** The same period one year earlier. */
export function yearBefore(period: string, calendar: FiscalCalendar): string | undefined {
  const frequency = parsePeriod(period)?.frequency ?? 'year';
  const inYear: Readonly<Record<Frequency, number>> = { month: 12, quarter: 4, 'half-year': 2, year: 1 };
  return stepped(period, -inYear[frequency], calendar);
}

/** The last `count` periods up to one, oldest first. */
export function periodsUpTo(period: string, count: number, calendar: FiscalCalendar): string[] {
  const found: string[] = [];
  for (let back = count - 1; back >= 0; back -= 1) {
    const one = stepped(period, -back, calendar);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** What a list of periods offers: the reported ones, and the next one to come. Newest first. */
export function offered(reported: readonly string[], calendar: FiscalCalendar): readonly string[] {
  const [newest] = reported;
  const next = newest === undefined ? undefined : stepped(newest, 1, calendar);
  return next === undefined ? reported : [next, ...reported];
}

/** The fiscal year that a period ends in. */
export function yearOf(period: string, calendar: FiscalCalendar): string {
  return periodContaining(lastDay(period, calendar), 'year', calendar);
}
