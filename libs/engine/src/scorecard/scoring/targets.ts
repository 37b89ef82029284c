import {
  findTargets,
  firstDay,
  inForceDuring,
  lastDay,
  parsePeriod,
  type DateText,
  type FiscalCalendar,
  type MeasureState,
  type PeriodName,
  type Subject,
  type TargetFigures,
  type TargetName,
  type TargetPer,
} from '@strata/domain';
import type { ScorecardOptions } from '../structure.js';
import { add, decimalText, divide, ratioOf, reduced, whole, type Ratio } from '../value/ratio.js';
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
interface During {
  readonly first: DateText;
  readonly last: DateText;
  readonly per?: TargetPer | undefined;
}

interface TargetInput {
  readonly measure: MeasureState;
  readonly subject: Subject;
  readonly calendar: FiscalCalendar;
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
  const scoring = scoringOf(input, figures === undefined ? [] : [figures], 1);
  return () => scoring;
}

function scoringOver(input: TargetInput, periods: readonly PeriodName[]): Scoring {
  const { calendar, measure } = input;
  const times = measure.aggregation.time === 'sum' ? periods.length : 1;
  const explicit = explicitFigures(input, periods);
  if (explicit !== undefined) return scoringOf(input, [explicit], times);
  const covered = measure.aggregation.time === 'last' ? periods.slice(-1) : periods;
  const known = covered.flatMap(
    (period) => figuresInForce(input, { first: firstDay(period, calendar), last: lastDay(period, calendar) }) ?? [],
  );
  return scoringOf(input, known.length === covered.length ? known : [], times);
}

/** The targets set for the scorecard's own, longer period, if the value covers all of it. */
function explicitFigures(input: TargetInput, periods: readonly PeriodName[]): TargetFigures | undefined {
  const { whole, calendar } = input;
  if (whole === undefined || periods.join() !== whole.periods.join()) return undefined;
  const per = parsePeriod(whole.period)?.frequency;
  const [first, last] = [firstDay(whole.period, calendar), lastDay(whole.period, calendar)];
  return per === 'month' ? undefined : figuresInForce(input, { first, last, per });
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

function scoringOf({ measure, compileFormula }: TargetInput, list: readonly TargetFigures[], times: number): Scoring {
  const exact: Partial<Record<TargetName, Ratio>> = {};
  const [first] = list;
  for (const name of Object.keys(first ?? {}) as TargetName[]) {
    const texts = list.flatMap((figures) => figures[name] ?? []);
    if (texts.length < list.length) continue;
    const figure = aggregated(texts, measure.aggregation.time);
    if (figure === undefined)
      return { scorer: constantScorer(evaluationError(`NOT_A_DECIMAL ${name}`)), figures: first };
    exact[name] = figure;
  }
  const scorer = scorerOf({ measure, figures: exact, times, compileFormula });
  if (first === undefined) return { scorer };
  return { scorer, figures: list.length === 1 ? first : textsOf(exact) };
}

function aggregated(texts: readonly string[], time: MeasureState['aggregation']['time']): Ratio | undefined {
  const figures = texts.map(ratioOf).filter((figure) => figure !== undefined);
  const [first, ...others] = figures;
  if (first === undefined || figures.length < texts.length) return undefined;
  const sum = others.reduce(add, first);
  return time === 'mean' && figures.length > 1 ? reduced(divide(sum, whole(figures.length))) : sum;
}

function textsOf(exact: ExactFigures): TargetFigures {
  return Object.fromEntries(Object.entries(exact).map(([name, figure]) => [name, decimalText(figure)]));
}
