import type { DatedWeightInput } from '@strata/contract';
import type { EffectiveDated } from '@strata/domain';

/** A weight over time; by default always 1. */
export function weightOf(entries: readonly DatedWeightInput[] | null | undefined): EffectiveDated<number> {
  return (entries ?? [{ value: 1 }]).map(({ from, value }) => ({ from: from ?? null, value }));
}
