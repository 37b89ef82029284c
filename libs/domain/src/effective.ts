import type { DateText, Effective, EffectiveDated } from './words.js';

/** The value in force on a day: the last entry that starts on or before it. Entries are ordered by `from`. */
function inForce<T>(entries: EffectiveDated<T>, day: DateText): T | undefined {
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i];
    if (entry !== undefined && (entry.from === null || entry.from <= day)) return entry.value;
  }
  return undefined;
}

/**
 * The value in force in the days from `first` to `last`: the one in force on the first day, otherwise the first that comes
 * into force later.
 */
export function inForceDuring<T>(entries: EffectiveDated<T>, first: DateText, last: DateText): T | undefined {
  const onFirstDay = inForce(entries, first);
  if (onFirstDay !== undefined) return onFirstDay;
  return entries.find(({ from }) => from !== null && from > first && from <= last)?.value;
}

/** The entries with one added in date order; it replaces an entry with the same date. */
export function setEffective<T>(entries: EffectiveDated<T>, from: DateText | null, value: T): EffectiveDated<T> {
  return [...withoutEffective(entries, from), { from, value }].sort(byFrom);
}

/** The entries without the one that starts on this date (null: from the beginning). */
export function withoutEffective<T>(entries: EffectiveDated<T>, from: DateText | null): EffectiveDated<T> {
  return entries.filter((entry) => entry.from !== from);
}

/** True if entries are ordered by `from` (null first) and no two start on the same date. */
export function isOrdered(entries: EffectiveDated<unknown>): boolean {
  return entries.every((entry, i) => {
    const before = entries[i - 1];
    return before === undefined || byFrom(before, entry) < 0;
  });
}

function byFrom(a: Effective<unknown>, b: Effective<unknown>): number {
  if (a.from === b.from) return 0;
  if (a.from === null) return -1;
  if (b.from === null) return 1;
  return a.from < b.from ? -1 : 1;
}
