import { parsePeriod } from '../calendar/period.js';
import type { Actor, ClusterState } from '../cluster/cluster.js';
import { hasPart } from '../cluster/membership.js';
import type { ApprovalPlan, NoteRule } from '../cycle/cycle.js';
import { compareDecimals, isDecimal, parseDecimal } from '../decimal.js';
import { excerpt } from '../excerpt.js';
import { subjectParts } from '../ids.js';
import type { MeasureState } from '../measure/measure.js';
import { measureNotDefined } from '../measure/measure.rules.js';
import type { RestatementState } from '../restatement/restatement.js';
import { CLUSTER_SUBJECT, type DateText, type Id, type InstantText, type PeriodName } from '../words.js';
import type { Actual, ReportedValue } from './report.js';

/** The state of other aggregates that the rules of a report need. */
export interface ReportContext {
  readonly cluster: ClusterState;
  readonly measures: ReadonlyMap<Id, MeasureState>;
  /** The method that computes each computed measure; such values cannot be reported. */
  readonly computed?: ReadonlyMap<Id, Id> | undefined;
  /** Of the persons whom the notes of the command are about, those who have an account and were not erased. */
  readonly persons?: ReadonlySet<string> | undefined;
  /** Whether the values are loaded as declared history, of which is known that they changed, but not always why. */
  readonly declared?: boolean | undefined;
  /** The day of the report: today, or that on which declared history became known. */
  readonly day?: DateText | undefined;
  /** The values of the command, by `reportValueKey`, whose measure is on no map of their subject. */
  readonly unmapped?: ReadonlySet<string> | undefined;
  /** The values of the period before, by `reportValueKey`. */
  readonly previous?: ReadonlyMap<string, ReportedValue> | undefined;
  /** How the values of the period's cycle are approved; undefined if they need no approval. */
  readonly approval?: ApprovalPlan | undefined;
  /** Which submitted values of the period need a note; undefined if none does. */
  readonly noteRules?: readonly NoteRule[] | undefined;
  /** Whether values of locked periods change by an approved restatement alone. */
  readonly restatementRequired?: boolean | undefined;
  /** The restatement that a command applies. */
  readonly restatement?: RestatementState | undefined;
  /** The sender of the command, and its moment. */
  readonly by?: string | undefined;
  readonly now?: InstantText | undefined;
  /** The last day of the latest closed evaluation that was not withdrawn: periods that end by then are locked. */
  readonly closedUpTo?: DateText | undefined;
  /** The end of the grace period of the period's reporting cycle, if that is locked. */
  readonly cycleLockedAt?: InstantText | undefined;
  /** The period whose cycle was the first of this frequency, if the period's own cycle has yet to be opened. */
  readonly cyclesSince?: PeriodName | undefined;
}

type Range = NonNullable<MeasureState['range']>;

/** What is wrong with a value, with a stable code. */
export interface ValueFault {
  readonly code: string;
  readonly message: string;
}

/** The actor (or `@cluster` for the cluster itself) and period of a report. */
export interface ReportKey {
  readonly actorId: Id | typeof CLUSTER_SUBJECT;
  readonly period: PeriodName;
}

/** What a value is checked against: the period, the reporting actor, and the measures. */
export interface ValueContext {
  readonly period: PeriodName;
  /** Undefined if the report is about the cluster itself. */
  readonly actor: Actor | undefined;
  readonly measures: ReadonlyMap<Id, MeasureState>;
  readonly computed?: ReadonlyMap<Id, Id> | undefined;
  readonly persons?: ReadonlySet<string> | undefined;
}

/** The first thing wrong with a value on its own; undefined if it is valid. */
export function valueFault(value: ReportedValue, context: ValueContext): ValueFault | undefined {
  const measure = context.measures.get(value.measure);
  if (measure?.exists !== true) return { code: 'MEASURE_NOT_FOUND', message: measureNotDefined(value.measure) };
  if (measure.retired) return { code: 'MEASURE_RETIRED', message: `The measure "${value.measure}" is retired.` };
  const method = context.computed?.get(value.measure);
  if (method !== undefined) {
    return {
      code: 'MEASURE_COMPUTED',
      message: `The measure "${value.measure}" is computed by the method "${method}".`,
    };
  }
  return (
    frequencyFault(measure, context.period) ??
    subjectFault(value, context.actor) ??
    actualFault(value, measure) ??
    personFault(value, context)
  );
}

/** A note about somebody can be erased with them, so they must have an account. */
function personFault({ noteAbout }: ReportedValue, { persons }: ValueContext): ValueFault | undefined {
  if (noteAbout === undefined || persons?.has(noteAbout) === true) return undefined;
  return { code: 'UNKNOWN_PERSON', message: `There is no account "${excerpt(noteAbout)}" that a note can be about.` };
}

/** Exact equality of two actuals; 1.0 and 1.00 are the same figure. */
export function sameActual(a: Actual, b: Actual): boolean {
  if (a.kind === 'number' && b.kind === 'number') return sameFigure(a.value, b.value);
  if (a.kind === 'not-applicable' || b.kind === 'not-applicable') return a.kind === b.kind;
  return a.kind === b.kind && a.value === b.value;
}

/** Texts that are not decimals are equal only if they are identical. */
function sameFigure(a: string, b: string): boolean {
  return a === b || (isDecimal(a) && isDecimal(b) && compareDecimals(a, b) === 0);
}

/** The fault of a period that does not have the measure's frequency. */
export function frequencyFault({ id, frequency }: MeasureState, period: PeriodName): ValueFault | undefined {
  const reported = parsePeriod(period)?.frequency;
  if (reported === frequency) return undefined;
  return {
    code: 'WRONG_FREQUENCY',
    message: `The measure "${id}" is reported per ${frequency}, but the period ${period} is ${reported === undefined ? 'invalid' : `a ${reported}`}.`,
  };
}

function subjectFault({ subject }: ReportedValue, actor: Actor | undefined): ValueFault | undefined {
  if (actor === undefined) {
    if (subject === CLUSTER_SUBJECT) return undefined;
    const message = `The subject "${subject}" has a report of its own; this one is about the cluster itself.`;
    return { code: 'SUBJECT_NOT_YOURS', message };
  }
  const parts = subjectParts(subject);
  if (parts?.actor !== actor.id) {
    return {
      code: 'SUBJECT_NOT_YOURS',
      message: `The subject "${subject}" is neither the actor "${actor.id}" nor a part of it.`,
    };
  }
  if (parts.part === undefined || hasPart(actor, parts.part)) return undefined;
  return { code: 'SUBJECT_NOT_FOUND', message: `The actor "${actor.id}" has no part "${subject}".` };
}

function actualFault({ actual }: ReportedValue, measure: MeasureState): ValueFault | undefined {
  if (actual.kind === 'not-applicable') return undefined;
  if (actual.kind !== measure.valueType) {
    return {
      code: 'WRONG_KIND',
      message: `The measure "${measure.id}" needs values of type ${measure.valueType}, not ${actual.kind}.`,
    };
  }
  if (actual.kind === 'number') return numberFault(actual.value, measure);
  return actual.kind === 'text' ? textFault(actual.value, measure) : undefined;
}

/** The fault of a figure that is not a plain decimal or is outside the measure's range. */
export function numberFault(figure: string, { range, id }: MeasureState): ValueFault | undefined {
  const canonical = parseDecimal(figure);
  if (canonical !== figure) {
    const hint = canonical === undefined ? 'Use at most 34 significant digits.' : `Write ${canonical}.`;
    return { code: 'INVALID_DECIMAL', message: `"${excerpt(figure)}" is not a plain decimal number. ${hint}` };
  }
  if (range === undefined || isWithin(figure, range)) return undefined;
  return {
    code: 'OUT_OF_RANGE',
    message: `${figure} is outside the range of the measure "${id}", ${describe(range)}.`,
  };
}

function describe({ min, max }: Range): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}

function isWithin(figure: string, { min, max }: Range): boolean {
  if (min !== undefined && compareDecimals(figure, min) < 0) return false;
  return max === undefined || compareDecimals(figure, max) <= 0;
}

function textFault(text: string, { scoring, id }: MeasureState): ValueFault | undefined {
  if (scoring.kind !== 'text-list' || scoring.items.some((item) => item.text === text)) return undefined;
  return {
    code: 'TEXT_NOT_IN_LIST',
    message: `"${excerpt(text)}" is not in the list of texts of the measure "${id}".`,
  };
}
