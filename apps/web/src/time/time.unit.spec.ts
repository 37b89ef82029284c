import { describe, expect, it } from '@jest/globals';
import { asOf, comparisonOf, momentOf, momentText, parseTime } from './moment.js';
import {
  calendarOf,
  defaultPeriod,
  defaultYear,
  entryPeriod,
  offered,
  periodEndedBy,
  periodsUpTo,
  stepped,
  yearBefore,
  yearOf,
} from './periods.js';

const calendar = calendarOf({ yearStartMonth: 10, yearNamedBy: 'END', timeZone: 'UTC' });
const NONE = { month: [], quarter: [], 'half-year': [], year: [] };

describe('The time in an address', () => {
  it.each([
    ['2025-11-15', { at: '2025-11-15' }],
    ['@000000001063', { position: '000000001063' }],
    ['e:2025_1', { evaluation: '2025_1' }],
    [undefined, undefined],
  ])('is %s as queries take it', (at, expected) => {
    const moment = momentOf({ at });
    expect(asOf(moment)).toEqual(expected);
    expect(momentText(moment)).toBe(at);
  });

  it('has the axis of a day alone', () => {
    expect(asOf({ kind: 'day', day: '2025-11-15' }, 'recorded')).toEqual({ at: '2025-11-15', axis: 'RECORDED' });
  });

  it('keeps what is valid', () => {
    const valid = { p: '2026-Q3', at: '2025-12-31', axis: 'recorded', vs: 'prev' };
    expect(parseTime({ ...valid, other: 'x' })).toEqual(valid);
    expect(parseTime({ p: 2026 })).toMatchObject({ p: '2026' });
  });

  it.each([{ p: '2026-13' }, { at: '2025-02-31x' }, { at: '@abc' }, { vs: 'next' }, { axis: 'known' }])(
    'leaves %j out',
    (given) => {
      expect(Object.values(parseTime(given)).filter((one) => one !== undefined)).toEqual([]);
    },
  );

  it('compares with a period or with a moment', () => {
    expect(comparisonOf({ vs: 'year' })).toBe('year');
    expect(comparisonOf({ vs: '@12' })).toEqual({ kind: 'position', position: '12' });
    expect(comparisonOf({})).toBeUndefined();
  });
});

describe('Periods', () => {
  it('step through the calendar', () => {
    expect(stepped('2026-01', -1, calendar)).toBe('2025-12');
    expect(stepped('2026-Q4', 1, calendar)).toBe('2027-Q1');
    expect(stepped('9999', 1, calendar)).toBeUndefined();
    expect(yearBefore('2026-Q2', calendar)).toBe('2025-Q2');
    expect(periodsUpTo('2026-02', 3, calendar)).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(yearOf('2025-10', calendar)).toBe('2026');
  });

  it('begin with the newest reported one of the shortest frequency', () => {
    expect(defaultPeriod({ ...NONE, month: ['2026-09', '2026-08'], year: ['2026'] }, calendar, '2026-11-27')).toBe(
      '2026-09',
    );
    expect(defaultPeriod({ ...NONE, year: ['2026'] }, calendar, '2026-11-27')).toBe('2026');
    expect(defaultPeriod(NONE, calendar, '2026-11-27')).toBe('2026-11');
  });

  it('of a moment in the past are those that had ended', () => {
    const lists = { ...NONE, month: ['2026-09', '2025-10', '2025-09'] };
    expect(periodEndedBy('2025-11-15', lists, calendar)).toBe('2025-10');
    expect(periodEndedBy('2020-01-01', lists, calendar)).toBeUndefined();
  });

  it('of yearly pages are the newest reported years, in the past those that had ended', () => {
    const options = { lists: { ...NONE, month: ['2026-10'], year: ['2026', '2025'] }, calendar };
    expect(defaultYear(undefined, options)).toBe('2026');
    expect(defaultYear('2026-10', { ...options, day: '2026-11-10' })).toBe('2026');
    expect(defaultYear('2026-08', { ...options, day: '2026-09-29' })).toBe('2025');
    expect(defaultYear('2024-03', { ...options, day: '2024-05-01' })).toBe('2024');
    expect(defaultYear('2025-09', options)).toBe('2025');
    expect(defaultYear(undefined, { ...options, lists: NONE })).toBeUndefined();
  });

  it('are entered once they have ended', () => {
    const lists = { ...NONE, month: ['2026-09'] };
    expect(entryPeriod(lists, calendar, '2026-11-27')).toBe('2026-10');
    expect(entryPeriod(lists, calendar, '2026-10-20')).toBe('2026-09');
  });

  it('are offered with the next one', () => {
    expect(offered(['2026-09', '2026-08'], calendar)).toEqual(['2026-10', '2026-09', '2026-08']);
    expect(offered([], calendar)).toEqual([]);
  });
});
