import { parsePeriod } from '../calendar/period.js';
import type { Actor, ClusterState } from '../cluster/cluster.js';
import { hasPart } from '../cluster/membership.js';
import { compareDecimals, isDecimal, parseDecimal } from '../decimal.js';
import { excerpt } from '../excerpt.js';
import { subjectParts } from '../ids.js';
import type { MeasureState } from '../measure/measure.js';
import type { Id, PeriodName } from '../words.js';
import type { Actual, ReportedValue } from './report.js';

/** What the rules of a report must know of the cluster and its measures. */
export interface ReportContext {
  readonly cluster: ClusterState;
  readonly measures: ReadonlyMap<Id, MeasureState>;
  /** Measures that a method computes, with that method: their values are not reported. */
  readonly computed?: ReadonlyMap<Id, Id>;
}

/** Why one value is not taken, with a stable code. */
export interface ValueFault {
  readonly code: string;
  readonly message: string;
}

/** The report that a value belongs to. */
export interface ReportPlace {
  readonly actorId: Id;
  readonly period: PeriodName;
}

/** What values are checked against: the period, the actor that reports, and the measures. */
export interface ValueGround {
  readonly period: PeriodName;
  readonly actor: Actor;
  readonly measures: ReadonlyMap<Id, MeasureState>;
  readonly computed?: ReadonlyMap<Id, Id>;
}

/** The first thing wrong with a value in itself; undefined if it can be taken. */
export function valueFault(value: ReportedValue, ground: ValueGround): ValueFault | undefined {
  const measure = ground.measures.get(value.measure);
  if (measure?.exists !== true) {
    return { code: 'MEASURE_NOT_FOUND', message: `The cluster has no measure "${value.measure}".` };
  }
  if (measure.retired) return { code: 'MEASURE_RETIRED', message: `The measure "${value.measure}" is retired.` };
  const method = ground.computed?.get(value.measure);
  if (method !== undefined) {
    return {
      code: 'MEASURE_COMPUTED',
      message: `The measure "${value.measure}" is computed by the method "${method}".`,
    };
  }
  return frequencyFault(measure, ground.period) ?? subjectFault(value, ground.actor) ?? actualFault(value, measure);
}

/** Exact equality of what two values say: 1.0 and 1.00 are the same figure. */
export function sameActual(a: Actual, b: Actual): boolean {
  if (a.kind === 'number' && b.kind === 'number') return sameFigure(a.value, b.value);
  if (a.kind === 'not-applicable' || b.kind === 'not-applicable') return a.kind === b.kind;
  return a.kind === b.kind && a.value === b.value;
}

/** What is no decimal equals nothing but its own text. */
function sameFigure(a: string, b: string): boolean {
  return a === b || (isDecimal(a) && isDecimal(b) && compareDecimals(a, b) === 0);
}

/** Why a measure takes no values for a period. */
export function frequencyFault({ id, frequency }: MeasureState, period: PeriodName): ValueFault | undefined {
  const reported = parsePeriod(period)?.frequency;
  if (reported === frequency) return undefined;
  return {
    code: 'WRONG_FREQUENCY',
    message: `The measure "${id}" is reported per ${frequency}; ${period} is a ${reported ?? 'period unknown'}.`,
  };
}

function subjectFault({ subject }: ReportedValue, actor: Actor): ValueFault | undefined {
  const parts = subjectParts(subject);
  if (parts?.actor !== actor.id) {
    return { code: 'SUBJECT_NOT_YOURS', message: `"${subject}" is neither the actor "${actor.id}" nor a part of it.` };
  }
  if (parts.part === undefined || hasPart(actor, parts.part)) return undefined;
  return { code: 'SUBJECT_NOT_FOUND', message: `The actor "${actor.id}" has no part "${subject}".` };
}

function actualFault({ actual }: ReportedValue, measure: MeasureState): ValueFault | undefined {
  if (actual.kind === 'not-applicable') return undefined;
  if (actual.kind !== measure.valueType) {
    return {
      code: 'WRONG_KIND',
      message: `The measure "${measure.id}" takes ${measure.valueType} values, not ${actual.kind}.`,
    };
  }
  if (actual.kind === 'number') return numberFault(actual.value, measure);
  return actual.kind === 'text' ? textFault(actual.value, measure) : undefined;
}

/** Why a figure is no value of a measure: not a plain decimal, or outside its range. */
export function numberFault(figure: string, { range, id }: MeasureState): ValueFault | undefined {
  const canonical = parseDecimal(figure);
  if (canonical !== figure) {
    const hint = canonical === undefined ? 'Use at most 34 significant digits.' : `Write ${canonical}.`;
    return { code: 'INVALID_DECIMAL', message: `"${excerpt(figure)}" is no plain decimal number. ${hint}` };
  }
  if (range === undefined || isWithin(figure, range)) return undefined;
  const { min = 'any', max = 'any' } = range;
  return { code: 'OUT_OF_RANGE', message: `${figure} is outside the range of "${id}": ${min} to ${max}.` };
}

function isWithin(figure: string, { min, max }: NonNullable<MeasureState['range']>): boolean {
  if (min !== undefined && compareDecimals(figure, min) < 0) return false;
  return max === undefined || compareDecimals(figure, max) <= 0;
}

function textFault(text: string, { scoring, id }: MeasureState): ValueFault | undefined {
  if (scoring.kind !== 'text-list' || scoring.items.some((item) => item.text === text)) return undefined;
  return { code: 'TEXT_NOT_IN_LIST', message: `"${excerpt(text)}" is not in the list of "${id}".` };
}
