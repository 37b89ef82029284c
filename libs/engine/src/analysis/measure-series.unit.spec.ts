import { CLUSTER_SUBJECT, type PeriodName } from '@strata/domain';
import { describe, expect, it } from '@jest/globals';
import type { DatedStructure, ValueSource } from '../scorecard/structure.js';
import { actor, cluster, measure, LATER } from '../scorecard/testing/structures.js';
import { periodRange, neededForSeries, seriesReader, yearsOf } from './measure-series.js';

const CALENDAR = { yearStartMonth: 1, yearNamedBy: 'start' } as const;

function structureOf(...measures: readonly ReturnType<typeof measure>[]): DatedStructure {
  return {
    cluster: cluster({ actors: [actor('A'), actor('B')] }),
    day: LATER,
    cascade: { strategies: [] } as unknown as DatedStructure['cascade'],
    maps: new Map(),
    measures: new Map(measures.map((one) => [one.id, one])),
  };
}

/** Values by `measure subject period`. */
function valuesOf(values: Readonly<Record<string, string>>): ValueSource {
  return {
    actual: (id, subject, period) => {
      const value = values[`${id} ${subject} ${period}`];
      return value === undefined ? undefined : { kind: 'number', value };
    },
  };
}

function readOf(values: Readonly<Record<string, string>>, more: Parameters<typeof measure>[1] = {}) {
  const reader = seriesReader(structureOf(measure('sales', more)), valuesOf(values));
  return (subject: string, ...periods: readonly PeriodName[]) => {
    const { series, ...rest } = reader('sales', { subject, periods });
    return { series: Object.fromEntries(series), ...rest };
  };
}

const quarter = { 'sales A 2020-01': '1', 'sales A 2020-02': '2', 'sales A 2020-03': '4' };

describe('seriesReader', () => {
  it('aggregates shorter periods according to the measure', () => {
    const sum = readOf(quarter, { aggregation: { time: 'sum', organisation: 'none' } });
    expect(sum('A', '2020-Q1')).toEqual({ series: { '2020-Q1': 7 }, incomplete: [], partialMembers: [] });
    const last = readOf(quarter, { aggregation: { time: 'last', organisation: 'none' } });
    expect(last('A', '2020-Q1', '2020-02').series).toEqual({ '2020-Q1': 4, '2020-02': 2 });
  });

  it('excludes and reports a period that is incomplete', () => {
    const { 'sales A 2020-02': _, ...partly } = quarter;
    const read = readOf(partly, { aggregation: { time: 'sum', organisation: 'none' } });
    expect(read('A', '2020-Q1', '2020-Q2')).toEqual({ series: {}, incomplete: ['2020-Q1'], partialMembers: [] });
  });

  it('reads every period by itself, also for measures that accumulate over the year', () => {
    const more = { accumulate: 'year-to-date', aggregation: { time: 'sum', organisation: 'none' } } as const;
    expect(readOf(quarter, more)('A', '2020-02', '2020-03').series).toEqual({ '2020-02': 2, '2020-03': 4 });
  });

  it('does not repeat the value of a year in each of its months', () => {
    const read = readOf({ 'sales A 2019': '5', 'sales A 2020': '6' }, { frequency: 'year' });
    expect(read('A', '2020-01', '2020-12').series).toEqual({});
    expect(read('A', '2019', '2020').series).toEqual({ 2019: 5, 2020: 6 });
  });

  it('aggregates the cluster from its members and reports periods in which some are missing', () => {
    const values = { 'sales A 2020-01': '1', 'sales B 2020-01': '2', 'sales A 2020-02': '3' };
    const read = readOf(values, { aggregation: { time: 'sum', organisation: 'sum' } });
    expect(read(CLUSTER_SUBJECT, '2020-01', '2020-02')).toEqual({
      series: { '2020-01': 3, '2020-02': 3 },
      incomplete: [],
      partialMembers: ['2020-02'],
    });
  });

  it('is empty for unknown measures', () => {
    const reader = seriesReader(structureOf(), valuesOf({}));
    expect(reader('none', { subject: 'A', periods: ['2020'] }).series.size).toBe(0);
  });
});

describe('neededForSeries', () => {
  it('lists what must be loaded, including the measures that weight members', () => {
    const weighted = { time: 'sum', organisation: 'weighted', weightMeasure: 'size' } as const;
    const structure = structureOf(measure('sales', { aggregation: weighted }), measure('size', { frequency: 'year' }));
    expect(neededForSeries(structure, ['sales', 'none'], ['2020-Q1'])).toEqual([
      { measure: 'sales', periods: ['2020-01', '2020-02', '2020-03'] },
      { measure: 'size', periods: ['2019'] },
    ]);
  });
});

describe('periodRange', () => {
  it('lists the periods of a range in order, and none for an invalid range', () => {
    expect(periodRange('2019-Q4', '2020-Q2', CALENDAR)).toEqual(['2019-Q4', '2020-Q1', '2020-Q2']);
    expect(periodRange('2020', '2020', CALENDAR)).toEqual(['2020']);
    expect(periodRange('2020', '2019', CALENDAR)).toEqual([]);
    expect(periodRange('2019', '2020-Q1', CALENDAR)).toEqual([]);
    expect(periodRange('1000', '1001', CALENDAR)).toEqual(['1000', '1001']);
  });
});

describe('yearsOf', () => {
  it('is the time of the first day', () => {
    expect(yearsOf('2020', CALENDAR)).toBe(2020);
    expect(yearsOf('2020-07', CALENDAR)).toBe(2020.5);
    expect(yearsOf('2020', { yearStartMonth: 10, yearNamedBy: 'end' })).toBe(2019.75);
  });
});
