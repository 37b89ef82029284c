import {
  firstDay,
  parsePeriod,
  periodContaining,
  previousPeriod,
  type Frequency,
  type Id,
  type MeasureState,
  type PeriodName,
} from '@strata/domain';
import { placedMeasures, type PlacedMeasure } from './placed-measures.js';
import { windowReadsFor } from './plan/reads.js';
import type { ClusterStructure, ScorecardOptions } from './structure.js';
import { valueContextOf, type ValueContext } from './value/value-context.js';
import { inRange, MONTHS_OF } from './value/windows.js';

const FREQUENCIES: readonly Frequency[] = ['month', 'quarter', 'half-year', 'year'];

/**
 * The scorecard periods that a changed value of a measure can affect: those that contain it, those it is carried
 * forward or accumulated into, those that still show it as the last value of a longer frequency, and those in which it
 * is a weight. They have the given frequencies, or those of the measures on the maps, and are ordered by frequency,
 * then time. They are the same for every subject. Throws `INVALID_PERIOD`.
 */
export function affectedPeriods(
  structure: ClusterStructure,
  measure: Id,
  period: PeriodName,
  options: ScorecardOptions & { readonly frequencies?: readonly Frequency[] } = {},
): readonly PeriodName[] {
  firstDay(period, structure.cluster.calendar);
  const context = valueContextOf(structure);
  const placed = placedMeasures(structure, context, options);
  const readers = placed.filter((one) => chainOf(one.measure, context).some(({ id }) => id === measure));
  if (readers.length === 0) return [];
  const inUse = options.frequencies ?? placed.map((one) => one.measure.frequency);
  return FREQUENCIES.filter((frequency) => inUse.includes(frequency)).flatMap((frequency) => {
    const latest = readers.reduce((most, reader) => Math.max(most, reachOf(reader, frequency, context)), 0);
    const candidates = candidatesOf(period, frequency, latest, context);
    return candidates.filter((candidate) => {
      const readsOf = windowReadsFor(candidate, context);
      const reads = readers.flatMap((reader) => readsOf(reader.measure, reader.carry).reads);
      return reads.some((read) => read.measure === measure && read.periods.has(period));
    });
  });
}

/** A measure, the measure that weights it, the measure that weights that one, and so on. */
function chainOf(measure: MeasureState, context: ValueContext): MeasureState[] {
  const chain: MeasureState[] = [];
  for (let at: MeasureState | 'cycle' | undefined = measure; typeof at === 'object'; at = context.weightMeasureOf(at)) {
    chain.push(at);
  }
  return chain;
}

/** The largest number of months after its end for which a value can still be read through this measure. */
function reachOf({ measure, carry }: PlacedMeasure, frequency: Frequency, context: ValueContext): number {
  const longest = Math.max(MONTHS_OF[measure.frequency], MONTHS_OF[frequency]);
  return chainOf(measure, context).reduce(
    (months, each) => months + Math.max(MONTHS_OF[each.frequency], longest) + (isYearToDate(each) ? 12 : 0),
    carry * longest,
  );
}

function isYearToDate(measure: MeasureState): boolean {
  return measure.accumulate === 'year-to-date';
}

/** The periods of a frequency from the one in which a period begins to `months` after its end. */
function candidatesOf(
  period: PeriodName,
  frequency: Frequency,
  months: number,
  { calendar }: ValueContext,
): PeriodName[] {
  const start = inRange(() => periodContaining(firstDay(period, calendar), frequency, calendar));
  if (start === undefined) return [];
  const own = MONTHS_OF[parsePeriod(period)?.frequency ?? 'month'];
  const count = Math.ceil((own + months) / MONTHS_OF[frequency]) + 1;
  const found: PeriodName[] = [];
  for (let step = 0; step < count; step++) {
    const candidate = inRange(() => previousPeriod(start, -step, calendar));
    if (candidate === undefined) break;
    found.push(candidate);
  }
  return found;
}
