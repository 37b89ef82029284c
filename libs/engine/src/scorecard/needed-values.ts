import { comparePeriods, firstDay, type Id, type PeriodName } from '@strata/domain';
import { placedMeasures } from './placed-measures.js';
import { mergeReads } from './plan/read-index.js';
import { windowReadsFor } from './plan/reads.js';
import type { ClusterStructure, ScorecardOptions } from './structure.js';
import { valueContextOf } from './value/value-context.js';

/** Values of one measure, of every subject, that a scorecard is evaluated from; periods in order of time. */
export interface NeededValues {
  readonly measure: Id;
  readonly periods: readonly PeriodName[];
}

/**
 * What must be loaded to evaluate the scorecard of a period: for each measure shown, and each that weighs one, the
 * periods read for carry-forward, year-to-date and other frequencies too. Throws `INVALID_PERIOD`.
 */
export function neededValues(
  structure: ClusterStructure,
  period: PeriodName,
  options: ScorecardOptions = {},
): readonly NeededValues[] {
  firstDay(period, structure.cluster.calendar);
  const context = valueContextOf(structure);
  const readsOf = windowReadsFor(period, context);
  const placed = placedMeasures(structure, context, options);
  const merged = mergeReads(placed.map(({ measure, carry }) => readsOf(measure, carry).reads));
  return [...merged].map(([measure, periods]) => ({ measure, periods: [...periods].sort(comparePeriods) }));
}
