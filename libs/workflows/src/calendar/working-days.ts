import type { DateText } from '@strata/domain';

/** Days of the week, in the order of `Date.getUTCDay`. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
type Weekday = (typeof WEEKDAYS)[number];

/** Which days are worked on. */
export interface WorkCalendar {
  readonly workingDays: readonly Weekday[];
  readonly holidays: readonly DateText[];
}

const DAY = 86_400_000;

/**
 * The day that is so many working days after a date, or before it if the number is negative. With 0, the date itself or,
 * if nobody works on it, the next working day.
 */
export function shiftWorkingDays(date: DateText, count: number, calendar: WorkCalendar): DateText {
  const isWorked = workedIn(calendar);
  const step = count < 0 ? -DAY : DAY;
  let day = Date.parse(date);
  if (count === 0) {
    while (!isWorked(day)) day += DAY;
    return textOf(day);
  }
  for (let left = Math.abs(count); left > 0;) {
    day += step;
    if (isWorked(day)) left -= 1;
  }
  return textOf(day);
}

function workedIn({ workingDays, holidays }: WorkCalendar): (day: number) => boolean {
  const worked = new Set<string>(workingDays);
  const free = new Set(holidays);
  return (day) => worked.has(WEEKDAYS[new Date(day).getUTCDay()]!) && !free.has(textOf(day));
}

function textOf(day: number): DateText {
  return new Date(day).toISOString().slice(0, 10);
}
