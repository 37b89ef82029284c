import type { PeriodName } from '@strata/domain';
import { sampleCorrelation } from 'simple-statistics';
import { rescaled, type Series } from './series.js';
import { correlationPValue } from './significance.js';

/** The fewest pairs for a correlation, since two points are always on a line. */
const MIN_POINTS = 3;

/** Why there is no coefficient. */
export type NoCorrelation = 'TOO_FEW_POINTS' | 'CONSTANT_FACTOR' | 'CONSTANT_RESULT';

/** Pearson's coefficient with the number of pairs and the two-sided p-value, or the reason why there is none. */
export type Correlation =
  | { readonly kind: 'coefficient'; readonly n: number; readonly r: number; readonly p: number }
  | { readonly kind: 'none'; readonly n: number; readonly reason: NoCorrelation };

/** The periods in which both series have a value, in the order of the first. */
export function commonPeriods(factor: Series, result: Series): readonly PeriodName[] {
  return [...factor.keys()].filter((period) => result.has(period));
}

/** Correlates a factor with a result over the periods in which both have a value. */
export function correlate(factor: Series, result: Series): Correlation {
  const periods = commonPeriods(factor, result);
  const n = periods.length;
  if (n < MIN_POINTS) return { kind: 'none', n, reason: 'TOO_FEW_POINTS' };
  const x = rescaled(periods.map((period) => factor.get(period)!));
  if (x === undefined) return { kind: 'none', n, reason: 'CONSTANT_FACTOR' };
  const y = rescaled(periods.map((period) => result.get(period)!));
  if (y === undefined) return { kind: 'none', n, reason: 'CONSTANT_RESULT' };
  const r = Math.min(1, Math.max(-1, sampleCorrelation([...x], [...y])));
  return { kind: 'coefficient', n, r, p: correlationPValue(r, n) };
}
