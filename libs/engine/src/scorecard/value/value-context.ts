import {
  clusterDuring,
  daysOfPeriod,
  measureDuring,
  type FiscalCalendar,
  type Id,
  type MeasureDefinition,
  type MeasureState,
  type PeriodName,
} from '@strata/domain';
import { isUndated } from '../../rules-version.js';
import type { DatedStructure } from '../structure.js';
import { organisationOf, subjectsEver, type Organisation } from './organisation.js';
import { subPeriodsOf } from './sub-periods.js';
import { windowsOf, type Window } from './windows.js';

/** The structure as needed to read values. Results are cached, so create one per structure. */
export interface ValueContext {
  readonly calendar: FiscalCalendar;
  /** Every subject that was ever in the cluster. */
  readonly ever: Organisation;
  /** See `isUndated`. */
  readonly undated: boolean;
  /** The organisation during a period. */
  organisationIn(period: PeriodName): Organisation;
  /** A measure as it is defined during a period; retired if it is not in use then. */
  measureIn(measure: MeasureState, period: PeriodName): MeasureState;
  /** The windows of a measure for a period, see `windowsOf`. */
  windowsOf(measure: MeasureState, period: PeriodName, carry?: number): Window[];
  /** The periods by which a measure is reported, and in use, within a period. */
  subPeriodsOf(measure: MeasureState, period: PeriodName): readonly PeriodName[];
  /**
   * The measure that weights the members of this one in a period, unless it is retired; `cycle` if measures weight each
   * other in a cycle, which has no value.
   */
  weightMeasureOf(measure: MeasureState, period: PeriodName): MeasureState | 'cycle' | undefined;
  /**
   * The window of a weight measure for a period: that period by itself, whatever the measure accumulates, or the last
   * period of a longer frequency that ended by its last day.
   */
  weightWindow(weighting: MeasureState, period: PeriodName): Window | undefined;
}

type Find = (id: Id, period: PeriodName) => MeasureState | undefined;

export function valueContextOf(structure: DatedStructure): ValueContext {
  const { cluster, measures } = structure;
  const { calendar } = cluster;
  const undated = isUndated(structure);
  const windows = new Map<string, Window | undefined>();
  const weightMeasures = new Map<string, MeasureState | 'cycle' | undefined>();
  const defined = new Map<string, MeasureState>();
  const measureIn = (measure: MeasureState, period: PeriodName): MeasureState =>
    measure.use === undefined && measure.versions === undefined
      ? measure
      : cached(defined, `${measure.id}/${period}`, () =>
          measureDuring(measures.get(measure.id) ?? measure, daysOfPeriod(period, calendar)),
        );
  const find: Find = (id, period) => {
    const measure = measures.get(id);
    return measure && measureIn(measure, period);
  };
  const time = { calendar, day: undated ? undefined : structure.day, measureIn };
  const isDated = [...measures.values()].some((measure) => measure.use ?? measure.versions);
  return {
    calendar,
    ever: subjectsEver(cluster),
    undated,
    organisationIn: organisationsOf(structure),
    measureIn,
    windowsOf: (measure, period, carry) => windowsOf(measure, period, time, carry),
    subPeriodsOf: (measure, period) => subPeriodsOf(measure, { period, fromYearStart: false }, time),
    weightMeasureOf: (measure, period) =>
      cached(weightMeasures, isDated ? `${measure.id}/${period}` : measure.id, () =>
        acyclicWeightMeasure(measure, period, find),
      ),
    weightWindow: (weighting, period) =>
      cached(windows, `${weighting.id}/${period}`, () => {
        const rhythm: MeasureDefinition['accumulate'] = undated ? weighting.accumulate : 'period';
        return windowsOf({ ...weighting, accumulate: rhythm }, period, time)[0];
      }),
  };
}

/** Members change rarely, so periods with the same ones share an organisation. */
function organisationsOf({ cluster }: DatedStructure): (period: PeriodName) => Organisation {
  const always = organisationOf(cluster);
  const isDated = cluster.actors.some(
    ({ membership, services, units }) =>
      membership !== undefined || [...services, ...units].some((part) => part.use ?? ('services' in part || undefined)),
  );
  if (!isDated) return () => always;
  const known = new Map<PeriodName, Organisation>();
  return (period) =>
    cached(known, period, () => organisationOf(clusterDuring(cluster, daysOfPeriod(period, cluster.calendar))));
}

function acyclicWeightMeasure(
  measure: MeasureState,
  period: PeriodName,
  find: Find,
): MeasureState | 'cycle' | undefined {
  const seen = new Set<Id>();
  for (let at: MeasureState | undefined = measure; at !== undefined; at = findWeightMeasure(at, period, find)) {
    if (seen.has(at.id)) return 'cycle';
    seen.add(at.id);
  }
  return findWeightMeasure(measure, period, find);
}

function findWeightMeasure(measure: MeasureState, period: PeriodName, find: Find): MeasureState | undefined {
  const { organisation, weightMeasure } = measure.aggregation;
  const weighting =
    organisation === 'weighted' && weightMeasure !== undefined ? find(weightMeasure, period) : undefined;
  return weighting?.retired === true ? undefined : weighting;
}

function cached<V>(known: Map<string, V>, key: string, find: () => V): V {
  const value = known.get(key);
  if (value !== undefined || known.has(key)) return value as V;
  const found = find();
  known.set(key, found);
  return found;
}
