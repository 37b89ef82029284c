import type { DateText, Effective, EffectiveDated } from './words.js';

/** The first and last day of a period. */
export interface Days {
  readonly first: DateText;
  readonly last: DateText;
}

/** The value in force on a day: the last entry that starts on or before it. Entries are ordered by `from`. */
export function inForce<T>(entries: EffectiveDated<T>, day: DateText): T | undefined {
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

/**
 * A setting with its latest value; undefined if there is none yet. It has entries only once a change has a start, so that
 * states of earlier events keep their form.
 */
export interface Setting<T> {
  readonly latest: T | undefined;
  readonly entries?: EffectiveDated<T> | undefined;
}

/** The setting after a change that holds from a date on, or from the beginning (null). */
export function changeFrom<T>(
  { latest, entries }: Setting<T>,
  from: DateText | null,
  value: T,
): { readonly latest: T; readonly entries?: EffectiveDated<T> } {
  if (entries === undefined && from === null) return { latest: value };
  const before = entries ?? (latest === undefined ? [] : [{ from: null, value: latest }]);
  const changed = setEffective(before, from, value);
  return { latest: (changed.at(-1) as Effective<T>).value, entries: changed };
}

/** The value of a setting during a period (see `inForceDuring`); its latest one if no change has a start. */
export function settingDuring<T>({ latest, entries }: Setting<T>, { first, last }: Days): T | undefined {
  return entries === undefined ? latest : inForceDuring(entries, first, last);
}

/** The value of a setting on the day from which a change holds; undefined if there is none yet. */
export function settingFrom<T>({ latest, entries }: Setting<T>, from: DateText | null): T | undefined {
  if (entries === undefined) return latest;
  return from === null ? entries.find((entry) => entry.from === null)?.value : inForce(entries, from);
}

/** A day, if a setting holds then, and each later day from which it holds. */
export function daysOfHolding<T>(
  setting: Setting<T>,
  from: DateText | null,
  holds: (value: T | undefined) => boolean,
): readonly (DateText | null)[] {
  const isLater = (day: DateText | null): boolean => day !== null && (from === null || day > from);
  const later = (setting.entries ?? []).filter((entry) => isLater(entry.from) && holds(entry.value));
  return [...(holds(settingFrom(setting, from)) ? [from] : []), ...later.map((entry) => entry.from)];
}

/**
 * The days on which what exists during some periods has to end by a change: its start, if it exists then, and, for a
 * change without a start of its own (`asked`), which is for good, each later day that would bring it back.
 */
export function daysToEnd(
  use: Setting<boolean>,
  { from }: { readonly from: DateText | null },
  asked: unknown,
): readonly (DateText | null)[] {
  const days = daysOfHolding(use, from, (exists) => exists === true);
  return asked === undefined ? days : days.filter((day) => day === from);
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
