import { daysOfPeriod, type MeasureState, type PeriodName, type Subject } from '@strata/domain';
import type { ValueSource } from '../structure.js';
import { aggregateOverOrganisation, type PartReading } from './organisation-aggregation.js';
import { compare, multiply, ONE, reduced } from './ratio.js';
import { failed, isMissing, NOT_APPLICABLE, readingOf, type Reading } from './reading.js';
import { aggregateOverTime, aggregateUndated, type TimedReading } from './time-aggregation.js';
import { factorBetween } from './unit-change.js';
import type { ValueContext } from './value-context.js';
import type { Window } from './windows.js';

/** The measure, the subject and the source of a value to read. */
export interface ValueRequest {
  readonly measure: MeasureState;
  readonly subject: Subject;
  readonly context: ValueContext;
  readonly values: ValueSource;
}

/**
 * A value over a window of periods. The value of each period is aggregated over the organisation first, by the definition
 * of that period, then the series over time.
 */
export function readWindow(request: ValueRequest, window: Window): TimedReading {
  const readings = window.periods.map((period) => inUnitOf(window.unitOf, request, period));
  const { time } = request.measure.aggregation;
  return request.context.undated
    ? aggregateUndated(readings, window.periods, time)
    : aggregateOverTime(readings, window, time);
}

/** A value over given periods, all of which count as ended. */
export function readPeriods(request: ValueRequest, periods: readonly PeriodName[]): Reading {
  const [period = ''] = periods;
  const all = { whole: periods, periods, due: periods.length };
  return readWindow(request, { period, unitOf: periods.at(-1) ?? period, ...all, accumulated: false, longer: false })
    .reading;
}

/** The value for one period in the unit of another. */
function inUnitOf(other: PeriodName, request: ValueRequest, period: PeriodName): Reading {
  const { measure, context } = request;
  const reading = readPeriod(request, period);
  if (measure.versions === undefined || reading.kind !== 'number') return reading;
  const { calendar } = context;
  const factor = factorBetween(measure, daysOfPeriod(period, calendar), daysOfPeriod(other, calendar));
  if (factor === undefined) return failed('DEFINITION_CHANGED');
  if (compare(factor, ONE) === 0) return reading;
  const { plain: _, ...rest } = reading;
  return { ...rest, exact: reduced(multiply(reading.exact, factor)) };
}

/**
 * The value for one period: as reported by the subject, else aggregated from its parts of that period. A subject that was
 * in the cluster at another time has none.
 */
function readPeriod(request: ValueRequest, period: PeriodName): Reading {
  const { subject, context, values } = request;
  const measure = context.measureIn(request.measure, period);
  const organisation = context.organisationIn(period);
  if (!organisation.has(subject) && context.ever.has(subject)) return NOT_APPLICABLE;
  const kind = measure.aggregation.organisation;
  const own = values.actual(measure.id, subject, period);
  const parts = kind === 'none' ? [] : organisation.partsOf(subject);
  if (own !== undefined || parts.length === 0 || kind === 'none') return readingOf(own, Math.max(1, parts.length));
  const weighting = context.weightMeasureOf(measure, period);
  if (weighting === 'cycle') return failed('WEIGHT_CYCLE');
  const read = (part: Subject) => readPart({ ...request, measure, subject: part }, period, weighting);
  return aggregateOverOrganisation(parts.map(read), kind);
}

function readPart(request: ValueRequest, period: PeriodName, weighting: MeasureState | undefined): PartReading {
  const reading = readPeriod(request, period);
  if (weighting === undefined || isMissing(reading)) return { reading };
  const window = request.context.weightWindow(weighting, period);
  if (window === undefined) return { reading };
  return { reading, weight: readWindow({ ...request, measure: weighting }, window).reading };
}
