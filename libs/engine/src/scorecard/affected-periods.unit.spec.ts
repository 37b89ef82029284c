import { describe, expect, it } from '@jest/globals';
import type { MeasureState } from '@strata/domain';
import { affectedPeriods, neededValues, type ClusterStructure } from '../index.js';
import { cascade, cluster, map, measure, objective, strategy } from './testing/structures.js';

function structureOf(m: Partial<MeasureState>, others: readonly MeasureState[] = []): ClusterStructure {
  const own = measure('m', m);
  const shown = ['m', ...others.filter((one) => one.id !== 'w').map((one) => one.id)];
  return {
    cluster: cluster({ calendar: { yearStartMonth: 4, yearNamedBy: 'start' } }),
    cascade: cascade(strategy('s')),
    maps: new Map([['s', map([objective('o', Object.fromEntries(shown.map((id) => [id, 1])))])]]),
    measures: new Map([own, ...others].map((one) => [one.id, one])),
  };
}

const affected = (m: Partial<MeasureState>, period: string, others: readonly MeasureState[] = []) =>
  affectedPeriods(structureOf(m, others), 'm', period).join(' ');

describe('Affected periods', () => {
  const quarterly = measure('q', { frequency: 'quarter' });
  it('are those that contain the value, of the frequencies in use', () => {
    expect(affected({}, '2008-05')).toBe('2008-05');
    expect(affected({}, '2008-05', [quarterly])).toBe('2008-05 2008-Q1');
    expect(affected({}, '2009-02', [measure('y', { frequency: 'year' })])).toBe('2009-02 2008');
  });
  it('extend as far as a value may be carried forward', () => {
    const missing = { kind: 'carry-forward', periods: 6 } as const;
    expect(affected({ missing }, '2008-11')).toBe('2008-11 2008-12 2009-01 2009-02 2009-03 2009-04 2009-05');
    const quarters = '2008-Q3 2008-Q4 2009-Q1 2009-Q2 2009-Q3 2009-Q4 2010-Q1';
    expect(affected({ missing }, '2008-11', [quarterly])).toContain(` ${quarters}`);
    expect(affected({ missing, frequency: 'year' }, '2008')).toBe('2008 2009 2010 2011 2012 2013 2014');
  });
  it('extend to the end of the fiscal year for a year-to-date value', () => {
    expect(affected({ accumulate: 'year-to-date' }, '2009-01')).toBe('2009-01 2009-02 2009-03');
    expect(affected({ accumulate: 'year-to-date' }, '2008-04').split(' ')).toHaveLength(12);
  });
  it('extend to the next value of a longer frequency', () => {
    expect(affected({ frequency: 'quarter' }, '2008-Q1', [measure('x')])).toBe('2008-06 2008-07 2008-08 2008-Q1');
  });
  it('include those of measures that it weights', () => {
    const aggregation = { time: 'last', organisation: 'weighted', weightMeasure: 'w' } as const;
    const structure = structureOf({ aggregation }, [measure('w', { frequency: 'year' })]);
    expect(affectedPeriods(structure, 'w', '2007', { frequencies: ['year', 'month'] }).join(' ')).toBe(
      '2008-03 2008-04 2008-05 2008-06 2008-07 2008-08 2008-09 2008-10 2008-11 2008-12 2009-01 2009-02 2007 2008',
    );
    expect(neededValues(structure, '2008-05')).toEqual([
      { measure: 'm', periods: ['2008-05'] },
      { measure: 'w', periods: ['2007'] },
    ]);
  });
  it('are none for a measure that is not on a map', () => {
    expect(affectedPeriods(structureOf({}), 'other', '2008-05')).toEqual([]);
    expect(affectedPeriods(structureOf({ retired: true }), 'm', '2008-05')).toEqual([]);
  });
});

describe('Needed values', () => {
  const needed = (m: Partial<MeasureState>, period: string) =>
    neededValues(structureOf(m), period)[0]?.periods.join(' ');
  it('cover other frequencies, the year to date and carried values', () => {
    expect(needed({}, '2008-Q1')).toBe('2008-04 2008-05 2008-06');
    expect(needed({ frequency: 'year' }, '2008-05')).toBe('2007');
    expect(needed({ accumulate: 'year-to-date' }, '2008-05')).toBe('2008-04 2008-05');
    expect(needed({ missing: { kind: 'carry-forward', periods: 2 } }, '2008-01')).toBe('2007-11 2007-12 2008-01');
  });
  it('are refused for an invalid period', () => {
    expect(() => neededValues(structureOf({}), 'May')).toThrow('not a period');
    expect(() => affectedPeriods(structureOf({}), 'm', 'May')).toThrow('not a period');
  });
});
