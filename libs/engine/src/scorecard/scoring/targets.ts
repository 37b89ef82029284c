import {
  daysOfPeriod,
  findTargets,
  inForceDuring,
  parsePeriod,
  type DateText,
  type Days,
  type FiscalCalendar,
  type MeasureState,
  type PeriodName,
  type Subject,
  type TargetFigures,
  type TargetName,
  type TargetPer,
} from '@strata/domain';
import type { ScorecardOptions } from '../structure.js';
import {
  add,
  compare,
  decimalText,
  divide,
  multiply,
  ONE,
  ratioOf,
  reduced,
  whole,
  type Ratio,
} from '../value/ratio.js';
import { factorBetween } from '../value/unit-change.js';
import { constantScorer, evaluationError, type ExactFigures, type Scorer } from './scored.js';
import { scorerOf } from './scorer.js';

/** The targets that a value is compared with, and the scorer made from them. */
export interface Scoring {
  readonly figures?: TargetFigures | undefined;
  readonly scorer: Scorer;
}

/** The scoring of a measure for values over given periods; see `targetsOf`. */
export type TargetsOver = (periods: readonly PeriodName[]) => Scoring;

/** The days for which targets are looked up, and the length of the periods that they are set for. */
interface During extends Days {
  readonly per?: TargetPer | undefined;
}

interface TargetInput {
  readonly measure: MeasureState;
  readonly subject: Subject;
  readonly calendar: FiscalCalendar;
  /** The period in whose unit the value is. */
  readonly unitOf: PeriodName;
  readonly compileFormula: ScorecardOptions['compileFormula'];
  /** The scorecard's period, and the periods of the measure in it if there are several. */
  readonly whole?: { readonly period: PeriodName; readonly periods: readonly PeriodName[] } | undefined;
}

/**
 * The targets of a measure over the periods that a value covers: those of each period, summed, averaged or the last, as
 * the value is. If a period has no targets, or lacks one of them, the value has none of that name. A value that covers the
 * whole of a longer period is compared with the targets set for such periods (`per`), if there are any. Results are cached.
 */
export function targetsOf(input: TargetInput): TargetsOver {
  const known = new Map<string, Scoring>();
  return (periods) => {
    const key = periods.join();
    const scoring = known.get(key) ?? scoringOver(input, periods);
    known.set(key, scoring);
    return scoring;
  };
}

/** The scoring of the first version of the rules: the targets in force on one day, whatever the value covers. */
export function targetsOn(input: TargetInput, day: DateText): TargetsOver {
  const figures = figuresInForce(input, { first: day, last: day });
  const scoring = scoringOf(input, figures === undefined ? [] : [{ figures, factor: ONE }], 1);
  return () => scoring;
}

function scoringOver(input: TargetInput, periods: readonly PeriodName[]): Scoring {
  const { calendar, measure } = input;
  const times = measure.aggregation.time === 'sum' ? periods.length : 1;
  const explicit = explicitFigures(input, periods);
  if (explicit !== undefined) return scoringOf(input, [{ figures: explicit, factor: ONE }], times);
  const unit = daysOfPeriod(input.unitOf, calendar);
  const figures = periods.map((period) => {
    const days = daysOfPeriod(period, calendar);
    return { figures: figuresInForce(input, days), factor: factorBetween(measure, days, unit) };
  });
  const covered = measure.aggregation.time === 'last' ? figures.slice(-1) : figures;
  if (covered.some(({ factor }) => factor === undefined)) {
    return { scorer: constantScorer(evaluationError('DEFINITION_CHANGED')) };
  }
  return scoringOf(input, covered.every(isKnown) ? covered : [], times);
}

/** Figures, and the factor that converts them to the unit of the value. */
interface Converted {
  readonly figures: TargetFigures;
  readonly factor: Ratio;
}

function isKnown(one: {
  readonly figures: TargetFigures | undefined;
  readonly factor: Ratio | undefined;
}): one is Converted {
  return one.figures !== undefined && one.factor !== undefined;
}

/** The targets set for the scorecard's own, longer period, if the value covers all of it. */
function explicitFigures(input: TargetInput, periods: readonly PeriodName[]): TargetFigures | undefined {
  const { whole, calendar } = input;
  if (whole === undefined || periods.join() !== whole.periods.join()) return undefined;
  const per = parsePeriod(whole.period)?.frequency;
  return per === 'month' ? undefined : figuresInForce(input, { ...daysOfPeriod(whole.period, calendar), per });
}

/**
 * The targets in force for a subject during a period: those of its own series, else those of the series `*`. An entry
 * counts as a whole; targets of two entries are never combined.
 */
function figuresInForce({ measure, subject }: TargetInput, { first, last, per }: During): TargetFigures | undefined {
  for (const owner of [subject, '*']) {
    const series = findTargets(measure, { subject: owner, per });
    const figures = series === undefined ? undefined : inForceDuring(series.entries, first, last);
    if (figures !== undefined) return figures;
  }
  return undefined;
}

function scoringOf({ measure, compileFormula }: TargetInput, list: readonly Converted[], times: number): Scoring {
  const exact: Partial<Record<TargetName, Ratio>> = {};
  const first = list[0]?.figures;
  for (const name of Object.keys(first ?? {}) as TargetName[]) {
    const texts = textsFor(name, list);
    if (texts.length < list.length) continue;
    const figure = aggregated(texts, measure.aggregation.time);
    if (figure === undefined)
      return { scorer: constantScorer(evaluationError(`NOT_A_DECIMAL ${name}`)), figures: first };
    exact[name] = figure;
  }
  const scorer = scorerOf({ measure, figures: exact, times, compileFormula });
  if (first === undefined) return { scorer };
  return { scorer, figures: isAsSet(list) ? first : textsOf(exact) };
}

/** True if the targets of a single period are compared in the unit in which they were set. */
function isAsSet(list: readonly Converted[]): boolean {
  return list.length === 1 && compare(list[0]?.factor ?? ONE, ONE) === 0;
}

function textsFor(name: TargetName, list: readonly Converted[]) {
  return list.flatMap(({ figures, factor }) => {
    const text = figures[name];
    return text === undefined ? [] : [{ text, factor }];
  });
}

function aggregated(
  texts: readonly { readonly text: string; readonly factor: Ratio }[],
  time: MeasureState['aggregation']['time'],
): Ratio | undefined {
  const figures = texts.flatMap(({ text, factor }) => {
    const figure = ratioOf(text);
    return figure === undefined ? [] : [factor === ONE ? figure : reduced(multiply(figure, factor))];
  });
  const [first, ...others] = figures;
  if (first === undefined || figures.length < texts.length) return undefined;
  const sum = others.reduce(add, first);
  return time === 'mean' && figures.length > 1 ? reduced(divide(sum, whole(figures.length))) : sum;
}

function textsOf(exact: ExactFigures): TargetFigures {
  return Object.fromEntries(Object.entries(exact).map(([name, figure]) => [name, decimalText(figure)]));
}
