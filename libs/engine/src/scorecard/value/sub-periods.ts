import {
  firstDay,
  inForceDuring,
  lastDay,
  periodContaining,
  periodsWithin,
  yearToDate,
  type FiscalCalendar,
  type MeasureState,
  type PeriodName,
} from '@strata/domain';

/** How a measure is looked up in a period. */
export interface MeasureTime {
  readonly calendar: FiscalCalendar;
  measureIn(measure: MeasureState, period: PeriodName): MeasureState;
}

/** A period, or everything from the start of its fiscal year to its end. */
export interface Stretch {
  readonly period: PeriodName;
  readonly fromYearStart: boolean;
}

/**
 * The periods by which a measure is reported within a stretch of time, in order, without those in which it is not in use.
 * If its frequency changes, each is of the frequency of its time. Throws `INVALID_PERIOD`, `PERIOD_OUT_OF_RANGE`.
 */
export function subPeriodsOf(
  measure: MeasureState,
  { period, fromYearStart }: Stretch,
  time: MeasureTime,
): readonly PeriodName[] {
  const { calendar } = time;
  const within = fromYearStart ? yearToDate : periodsWithin;
  const { frequency, use, versions = [] } = measure;
  const changes = versions.some(({ value }) => value.frequency !== frequency);
  const all = changes
    ? mixedPeriods(measure, within(period, 'month', calendar), calendar)
    : within(period, frequency, calendar);
  return use === undefined ? all : all.filter((each) => !time.measureIn(measure, each).retired);
}

/** The periods that make up a row of months; those that reach beyond it are left out. */
function mixedPeriods(
  { versions = [], frequency }: MeasureState,
  months: readonly PeriodName[],
  calendar: FiscalCalendar,
): readonly PeriodName[] {
  const first = months[0] === undefined ? '' : firstDay(months[0], calendar);
  const last = months.at(-1) === undefined ? '' : lastDay(months.at(-1) ?? '', calendar);
  const found = new Set<PeriodName>();
  for (const month of months) {
    const [start, end] = [firstDay(month, calendar), lastDay(month, calendar)];
    const own = inForceDuring(versions, start, end)?.frequency ?? frequency;
    const period = periodContaining(start, own, calendar);
    if (firstDay(period, calendar) >= first && lastDay(period, calendar) <= last) found.add(period);
  }
  return [...found];
}
