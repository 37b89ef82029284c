const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A duration in words, rounded up to a whole unit: seconds below two minutes, … , days from 48 hours on. */
export function durationText(seconds: number): string {
  if (seconds < 2 * MINUTE) return inUnits(seconds, 1, 'second');
  if (seconds < 2 * HOUR) return inUnits(seconds, MINUTE, 'minute');
  return seconds < 2 * DAY ? inUnits(seconds, HOUR, 'hour') : inUnits(seconds, DAY, 'day');
}

function inUnits(seconds: number, length: number, unit: string): string {
  const count = Math.ceil(seconds / length);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
