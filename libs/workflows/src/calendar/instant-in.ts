import type { DateText, InstantText } from '@strata/domain';

/** A time of day, `HH:MM`. */
type TimeText = string;

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant at which the clocks of a time zone (IANA) show a date and a time. If they show it twice, because they are
 * set back, the first one; if they skip it, the instant that much later, as if they had not been set yet.
 */
export function instantIn(date: DateText, time: TimeText, timeZone: string): InstantText {
  const wall = Date.parse(`${date}T${time}:00.000Z`);
  const [before, after] = [wall - DAY, wall + DAY].map((at) => offsetOf(at, timeZone)) as [number, number];
  const candidates = [wall - before, wall - after].filter((at) => at + offsetOf(at, timeZone) === wall);
  return new Date(candidates.length === 0 ? wall - before : Math.min(...candidates)).toISOString();
}

/** How many milliseconds the clocks of a time zone are ahead of UTC at an instant. */
function offsetOf(instant: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}
