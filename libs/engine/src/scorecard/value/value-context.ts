import type { FiscalCalendar, Id, MeasureDefinition, MeasureState, PeriodName } from '@strata/domain';
import { isUndated } from '../../rules-version.js';
import type { DatedStructure } from '../structure.js';
import { organisationOf, type Organisation } from './organisation.js';
import { windowsOf, type Window } from './windows.js';

/** The structure as needed to read values. Results are cached, so create one per structure. */
export interface ValueContext {
  readonly calendar: FiscalCalendar;
  readonly organisation: Organisation;
  /** See `isUndated`. */
  readonly undated: boolean;
  /** The windows of a measure for a period, see `windowsOf`. */
  windowsOf(measure: Pick<MeasureDefinition, 'frequency' | 'accumulate'>, period: PeriodName, carry?: number): Window[];
  /**
   * The measure that weights the members of this one, unless it is retired; `cycle` if measures weight each other in a
   * cycle, which has no value.
   */
  weightMeasureOf(measure: MeasureState): MeasureState | 'cycle' | undefined;
  /**
   * The window of a weight measure for a period: that period by itself, whatever the measure accumulates, or the last
   * period of a longer frequency that ended by its last day.
   */
  weightWindow(weighting: MeasureState, period: PeriodName): Window | undefined;
}

export function valueContextOf(structure: DatedStructure): ValueContext {
  const { calendar } = structure.cluster;
  const undated = isUndated(structure);
  const time = { calendar, day: undated ? undefined : structure.day };
  const windows = new Map<string, Window | undefined>();
  const weightMeasures = new Map<Id, MeasureState | 'cycle' | undefined>();
  return {
    calendar,
    organisation: organisationOf(structure.cluster),
    undated,
    windowsOf: (measure, period, carry) => windowsOf(measure, period, time, carry),
    weightMeasureOf: (measure) =>
      cached(weightMeasures, measure.id, () => acyclicWeightMeasure(measure, structure.measures)),
    weightWindow: (weighting, period) =>
      cached(windows, `${weighting.id}/${period}`, () => {
        const rhythm = undated ? weighting : { frequency: weighting.frequency, accumulate: 'period' as const };
        return windowsOf(rhythm, period, time)[0];
      }),
  };
}

function acyclicWeightMeasure(
  measure: MeasureState,
  measures: ReadonlyMap<Id, MeasureState>,
): MeasureState | 'cycle' | undefined {
  const seen = new Set<Id>();
  for (let at: MeasureState | undefined = measure; at !== undefined; at = findWeightMeasure(at, measures)) {
    if (seen.has(at.id)) return 'cycle';
    seen.add(at.id);
  }
  return findWeightMeasure(measure, measures);
}

function findWeightMeasure(measure: MeasureState, measures: ReadonlyMap<Id, MeasureState>): MeasureState | undefined {
  const { organisation, weightMeasure } = measure.aggregation;
  const weighting =
    organisation === 'weighted' && weightMeasure !== undefined ? measures.get(weightMeasure) : undefined;
  return weighting?.retired === true ? undefined : weighting;
}

function cached<V>(known: Map<string, V>, key: string, find: () => V): V {
  const value = known.get(key);
  if (value !== undefined || known.has(key)) return value as V;
  const found = find();
  known.set(key, found);
  return found;
}
