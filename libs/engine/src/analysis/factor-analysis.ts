import { StrataError } from '@strata/domain';
import { correlate, type Correlation, type NoCorrelation } from './correlation.js';
import type { Series } from './series.js';

/** Factors are looked at in up to seven analytical groups. */
export const MOST_GROUPS = 7;
/** A factor is kept if the magnitude of its correlation is above this, unless another threshold is asked for. */
export const DEFAULT_THRESHOLD = 0.5;
/** Most factors of one analysis. */
export const MOST_FACTORS = 100;

export interface Factor {
  readonly name: string;
  readonly group: string;
  readonly series: Series;
}

export interface FactorFinding {
  readonly factor: string;
  readonly group: string;
  readonly correlation: Correlation;
  readonly kept: boolean;
  readonly why: 'ABOVE_THRESHOLD' | 'NOT_ABOVE_THRESHOLD' | NoCorrelation;
}

export interface FactorAnalysisInput {
  readonly factors: readonly Factor[];
  readonly result: Series;
  /** At least 0 and below 1. */
  readonly threshold?: number;
}

/**
 * Correlates each factor with the result and keeps those whose coefficient is, up or down, above the threshold. The
 * p-value is shown, but keeps or drops nothing. Throws `INVALID_THRESHOLD`, `TOO_MANY_GROUPS`, `TOO_MANY_FACTORS`.
 */
export function analyseFactors(input: FactorAnalysisInput): readonly FactorFinding[] {
  const { factors, result, threshold = DEFAULT_THRESHOLD } = input;
  requireBounds(factors, threshold);
  return factors.map(({ name, group, series }) => {
    const correlation = correlate(series, result);
    const why = judge(correlation, threshold);
    return { factor: name, group, correlation, kept: why === 'ABOVE_THRESHOLD', why };
  });
}

function judge(correlation: Correlation, threshold: number): FactorFinding['why'] {
  if (correlation.kind === 'none') return correlation.reason;
  return Math.abs(correlation.r) > threshold ? 'ABOVE_THRESHOLD' : 'NOT_ABOVE_THRESHOLD';
}

function requireBounds(factors: readonly Factor[], threshold: number): void {
  if (!(threshold >= 0 && threshold < 1)) {
    throw new StrataError('INVALID_THRESHOLD', `the threshold ${threshold} is not between 0 and 1`, {
      remedy: 'give a number of at least 0 and below 1, such as 0.5',
    });
  }
  const groups = new Set(factors.map(({ group }) => group));
  if (groups.size > MOST_GROUPS) {
    throw new StrataError('TOO_MANY_GROUPS', `${groups.size} groups of factors; at most ${MOST_GROUPS} are allowed`, {
      remedy: 'put groups together',
    });
  }
  if (factors.length > MOST_FACTORS) {
    throw new StrataError('TOO_MANY_FACTORS', `${factors.length} factors; at most ${MOST_FACTORS} are allowed`, {
      remedy: 'name the factors that may matter',
    });
  }
}
