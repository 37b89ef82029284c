import { describe, expect, it } from '@jest/globals';
import type { FiscalCalendar, Frequency, MeasureState, PeriodName } from '@strata/domain';
import { measure } from '../testing/structures.js';
import { windowsOf } from './windows.js';

const civil: FiscalCalendar = { yearStartMonth: 1, yearNamedBy: 'start' };
const april: FiscalCalendar = { yearStartMonth: 4, yearNamedBy: 'start' };

/** A measure that is always defined the same. */
const timeOf = (calendar: FiscalCalendar) => ({ calendar, measureIn: (same: MeasureState) => same });

function windows(frequency: Frequency, period: PeriodName, carry = 0, calendar = civil) {
  return windowsOf(measure('m', { frequency }), period, timeOf(calendar), carry).map(
    ({ period: at, periods, longer }) => `${at}${longer ? ' longer' : ''}: ${periods.join(' ')}`,
  );
}

describe('The windows of a measure', () => {
  it('are its own period and the earlier ones', () => {
    expect(windows('month', '2008-01', 2)).toEqual(['2008-01: 2008-01', '2007-12: 2007-12', '2007-11: 2007-11']);
    expect(windows('year', '1001', 5)).toEqual(['1001: 1001', '1000: 1000']);
  });
  it('consist of finer periods, each window as long as the scorecard’s period', () => {
    expect(windows('month', '2008-Q1', 1)).toEqual([
      '2008-Q1: 2008-01 2008-02 2008-03',
      '2007-Q4: 2007-10 2007-11 2007-12',
    ]);
    expect(windows('quarter', '2008-H2', 0, april)).toEqual(['2008-H2: 2008-Q3 2008-Q4']);
  });
  it('are the last ended periods of a longer frequency', () => {
    expect(windows('year', '2008-11', 1)).toEqual(['2007 longer: 2007', '2006 longer: 2006']);
    expect(windows('year', '2008-12')).toEqual(['2008 longer: 2008']);
    expect(windows('quarter', '2009-03', 0, april)).toEqual(['2008-Q4 longer: 2008-Q4']);
    expect(windows('half-year', '2008-Q1', 0, april)).toEqual(['2007-H2 longer: 2007-H2']);
    expect(windows('year', '1000-05')).toEqual([]);
  });
  it('begin with the fiscal year if it accumulates, and are not carried', () => {
    const toDate = (frequency: Frequency, period: PeriodName) =>
      windowsOf(measure('m', { frequency, accumulate: 'year-to-date' }), period, timeOf(april), 3).map(
        ({ periods }) => periods,
      );
    expect(toDate('month', '2008-06')).toEqual([['2008-04', '2008-05', '2008-06']]);
    expect(toDate('month', '2008-Q2')).toEqual([['2008-04', '2008-05', '2008-06', '2008-07', '2008-08', '2008-09']]);
    expect(toDate('quarter', '2008-10')).toEqual([['2008-Q1', '2008-Q2']]);
    expect(toDate('year', '2008')).toEqual([['2008']]);
  });
});
