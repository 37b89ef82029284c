import type { PeriodName } from '@strata/domain';
import { createLiveScorecard } from './live-scorecard.js';
import type { Scorecard } from './scorecard.js';
import type { DatedStructure, ScorecardOptions, ValueSource } from './structure.js';

/**
 * The scorecard of a cluster for one period of any frequency: every strategy in force with its perspectives, objectives
 * and measures, rolled up through the cascade (see docs/scoring.md). The same input always has the same result to the
 * last bit; a score is never NaN or infinite. Throws `INVALID_PERIOD`.
 */
export function evaluateScorecard(
  structure: DatedStructure,
  period: PeriodName,
  values: ValueSource,
  options: ScorecardOptions = {},
): Scorecard {
  return createLiveScorecard(structure, period, values, options).scorecard();
}
