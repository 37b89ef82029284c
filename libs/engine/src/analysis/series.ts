import type { PeriodName } from '@strata/domain';

/** Values of one quantity by period; a period without a value is absent. Finite numbers only. */
export type Series = ReadonlyMap<PeriodName, number>;

/** A series whose range is below this share of its largest absolute value counts as constant. */
const CONSTANT_RANGE = 1e-12;

/** The values scaled to 0…1, so that no unit is too large or too small; undefined if they are constant. */
export function rescaled(values: readonly number[]): readonly number[] | undefined {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return undefined;
  const shares = values.map((value) => value / largest);
  const low = Math.min(...shares);
  const range = Math.max(...shares) - low;
  return range <= CONSTANT_RANGE ? undefined : shares.map((share) => (share - low) / range);
}
