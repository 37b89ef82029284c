import { previousPeriod, type Actual, type Id, type MeasureState, type PeriodName, type Subject } from '@strata/domain';
import type { DatedStructure, ValueSource } from '../structure.js';
import { toNumber } from './ratio.js';
import { readPeriods } from './read-value.js';
import type { Reading } from './reading.js';
import { valueContextOf } from './value-context.js';
import { inRange } from './windows.js';

/** A value of a subject for a period, with its origin. */
export interface ReadValue {
  /** The value reported (or computed by a method) for the subject itself. */
  readonly own?: Actual | undefined;
  /** The exact text of an own number, a float64 if it was aggregated from parts; null without a value. */
  readonly value: string | number | boolean | null;
  /** Why there is no value. */
  readonly reason?: string;
  /** The parts it is aggregated from if it has no own value. */
  readonly parts: readonly PartRead[];
}

/** A part of a subject; if parts are weighted, with the value of the weight measure. */
export interface PartRead {
  readonly subject: Subject;
  readonly weight?: { readonly measure: Id; readonly value: number | null };
}

/** Reads single values as scorecards do, to show where they come from. */
export interface MeasureReader {
  /** The periods that make up a measure's value for a period, in order of time. */
  periodsOf(measure: MeasureState, period: PeriodName): readonly PeriodName[];
  /** The value for one of them. */
  read(measure: MeasureState, subject: Subject, period: PeriodName): ReadValue;
  /** The value over several of them. */
  over(measure: MeasureState, subject: Subject, periods: readonly PeriodName[]): Pick<ReadValue, 'value' | 'reason'>;
  /** The period `count` periods of its frequency earlier; undefined outside the years of the calendar. */
  periodBefore(period: PeriodName, count: number): PeriodName | undefined;
}

/** Creates a reader of the values of a structure. */
export function createMeasureReader(structure: DatedStructure, values: ValueSource): MeasureReader {
  const context = valueContextOf(structure);
  const readOf = (measure: MeasureState, subject: Subject, periods: readonly PeriodName[]): Reading => {
    return readPeriods({ measure, subject, context, values }, periods);
  };
  const weightOf = (measure: MeasureState, subject: Subject, period: PeriodName): Pick<PartRead, 'weight'> => {
    const weighting = context.weightMeasureOf(context.measureIn(measure, period), period);
    if (weighting === undefined || weighting === 'cycle') return {};
    const window = context.weightWindow(weighting, period);
    const reading = window && readOf(weighting, subject, window.periods);
    const value = reading?.kind === 'number' ? toNumber(reading.exact) : null;
    return { weight: { measure: weighting.id, value } };
  };
  return {
    periodsOf: (measure, period) => context.windowsOf(context.measureIn(measure, period), period)[0]?.periods ?? [],
    over: (measure, subject, periods) => shown(readOf(measure, subject, periods)),
    periodBefore: (period, count) =>
      inRange(() => (count === 0 ? period : previousPeriod(period, count, context.calendar))),
    read(latest, subject, period) {
      const measure = context.measureIn(latest, period);
      const own = values.actual(measure.id, subject, period);
      const reading = readOf(measure, subject, [period]);
      const composed = own === undefined && measure.aggregation.organisation !== 'none';
      const parts = composed ? context.organisationIn(period).partsOf(subject) : [];
      return {
        own,
        ...shown(reading),
        parts: parts.map((part) => ({ subject: part, ...weightOf(measure, part, period) })),
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
