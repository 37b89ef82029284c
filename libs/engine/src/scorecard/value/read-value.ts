import type { MeasureState, PeriodName, Subject } from '@strata/domain';
import type { ValueSource } from '../structure.js';
import { aggregateOverOrganisation, type PartReading } from './organisation-aggregation.js';
import { failed, isMissing, readingOf, type Reading } from './reading.js';
import { aggregateOverTime, aggregateUndated, type TimedReading } from './time-aggregation.js';
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
 * A value over a window of periods. The value of each period is aggregated over the organisation first, then the series
 * over time.
 */
export function readWindow(request: ValueRequest, window: Window): TimedReading {
  const readings = window.periods.map((period) => readPeriod(request, period));
  const { time } = request.measure.aggregation;
  return request.context.undated
    ? aggregateUndated(readings, window.periods, time)
    : aggregateOverTime(readings, window, time);
}

/** A value over given periods, all of which count as ended. */
export function readPeriods(request: ValueRequest, periods: readonly PeriodName[]): Reading {
  const [period = ''] = periods;
  const window = { period, whole: periods, periods, due: periods.length, accumulated: false, longer: false };
  return readWindow(request, window).reading;
}

/** The value for one period: as reported by the subject, else aggregated from its parts. */
function readPeriod(request: ValueRequest, period: PeriodName): Reading {
  const { measure, subject, context, values } = request;
  const kind = measure.aggregation.organisation;
  const own = values.actual(measure.id, subject, period);
  const parts = kind === 'none' ? [] : context.organisation.partsOf(subject);
  if (own !== undefined || parts.length === 0 || kind === 'none') return readingOf(own, Math.max(1, parts.length));
  const weighting = context.weightMeasureOf(measure);
  if (weighting === 'cycle') return failed('WEIGHT_CYCLE');
  const read = (part: Subject) => readPart({ ...request, subject: part }, period, weighting);
  return aggregateOverOrganisation(parts.map(read), kind);
}

function readPart(request: ValueRequest, period: PeriodName, weighting: MeasureState | undefined): PartReading {
  const reading = readPeriod(request, period);
  if (weighting === undefined || isMissing(reading)) return { reading };
  const window = request.context.weightWindow(weighting, period);
  if (window === undefined) return { reading };
  return { reading, weight: readWindow({ ...request, measure: weighting }, window).reading };
}
