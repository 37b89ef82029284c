import type { EffectiveDated } from '@strata/domain';
import type { DatedWeightInput } from '@strata/graphql';

/** An input without its nulls: in the contract null and left out mean the same. */
export type Given<T> = T extends readonly (infer U)[]
  ? readonly Given<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Given<Exclude<T[K], null>> }
    : T;

/** Takes the nulls out of an input, at every depth. */
export function given<T>(input: T): Given<T> {
  if (Array.isArray(input)) return input.map(given) as Given<T>;
  if (typeof input !== 'object' || input === null) return input as Given<T>;
  const entries = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, given(value as unknown)])) as Given<T>;
}

/** A weight over time; where none is given, 1 since ever. */
export function weightOf(entries: readonly DatedWeightInput[] | null | undefined): EffectiveDated<number> {
  return (entries ?? [{ value: 1 }]).map(({ from, value }) => ({ from: from ?? null, value }));
}
