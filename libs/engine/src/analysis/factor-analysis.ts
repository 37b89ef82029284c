import { StrataError } from '@strata/domain';
import { correlate, type Correlation, type NoCorrelation } from './correlation.js';
import type { Series } from './series.js';

/** Most analytical groups of factors. */
export const MAX_GROUPS = 7;
/** By default, a factor is kept if the absolute value of its correlation is above this. */
export const DEFAULT_THRESHOLD = 0.5;
/** Most factors of one analysis. */
const MAX_FACTORS = 100;

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
 * Correlates each factor with the result and keeps those whose coefficient has an absolute value above the threshold. The
 * p-value is informational. Throws `INVALID_THRESHOLD`, `TOO_MANY_GROUPS`, `TOO_MANY_FACTORS`.
 */
export function analyseFactors(input: FactorAnalysisInput): readonly FactorFinding[] {
  const { factors, result, threshold = DEFAULT_THRESHOLD } = input;
  requireLimits(factors, threshold);
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

function requireLimits(factors: readonly Factor[], threshold: number): void {
  if (!(threshold >= 0 && threshold < 1)) {
    throw new StrataError('INVALID_THRESHOLD', `The threshold must be at least 0 and below 1, not ${threshold}.`, {
      remedy: 'Use a number such as 0.5.',
    });
  }
  const groups = new Set(factors.map(({ group }) => group));
  if (groups.size > MAX_GROUPS) {
    throw new StrataError(
      'TOO_MANY_GROUPS',
      `There are ${groups.size} groups of factors; at most ${MAX_GROUPS} are allowed.`,
      {
        remedy: 'Combine some of the groups.',
      },
    );
  }
  if (factors.length > MAX_FACTORS) {
    throw new StrataError(
      'TOO_MANY_FACTORS',
      `There are ${factors.length} factors; at most ${MAX_FACTORS} are allowed.`,
      {
        remedy: 'Select the factors that may matter.',
      },
    );
  }
}
