import type { EffectiveDated } from '@strata/domain';

/** Whether something is in use over time, as the contract's `DatedUse`. */
export function usesOf(use: EffectiveDated<boolean> | undefined) {
  return (use ?? []).map(({ from, value }) => ({ from, inUse: value }));
}
