import { describe, expect, it } from '@jest/globals';
import { fitPeriod, readPeriod } from './written-period.js';

const CALENDAR = { yearStartMonth: 1, yearNamedBy: 'start' } as const;

describe('readPeriod', () => {
  it.each([
    ...['2026-11', '11.2026', '11/2026', '11-2026', '2026.11', 'Nov 2026', 'Nov. 2026', 'November 2026', 'NOV-2026'],
    ...['листопад 2026', 'Листопада 2026 р.', 'лист. 2026', 'лис 2026', 'листопад 2026 року', '2026 листопад'],
    ...['ноябрь 2026', 'Ноября 2026 г.', 'нояб. 2026', 'ноя 2026', 'ноябрь\u00a02026', 'ноябрь 2026 года'],
  ])('reads %s as November 2026', (text) => {
    expect(readPeriod(text)).toEqual({ kind: 'period', name: '2026-11', frequency: 'month' });
  });

  it.each([
    ...['2026-Q4', 'Q4 2026', '2026 Q4', '4Q2026', '4q 2026', 'Q4/2026', 'IV кв. 2026', '4 кв. 2026', '4 кв 2026 г.'],
    ...['4-й квартал 2026', 'IV квартал 2026 року', '4 квартал 2026 р.', 'четвертий квартал 2026', '4th quarter 2026'],
  ])('reads %s as the fourth quarter of 2026', (text) => {
    expect(readPeriod(text)).toEqual({ kind: 'period', name: '2026-Q4', frequency: 'quarter' });
  });

  it.each([
    ...['2026-H1', 'H1 2026', '1H 2026', '1H2026', 'I полугодие 2026', '1 полугодие 2026 г.', '1-е полугодие 2026'],
    ...['І півріччя 2026', 'перше півріччя 2026 року', 'first half 2026', '1st half 2026', '1 пол. 2026'],
  ])('reads %s as the first half of 2026', (text) => {
    expect(readPeriod(text)).toEqual({ kind: 'period', name: '2026-H1', frequency: 'half-year' });
  });

  it.each(['2026', '2026 г.', '2026 год', '2026 рік', 'FY2026'])('reads %s as the year 2026', (text) => {
    expect(readPeriod(text)).toEqual({ kind: 'period', name: '2026', frequency: 'year' });
  });

  it.each(['Nov 26', 'Nov-26', '11.26', '13.2026', 'Q5 2026', 'H3 2026', 'ma 2026', 'soon', '', 'total 2026', '12'])(
    'does not guess what %s is',
    (text) => expect(readPeriod(text)).toBeUndefined(),
  );

  it('reads every month in three languages, in full and abbreviated', () => {
    const format = (language: string, month: 'long' | 'short', index: number) =>
      new Intl.DateTimeFormat(language, { month, year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(2026, index, 15));
    for (const language of ['en', 'ru', 'uk']) {
      for (const style of ['long', 'short'] as const) {
        for (let index = 0; index < 12; index += 1) {
          const text = format(language, style, index);
          const name = `2026-${String(index + 1).padStart(2, '0')}`;
          expect([text, readPeriod(text)]).toEqual([text, { kind: 'period', name, frequency: 'month' }]);
        }
      }
    }
  });
});

describe('fitPeriod', () => {
  const fit = (text: string, frequency: 'month' | 'quarter' | 'year') =>
    fitPeriod(readPeriod(text)!, frequency, CALENDAR);

  it('takes a date for the period that it begins or ends', () => {
    expect(fit('2026-11-01', 'month')).toBe('2026-11');
    expect(fit('01.11.2026', 'month')).toBe('2026-11');
    expect(fit('2026-11-01T00:00:00.000Z', 'month')).toBe('2026-11');
    expect(fit('31.12.2026', 'quarter')).toBe('2026-Q4');
    expect(fit('2026-01-01', 'year')).toBe('2026');
  });

  it('fits neither a date within a period nor another frequency nor an impossible date', () => {
    expect(fit('2026-11-17', 'month')).toBeUndefined();
    expect(fit('2026-11-01', 'quarter')).toBeUndefined();
    expect(fit('2026-11', 'quarter')).toBeUndefined();
    expect(fit('2026-02-30', 'month')).toBeUndefined();
  });
});
