import { sameData, type DateText, type EffectiveDated } from '@strata/domain';

/** An entry to set; without a start, from the first period that is not locked. */
export interface ChangedEntry<T> {
  readonly from: DateText | null | undefined;
  readonly value: T;
}

/**
 * The entries of a file that a cluster does not have. A single value without a date means the one in force in the end: it
 * is set from the first period that is not locked.
 */
export function changedEntries<T>(wanted: EffectiveDated<T>, current: EffectiveDated<T>): readonly ChangedEntry<T>[] {
  const [only] = wanted;
  if (wanted.length === 1 && only?.from === null && current.every(({ from }) => from !== null)) {
    const isInForce = current.length > 0 && sameData(current.at(-1)?.value, only.value);
    return isInForce ? [] : [{ from: undefined, value: only.value }];
  }
  return wanted.filter((entry) => !current.some((other) => sameData(other, entry)));
}
