import type { PeriodName } from '@strata/domain';
import { correlate } from './correlation.js';
import type { Series } from './series.js';
import { correlationPValue } from './significance.js';

/** The correlation of a cause with its effect some periods later. */
export interface LagCorrelation {
  /** In periods; negative if the effect comes before the cause. */
  readonly lag: number;
  /** The number of pairs. */
  readonly n: number;
  /** The number of independent pairs that they are worth; null without a coefficient. */
  readonly effective: number | null;
  /** Pearson's coefficient; null if there are too few pairs, or if the cause or the effect never changed. */
  readonly r: number | null;
  /** The two-sided p-value for the effective number of pairs; null without a coefficient. */
  readonly p: number | null;
}

/** What data say about a link of cause and effect. */
export type LinkVerdict = 'borne-out' | 'not-borne-out' | 'too-little-data';

/** The fewest pairs, and independent ones, from which anything is concluded. */
const MIN_PAIRS = 8;
const MIN_EFFECTIVE = 4;

/** The p-value below which a link counts as borne out. */
const SIGNIFICANT = 0.05;

/** Correlates a cause with its effect `lag` periods later; `periods` are consecutive. */
export function correlateAtLag(
  [cause, effect]: readonly [Series, Series],
  periods: readonly PeriodName[],
  lag: number,
): LagCorrelation {
  const later = new Map<PeriodName, number>();
  for (const [index, period] of periods.entries()) {
    const value = effect.get(periods[index + lag] ?? '');
    if (value !== undefined) later.set(period, value);
  }
  const found = correlate(cause, later);
  if (found.kind === 'none') return { lag, n: found.n, effective: null, r: null, p: null };
  const { n, r } = found;
  const effective = effectiveCount(n, persistence(cause, periods) * persistence(effect, periods));
  return { lag, n, effective, r, p: effective < MIN_EFFECTIVE ? null : correlationPValue(r, effective) };
}

/** The verdict on a link of a sign, from the correlation at its own lag alone. */
export function verdictOn({ n, r, p }: LagCorrelation, sign: 'positive' | 'negative'): LinkVerdict {
  if (n < MIN_PAIRS || r === null || p === null) return 'too-little-data';
  const isAsStated = sign === 'positive' ? r > 0 : r < 0;
  return isAsStated && p < SIGNIFICANT ? 'borne-out' : 'not-borne-out';
}

/**
 * Values that resemble the ones before carry less information than independent ones, so that trends would seem significant:
 * n(1 − ab)/(1 + ab) for the autocorrelations a and b of both series (Bartlett 1935).
 */
function effectiveCount(n: number, product: number): number {
  return Math.min(n, (n * (1 - product)) / (1 + product));
}

/** The correlation of a series with itself one period later, from 0 (none, or unknown) to just below 1. */
function persistence(series: Series, periods: readonly PeriodName[]): number {
  const before = new Map<PeriodName, number>();
  for (const [index, period] of periods.entries()) {
    const value = series.get(periods[index - 1] ?? '');
    if (value !== undefined) before.set(period, value);
  }
  const found = correlate(before, series);
  return found.kind === 'none' ? 0 : Math.min(0.99, Math.max(0, found.r));
}
