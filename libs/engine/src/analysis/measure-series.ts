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
import type { ClusterStructure, ValueSource } from '../scorecard/structure.js';
import { toNumber } from '../scorecard/value/ratio.js';
import { readWindow } from '../scorecard/value/read-value.js';
import { valueContextOf, type ValueContext } from '../scorecard/value/value-context.js';
import { inRange, windowsOf } from '../scorecard/value/windows.js';
import type { Series } from './series.js';

/** A measure's values by period, with what one should know about them. */
export interface MeasureSeries {
  readonly series: Series;
  /** Periods left out because only a part of their months or quarters is known. */
  readonly incomplete: readonly PeriodName[];
  /** Periods whose value rests on a part of the members only. */
  readonly someMembers: readonly PeriodName[];
}

export interface SeriesQuestion {
  readonly subject: Subject;
  readonly periods: readonly PeriodName[];
}

/** Reads measures as series: values of shorter periods are put together as the measure says, members too. */
export function seriesReader(
  structure: ClusterStructure,
  values: ValueSource,
): (measure: Id, question: SeriesQuestion) => MeasureSeries {
  const context = valueContextOf(structure);
  return (measure, { subject, periods }) => {
    const series = new Map<PeriodName, number>();
    const incomplete: PeriodName[] = [];
    const someMembers: PeriodName[] = [];
    for (const period of periods) {
      const found = readAt({ structure, values, context }, { measure, subject, period });
      if (found === undefined) continue;
      if (found === 'incomplete') incomplete.push(period);
      else {
        series.set(period, found.value);
        if (found.some) someMembers.push(period);
      }
    }
    return { series, incomplete, someMembers };
  };
}

/** What must be loaded to read measures as series over some periods, measures that weigh members included. */
export function seriesNeeds(
  structure: ClusterStructure,
  measures: readonly Id[],
  periods: readonly PeriodName[],
): readonly NeededValues[] {
  const context = valueContextOf(structure);
  const lists = periods.flatMap((period) => {
    const readsOf = windowReadsFor(period, context);
    return measures.flatMap((id) => {
      const measure = structure.measures.get(id);
      return measure ? [readsOf(measure, 0).reads] : [];
    });
  });
  return [...mergeReads(lists)].map(([measure, set]) => ({ measure, periods: [...set].sort(comparePeriods) }));
}

interface Ground {
  readonly structure: ClusterStructure;
  readonly values: ValueSource;
  readonly context: ValueContext;
}

function readAt(
  { structure, values, context }: Ground,
  at: { readonly measure: Id; readonly subject: Subject; readonly period: PeriodName },
): { readonly value: number; readonly some: boolean } | 'incomplete' | undefined {
  const measure = structure.measures.get(at.measure);
  const window = measure && inRange(() => windowsOf(aloneIn(measure), at.period, context.calendar)[0]);
  // A value of a longer period, repeated in each shorter one, would count as many times as it is repeated.
  if (!measure || !window || window.longer) return undefined;
  const { reading, partial } = readWindow({ measure, subject: at.subject, context, values }, window);
  if (reading.kind !== 'number') return undefined;
  if (partial) return 'incomplete';
  const { members } = reading;
  return { value: toNumber(reading.exact), some: members !== undefined && members.counted < members.of };
}

/** Each period alone: sums since the year's start would go together for no reason but their growing. */
function aloneIn({ frequency }: MeasureState): Pick<MeasureState, 'frequency' | 'accumulate'> {
  return { frequency, accumulate: 'period' };
}

/** Periods of one frequency from one to another, in order; none if they are of different frequencies or out of order. */
export function periodRange(from: PeriodName, to: PeriodName, calendar: FiscalCalendar): readonly PeriodName[] {
  const found: PeriodName[] = [];
  for (let at = to; comparePeriods(at, from) >= 0 && found.length < MOST_PERIODS;) {
    found.push(at);
    const before = inRange(() => previousPeriod(at, 1, calendar));
    if (before === undefined) break;
    at = before;
  }
  return found.at(-1) === from ? found.reverse() : [];
}

/** Longest history looked at: a hundred years of months. */
const MOST_PERIODS = 1_200;

/** The time of a period's first day, in years. */
export function yearsOf(period: PeriodName, calendar: FiscalCalendar): number {
  const [year = 0, month = 1] = firstDay(period, calendar).split('-').map(Number);
  return year + (month - 1) / 12;
}
