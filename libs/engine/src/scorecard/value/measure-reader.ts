import { previousPeriod, type Actual, type Id, type MeasureState, type PeriodName, type Subject } from '@strata/domain';
import type { ClusterStructure, ValueSource } from '../structure.js';
import { toNumber } from './ratio.js';
import { readWindow } from './read-value.js';
import type { Reading } from './reading.js';
import { valueContextOf } from './value-context.js';
import { inRange, windowsOf } from './windows.js';

/** A value of one subject and period with where it comes from. */
export interface ReadValue {
  /** Reported (or computed by a method) for the subject itself. */
  readonly own?: Actual;
  /** As it is: exact text for a figure of its own, float64 for one that was put together; null without one. */
  readonly value: string | number | boolean | null;
  /** Why there is none. */
  readonly reason?: string;
  /** What it is put together from where there is none of its own. */
  readonly parts: readonly PartRead[];
}

/** A part of a subject; where parts are weighed, with the value of the measure that weighs them. */
export interface PartRead {
  readonly subject: Subject;
  readonly weight?: { readonly measure: Id; readonly value: number | null };
}

/** Reads values one by one as scorecards do, to show where they come from. */
export interface MeasureReader {
  /** The periods that make up a measure's value for a period, in order of time. */
  periodsOf(measure: MeasureState, period: PeriodName): readonly PeriodName[];
  /** The value for one of them. */
  read(measure: MeasureState, subject: Subject, period: PeriodName): ReadValue;
  /** The value over several of them. */
  over(measure: MeasureState, subject: Subject, periods: readonly PeriodName[]): Pick<ReadValue, 'value' | 'reason'>;
  /** The period some periods of its frequency earlier; undefined outside the years of the calendar. */
  periodBefore(period: PeriodName, count: number): PeriodName | undefined;
}

export function createMeasureReader(structure: ClusterStructure, values: ValueSource): MeasureReader {
  const context = valueContextOf(structure);
  const readOf = (measure: MeasureState, subject: Subject, periods: readonly PeriodName[]): Reading => {
    const window = { period: periods[0] ?? '', periods, longer: false };
    return readWindow({ measure, subject, context, values }, window).reading;
  };
  const weigh = (measure: MeasureState, subject: Subject, period: PeriodName): Pick<PartRead, 'weight'> => {
    const weigher = context.weigherOf(measure);
    if (weigher === undefined || weigher === 'cycle') return {};
    const window = context.weightWindow(weigher, period);
    const reading = window && readOf(weigher, subject, window.periods);
    const value = reading?.kind === 'number' ? toNumber(reading.exact) : null;
    return { weight: { measure: weigher.id, value } };
  };
  return {
    periodsOf: (measure, period) => windowsOf(measure, period, context.calendar)[0]?.periods ?? [],
    over: (measure, subject, periods) => shown(readOf(measure, subject, periods)),
    periodBefore: (period, count) =>
      inRange(() => (count === 0 ? period : previousPeriod(period, count, context.calendar))),
    read(measure, subject, period) {
      const own = values.actual(measure.id, subject, period);
      const reading = readOf(measure, subject, [period]);
      const composed = own === undefined && measure.aggregation.organisation !== 'none';
      const parts = composed ? context.organisation.partsOf(subject) : [];
      return {
        ...(own === undefined ? {} : { own }),
        ...shown(reading),
        parts: parts.map((part) => ({ subject: part, ...weigh(measure, part, period) })),
      };
    },
  };
}

function shown(reading: Reading): Pick<ReadValue, 'value' | 'reason'> {
  switch (reading.kind) {
    case 'number':
      return { value: reading.plain?.kind === 'number' ? reading.plain.value : toNumber(reading.exact) };
    case 'none':
      return { value: null, reason: reading.detail ?? reading.reason };
    default:
      return { value: reading.value };
  }
}
