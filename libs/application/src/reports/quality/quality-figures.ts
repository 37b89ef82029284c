import {
  decimalToNumber,
  implausibility,
  isDecimal,
  lastDay,
  previousPeriod,
  rankOfSubject,
  type Actor,
  type Cycle,
  type FiscalCalendar,
  type Id,
  type PeriodName,
  type Plausible,
  type Subject,
} from '@strata/domain';
import type { ValueVersion } from '@strata/read-models';
import { dayIn } from '../../clusters/day-in.js';

/** How much later than a moment values were reported first. */
export interface Lateness {
  /** The deadline of the reporting cycle, or the end of the period if there was no cycle. */
  readonly against: 'deadline' | 'period-end';
  readonly values: number;
  /** The number of values after the deadline; null without a deadline. */
  readonly late: number | null;
  /** The mean in days; negative if values came before. */
  readonly meanDays: number;
  readonly maxDays: number;
}

/** The quality of reported data, from when and how it was reported. */
export interface QualityFigures {
  /** The number of values that the maps expect. */
  readonly expected: number;
  /** The number of expected values that are not known. */
  readonly missing: number;
  /** The share of the expected values that is known; null if none is expected. */
  readonly completeness: number | null;
  /** The number of values that are known, expected or not. */
  readonly known: number;
  readonly lateness: readonly Lateness[];
  /** The number of values that were ever reported, and of those that were restated or withdrawn since. */
  readonly reported: number;
  readonly restated: number;
  /** The share of the reported values that was restated or withdrawn; null if none was reported. */
  readonly restatementRate: number | null;
  /** The mean size of the restatements of figures, as a share of the figure before; null without any. */
  readonly meanRestatement: number | null;
  /** The number of known values that are unusual: confirmed by their reporters, and not confirmed. */
  readonly confirmed: number;
  readonly unconfirmed: number;
  /** The share of the known values that is unusual; null if none is known. */
  readonly unusualShare: number | null;
}

/** Every version of one value, as they became known; the last one is the value if it is not a withdrawal. */
export interface ValueHistory {
  readonly measure: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
  readonly versions: readonly ValueVersion[];
}

/** What values are judged by. */
export interface QualityContext {
  readonly calendar: FiscalCalendar;
  readonly timeZone: string;
  readonly cycles: readonly Cycle[];
  readonly actors: readonly Actor[];
  readonly plausible: (measure: Id) => Plausible | undefined;
  readonly history: (measure: Id, subject: Subject, period: PeriodName) => ValueHistory | undefined;
}

/** The figures of some values, of which some were expected. */
export function qualityFigures(
  histories: readonly ValueHistory[],
  expected: { readonly count: number; readonly missing: number },
  context: QualityContext,
): QualityFigures {
  const known = histories.filter(isKnown);
  const restated = histories.filter(({ versions }) => versions.length > 1).length;
  const unusual = known.map((one) => unusualnessOf(one, context));
  const confirmed = unusual.filter((one) => one === 'confirmed').length;
  const unconfirmed = unusual.filter((one) => one === 'unconfirmed').length;
  return {
    expected: expected.count,
    missing: expected.missing,
    completeness: shareOf(expected.count - expected.missing, expected.count),
    known: known.length,
    lateness: latenessOf(histories, context),
    reported: histories.length,
    restated,
    restatementRate: shareOf(restated, histories.length),
    meanRestatement: meanOf(histories.flatMap(({ versions }) => sizesOf(versions))),
    confirmed,
    unconfirmed,
    unusualShare: shareOf(confirmed + unconfirmed, known.length),
  };
}

/** Whether a value is known, rather than withdrawn. */
export function isKnown({ versions }: ValueHistory): boolean {
  return versions.at(-1)?.kind !== 'withdrawn';
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** The sizes of the restatements of a figure; one of 0 has no share. */
function sizesOf(versions: readonly ValueVersion[]): readonly number[] {
  return versions.flatMap((version, index) => {
    const [before, after] = [figureOf(versions[index - 1]), figureOf(version)];
    return before === undefined || after === undefined || before === 0 ? [] : [Math.abs((after - before) / before)];
  });
}

function figureOf(version: ValueVersion | undefined): number | undefined {
  const text = decimalOf(version);
  return text === undefined ? undefined : decimalToNumber(text);
}

function decimalOf(version: ValueVersion | undefined): string | undefined {
  const { kind, value } = version ?? {};
  return kind === 'number' && isDecimal(value) ? value : undefined;
}

function unusualnessOf(history: ValueHistory, context: QualityContext): 'confirmed' | 'unconfirmed' | undefined {
  const { measure, subject, period, versions } = history;
  const last = versions.at(-1);
  if (last?.confirmed === true) return 'confirmed';
  const [plausible, figure] = [context.plausible(measure), decimalOf(last)];
  if (plausible === undefined || figure === undefined) return undefined;
  const before = context.history(measure, subject, previousPeriod(period, 1, context.calendar));
  return implausibility(figure, plausible, decimalOf(before?.versions.at(-1))) === undefined
    ? undefined
    : 'unconfirmed';
}

function latenessOf(histories: readonly ValueHistory[], context: QualityContext): readonly Lateness[] {
  const delays = histories.map((history) => delayOf(history, context));
  return (['deadline', 'period-end'] as const).flatMap((against) => {
    const days = delays.filter((one) => one.against === against).map((one) => one.days);
    const meanDays = meanOf(days);
    if (meanDays === null) return [];
    const late = against === 'deadline' ? days.filter((one) => one > 0).length : null;
    const maxDays = days.reduce((most, one) => Math.max(most, one), -Infinity);
    return [{ against, values: days.length, late, meanDays, maxDays }];
  });
}

const DAY = 86_400_000;

/** How many days after its deadline a value was reported first; without a cycle, after the last day of its period. */
function delayOf(
  { subject, period, versions }: ValueHistory,
  { calendar, timeZone, cycles, actors }: QualityContext,
): { readonly against: Lateness['against']; readonly days: number } {
  const { knownAt } = versions[0]!;
  const rank = rankOfSubject(subject, actors);
  const cycle = cycles.find((one) => one.period === period);
  const due = cycle?.deadlines.find((deadline) => deadline.rank === rank)?.due;
  if (due !== undefined) return { against: 'deadline', days: (Date.parse(knownAt) - Date.parse(due)) / DAY };
  const days = (Date.parse(dayIn(knownAt, timeZone)) - Date.parse(lastDay(period, calendar))) / DAY;
  return { against: 'period-end', days };
}
