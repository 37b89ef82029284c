import type { InstantText, NoticeSettings, TimeOfDay } from '@strata/domain';
import { instantIn } from '../calendar/instant-in.js';

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** True if notices, of which the first is from `since` (without it, no digest is awaited), are to be sent at `now` (ms). */
export function isTimeToSend(
  { digestAt, quiet }: NoticeSettings,
  { now, since, timeZone }: { readonly now: number; readonly since?: InstantText; readonly timeZone: string },
): boolean {
  if (quiet !== undefined && isWithin(clockAt(now, timeZone).time, quiet)) return false;
  return digestAt === undefined || since === undefined || since < lastAt(digestAt, now, timeZone);
}

/** True if a time of day is in a span, which may go over midnight and excludes its end. */
function isWithin(time: TimeOfDay, { from, to }: { readonly from: TimeOfDay; readonly to: TimeOfDay }): boolean {
  return from <= to ? from <= time && time < to : from <= time || time < to;
}

/** The last instant, up to now, at which the clocks of a time zone showed a time of day. */
function lastAt(time: TimeOfDay, now: number, timeZone: string): InstantText {
  const today = instantIn(clockAt(now, timeZone).date, time, timeZone);
  if (Date.parse(today) <= now) return today;
  return instantIn(clockAt(now - DAY, timeZone).date, time, timeZone);
}

/** What the clocks of a time zone show at an instant (ms). */
function clockAt(instant: number, timeZone: string): { readonly date: string; readonly time: TimeOfDay } {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  formats.set(timeZone, format);
  const [date = '', time = ''] = format.format(instant).split(' ');
  return { date, time };
}
