import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FiscalCalendar } from '../cluster/cluster.js';
import type { Frequency } from '../words.js';
import {
  comparePeriods,
  firstDay,
  fitsCalendar,
  isPeriod,
  lastDay,
  parsePeriod,
  periodContaining,
  periodsWithin,
  previousPeriod,
  yearToDate,
} from './period.js';

const civil: FiscalCalendar = { yearStartMonth: 1, yearNamedBy: 'start' };
const april: FiscalCalendar = { yearStartMonth: 4, yearNamedBy: 'start' };
const october: FiscalCalendar = { yearStartMonth: 10, yearNamedBy: 'end' };

describe('A period', () => {
  it.each([
    ['2008', 'year', 1],
    ['2008-H2', 'half-year', 2],
    ['2008-Q3', 'quarter', 3],
    ['2008-07', 'month', 7],
  ])('is named like %s', (name, frequency, index) => {
    expect(parsePeriod(name)).toEqual({ name, frequency, year: 2008, index });
  });

  it.each([
    '',
    '208',
    '2008-00',
    '2008-13',
    '2008-Q5',
    '2008-q1',
    '2008-H3',
    '0999',
    '999',
    '10000',
    ' 2008',
    '2008-7',
    2008,
  ])('is not named like %p', (name) => expect(isPeriod(name)).toBe(false));

  it.each([
    ['2008', civil, '2008-01-01', '2008-12-31'],
    ['2008', april, '2008-04-01', '2009-03-31'],
    ['2008', october, '2007-10-01', '2008-09-30'],
    ['2008-Q2', october, '2008-01-01', '2008-03-31'],
    ['2008-H2', april, '2008-10-01', '2009-03-31'],
    ['2008-02', october, '2008-02-01', '2008-02-29'],
    ['1900-02', civil, '1900-02-01', '1900-02-28'],
    ['1000', civil, '1000-01-01', '1000-12-31'],
    ['9999-Q4', civil, '9999-10-01', '9999-12-31'],
    ['2000-02', civil, '2000-02-01', '2000-02-29'],
  ] as const)('%s has a first and a last day', (name, calendar, from, to) => {
    expect([firstDay(name, calendar), lastDay(name, calendar)]).toEqual([from, to]);
  });

  it('splits into shorter periods in order, but not into longer ones', () => {
    expect(periodsWithin('2008', 'quarter', april)).toEqual(['2008-Q1', '2008-Q2', '2008-Q3', '2008-Q4']);
    expect(periodsWithin('2008-Q4', 'month', april)).toEqual(['2009-01', '2009-02', '2009-03']);
    expect(periodsWithin('2008-Q4', 'quarter', april)).toEqual(['2008-Q4']);
    expect(periodsWithin('2008-Q4', 'year', april)).toEqual([]);
  });

  it('has previous and next periods within the supported years', () => {
    expect(previousPeriod('2008-Q1', 1, april)).toBe('2007-Q4');
    expect(previousPeriod('2008-01', 13, civil)).toBe('2006-12');
    expect(previousPeriod('2008', -2, october)).toBe('2010');
    expect(() => previousPeriod('1000', 1, civil)).toThrow('outside');
    expect(() => firstDay('nonsense', civil)).toThrow('not a period');
    expect(() => periodContaining('2008-02-30', 'month', civil)).toThrow('not a date');
  });

  it('lists the year to date from the start of the fiscal year', () => {
    expect(yearToDate('2008-06', 'month', april)).toEqual(['2008-04', '2008-05', '2008-06']);
    expect(yearToDate('2008-H1', 'quarter', october)).toEqual(['2008-Q1', '2008-Q2']);
    expect(yearToDate('2008-05', 'quarter', april)).toEqual([]);
  });

  it('is ordered chronologically, with longer periods first', () => {
    const names = ['2009', '2008-Q2', '2008', '2008-Q1', '2008-H1', 'x'];
    expect([...names].sort(comparePeriods)).toEqual(['2008', '2008-H1', '2008-Q1', '2008-Q2', '2009', 'x']);
    expect(comparePeriods('2008', '2008')).toBe(0);
  });

  it('fits a calendar only if all its months do', () => {
    expect(fitsCalendar('1000', civil)).toBe(true);
    expect(fitsCalendar('1000', october)).toBe(false);
    expect(fitsCalendar('9999', april)).toBe(false);
  });

  it('contains its days and is found by them, in every calendar', () => {
    const calendars = fc.record({
      yearStartMonth: fc.integer({ min: 1, max: 12 }),
      yearNamedBy: fc.constantFrom<'start' | 'end'>('start', 'end'),
    });
    const frequencies = fc.constantFrom<Frequency>('month', 'quarter', 'half-year', 'year');
    const years = fc.integer({ min: 1902, max: 2198 });
    fc.assert(
      fc.property(
        calendars,
        frequencies,
        years,
        fc.integer({ min: 1, max: 12 }),
        (calendar, frequency, year, month) => {
          const day = `${year}-${String(month).padStart(2, '0')}-15`;
          const name = periodContaining(day, frequency, calendar);
          expect(firstDay(name, calendar) <= day && day <= lastDay(name, calendar)).toBe(true);
          expect(previousPeriod(previousPeriod(name, 1, calendar), -1, calendar)).toBe(name);
          expect(lastDay(previousPeriod(name, 1, calendar), calendar) < firstDay(name, calendar)).toBe(true);
          for (const part of periodsWithin(name, 'month', calendar)) {
            expect(periodContaining(firstDay(part, calendar), frequency, calendar)).toBe(name);
          }
        },
      ),
    );
  });
});
