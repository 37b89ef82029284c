import {
  comparePeriods,
  firstDay,
  previousPeriod,
  type FiscalCalendar,
  type Id,
  type MeasureState,
  type PeriodName,
  type Subject,
} from '@strata/domain';
import type { NeededValues } from '../scorecard/needed-values.js';
import { mergeReads } from '../scorecard/plan/read-index.js';
import { windowReadsFor } from '../scorecard/plan/reads.js';
import type { DatedStructure, ValueSource } from '../scorecard/structure.js';
import { toNumber } from '../scorecard/value/ratio.js';
import { readWindow } from '../scorecard/value/read-value.js';
import { valueContextOf, type ValueContext } from '../scorecard/value/value-context.js';
import { inRange } from '../scorecard/value/windows.js';
import type { Series } from './series.js';

/** The values of a measure by period, and which of them are incomplete. */
export interface MeasureSeries {
  readonly series: Series;
  /** Periods without a value, because only some of their months or quarters have one. */
  readonly incomplete: readonly PeriodName[];
  /** Periods whose value was aggregated from only some of the members. */
  readonly partialMembers: readonly PeriodName[];
}

export interface SeriesRequest {
  readonly subject: Subject;
  readonly periods: readonly PeriodName[];
}

/** Reads measures as series; values of shorter periods and of members are aggregated as the measure defines. */
export function seriesReader(
  structure: DatedStructure,
  values: ValueSource,
): (measure: Id, question: SeriesRequest) => MeasureSeries {
  const context = valueContextOf(structure);
  return (measure, { subject, periods }) => {
    const series = new Map<PeriodName, number>();
    const incomplete: PeriodName[] = [];
    const partialMembers: PeriodName[] = [];
    for (const period of periods) {
      const unitOf = periods.at(-1) ?? period;
      const found = readAt({ structure, values, context }, { measure, subject, period, unitOf });
      if (found === undefined) continue;
      if (found === 'incomplete') incomplete.push(period);
      else {
        series.set(period, found.value);
        if (found.some) partialMembers.push(period);
      }
    }
    return { series, incomplete, partialMembers };
  };
}

/** The values read for series of measures over some periods, including those of weight measures. */
export function neededForSeries(
  structure: DatedStructure,
  measures: readonly Id[],
  periods: readonly PeriodName[],
): readonly NeededValues[] {
  const context = valueContextOf(structure);
  const lists = periods.flatMap((period) => {
    const readsOf = windowReadsFor(period, context);
    return measures.flatMap((id) => {
      const measure = structure.measures.get(id);
      return measure ? [readsOf(context.measureIn(measure, period), 0).reads] : [];
    });
  });
  return [...mergeReads(lists)].map(([measure, set]) => ({ measure, periods: [...set].sort(comparePeriods) }));
}

interface Context {
  readonly structure: DatedStructure;
  readonly values: ValueSource;
  readonly context: ValueContext;
}

function readAt(
  { structure, values, context }: Context,
  at: { readonly measure: Id; readonly subject: Subject; readonly period: PeriodName; readonly unitOf: PeriodName },
): { readonly value: number; readonly some: boolean } | 'incomplete' | undefined {
  const known = structure.measures.get(at.measure);
  const measure = known && context.measureIn(known, at.period);
  const window = measure && inRange(() => context.windowsOf(withoutAccumulation(measure), at.period)[0]);
  // The value of a longer period would be counted once for each shorter period in which it is shown.
  if (!measure || !window || window.longer) return undefined;
  const inUnit = { ...window, unitOf: at.unitOf };
  const { reading, partial } = readWindow({ measure, subject: at.subject, context, values }, inUnit);
  if (reading.kind !== 'number') return undefined;
  if (partial || window.due < window.whole.length) return 'incomplete';
  const { members } = reading;
  return { value: toNumber(reading.exact), some: members !== undefined && members.counted < members.of };
}

/** Each period by itself: year-to-date values would correlate only because they accumulate. */
function withoutAccumulation(measure: MeasureState): MeasureState {
  return { ...measure, accumulate: 'period' };
}

/** The periods from one to another of the same frequency, in order; empty for different frequencies or the wrong order. */
export function periodRange(from: PeriodName, to: PeriodName, calendar: FiscalCalendar): readonly PeriodName[] {
  const found: PeriodName[] = [];
  for (let at = to; comparePeriods(at, from) >= 0 && found.length < MAX_PERIODS;) {
    found.push(at);
    const before = inRange(() => previousPeriod(at, 1, calendar));
    if (before === undefined) break;
    at = before;
  }
  return found.at(-1) === from ? found.reverse() : [];
}

/** The longest history: a hundred years of months. */
const MAX_PERIODS = 1_200;

/** The time of a period's first day, in years. */
export function yearsOf(period: PeriodName, calendar: FiscalCalendar): number {
  const [year = 0, month = 1] = firstDay(period, calendar).split('-').map(Number);
  return year + (month - 1) / 12;
}
