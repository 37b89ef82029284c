import { comparePeriods, firstDay, type Id, type MeasureState, type PeriodName } from '@strata/domain';
import { placedMeasures } from './placed-measures.js';
import { mergeReads } from './plan/read-index.js';
import { windowReadsFor } from './plan/reads.js';
import type { Steps } from './steps.js';
import type { DatedStructure, ScorecardOptions } from './structure.js';
import { valueContextOf } from './value/value-context.js';

/** The periods, in order of time, for which a scorecard reads the values of a measure, of every subject. */
export interface NeededValues {
  readonly measure: Id;
  readonly periods: readonly PeriodName[];
}

/**
 * The values that the scorecard of a period reads: for each measure shown, and each that weights one, the periods,
 * including those read for carry-forward, year-to-date and other frequencies. In steps. Throws
 * `INVALID_PERIOD`.
 */
export function* neededValues(
  structure: DatedStructure,
  period: PeriodName,
  options: ScorecardOptions = {},
): Steps<readonly NeededValues[]> {
  firstDay(period, structure.cluster.calendar);
  const context = valueContextOf(structure);
  const readsOf = windowReadsFor(period, context);
  const placed = yield* placedMeasures(structure, period, { context, options });
  return listed(mergeReads(placed.map(({ measure, carry }) => readsOf(measure, carry).reads)));
}

/** The values that a measure's value for a period is computed from, with weight measures. Throws `INVALID_PERIOD`. */
export function neededForMeasure(
  structure: DatedStructure,
  measure: MeasureState,
  period: PeriodName,
): readonly NeededValues[] {
  firstDay(period, structure.cluster.calendar);
  const context = valueContextOf(structure);
  return listed(mergeReads([windowReadsFor(period, context)(context.measureIn(measure, period), 0).reads]));
}

function listed(merged: ReadonlyMap<Id, ReadonlySet<PeriodName>>): readonly NeededValues[] {
  return [...merged].map(([measure, periods]) => ({ measure, periods: [...periods].sort(comparePeriods) }));
}
