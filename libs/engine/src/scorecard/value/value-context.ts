import type { FiscalCalendar, Id, MeasureState, PeriodName } from '@strata/domain';
import type { ClusterStructure } from '../structure.js';
import { organisationOf, type Organisation } from './organisation.js';
import { windowsOf, type Window } from './windows.js';

/** What reading values needs to know of the structure. Its answers are kept, so make one per structure. */
export interface ValueContext {
  readonly calendar: FiscalCalendar;
  readonly organisation: Organisation;
  /**
   * The measure that weighs the members of this one; `cycle` if measures weigh each other in a circle, which has no
   * value; undefined if there is none (any more).
   */
  weigherOf(measure: MeasureState): MeasureState | 'cycle' | undefined;
  /** The window of a weighing measure that holds for a period: over it, or the last that ended by its last day. */
  weightWindow(weigher: MeasureState, period: PeriodName): Window | undefined;
}

export function valueContextOf(structure: ClusterStructure): ValueContext {
  const { calendar } = structure.cluster;
  const windows = new Map<string, Window | undefined>();
  const weighers = new Map<Id, MeasureState | 'cycle' | undefined>();
  return {
    calendar,
    organisation: organisationOf(structure.cluster),
    weigherOf: (measure) => kept(weighers, measure.id, () => safeWeigher(measure, structure.measures)),
    weightWindow: (weigher, period) =>
      kept(windows, `${weigher.id}/${period}`, () => windowsOf(weigher, period, calendar)[0]),
  };
}

function safeWeigher(
  measure: MeasureState,
  measures: ReadonlyMap<Id, MeasureState>,
): MeasureState | 'cycle' | undefined {
  const seen = new Set<Id>();
  for (let at: MeasureState | undefined = measure; at !== undefined; at = weigherOf(at, measures)) {
    if (seen.has(at.id)) return 'cycle';
    seen.add(at.id);
  }
  return weigherOf(measure, measures);
}

function weigherOf(measure: MeasureState, measures: ReadonlyMap<Id, MeasureState>): MeasureState | undefined {
  const { organisation, weightMeasure } = measure.aggregation;
  const weigher = organisation === 'weighted' && weightMeasure !== undefined ? measures.get(weightMeasure) : undefined;
  return weigher?.retired === true ? undefined : weigher;
}

function kept<V>(known: Map<string, V>, key: string, find: () => V): V {
  const value = known.get(key);
  if (value !== undefined || known.has(key)) return value as V;
  const found = find();
  known.set(key, found);
  return found;
}
