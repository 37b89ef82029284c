import { describe, expect, it } from '@jest/globals';
import type { ClusterState, MeasureState, MissingPolicy, PeriodName } from '@strata/domain';
import { evaluateScorecard, type EngineRules } from '../index.js';
import {
  actor,
  cascade,
  cluster,
  map,
  measure,
  nodeOf,
  objective,
  strategy,
  valuesOf,
  type Given,
  LATER,
} from './testing/structures.js';

interface Case {
  readonly measure: Partial<MeasureState>;
  readonly weighting?: Partial<MeasureState>;
  readonly cluster?: Partial<ClusterState>;
  readonly owner?: string;
  readonly period: PeriodName;
  readonly values: Readonly<Record<string, Given>>;
  readonly rules?: EngineRules | undefined;
}

const figures = { goal: '100', redFlag: '0' };
const members = [
  actor('A', {
    services: [{ id: 'sales', labels: { en: 's' } }],
    units: [
      { id: 'shop', labels: { en: 's' }, service: 'sales' },
      { id: 'web', labels: { en: 'w' }, service: 'sales' },
      { id: 'lab', labels: { en: 'l' } },
    ],
  }),
  actor('B'),
  actor('C', { status: 'left' }),
];

/** The node of the measure `m` on one objective of a strategy. */
function score(of: Case) {
  const m = measure('m', { figures, ...of.measure });
  const w = measure('w', { figures, ...of.weighting });
  const structure = {
    cluster: cluster({ actors: members, ...of.cluster }),
    day: LATER,
    rules: of.rules,
    cascade: cascade(strategy('s', { owner: of.owner ?? '@cluster' })),
    maps: new Map([['s', map([objective('o', { m: 1 })])]]),
    measures: new Map([
      ['m', m],
      ['w', w],
    ]),
  };
  return nodeOf(evaluateScorecard(structure, of.period, valuesOf(of.values)), 'measure:s/o/m');
}

const monthly = (values: Readonly<Record<string, Given>>, subject = '@cluster') =>
  Object.fromEntries(Object.entries(values).map(([month, value]) => [`m ${subject} ${month}`, value]));

describe('A value over time', () => {
  const months = monthly({ '2008-01': '0.1', '2008-02': '0.2', '2008-03': '0.6' });
  const quarter = (time: 'sum' | 'mean' | 'last', values = months) =>
    score({ measure: { aggregation: { time, organisation: 'none' } }, period: '2008-Q1', values }).reading;

  it('is the sum, the mean or the last of the finer periods', () => {
    expect(quarter('sum')).toMatchObject({
      actual: { kind: 'computed', value: 0.9 },
      period: '2008-Q1',
      targets: { goal: '300', redFlag: '0' },
      variance: -299.1,
    });
    expect(quarter('mean')?.actual).toEqual({ kind: 'computed', value: 0.3 });
    expect(quarter('last')).toMatchObject({ actual: { kind: 'number', value: '0.6' } });
    expect(quarter('last')).not.toHaveProperty('partial');
    expect(quarter('sum')?.periods).toEqual(['2008-01', '2008-02', '2008-03']);
  });
  it('is compared exactly: 0.1 + 0.2 + 0 meets a target of 0.1 a month', () => {
    const values = monthly({ '2008-01': '0.1', '2008-02': '0.2', '2008-03': '0' });
    const of = {
      aggregation: { time: 'sum', organisation: 'none' },
      figures: { goal: '0.1', redFlag: '0.2' },
    } as const;
    expect(score({ measure: { ...of, polarity: 'lower' }, period: '2008-Q1', values })).toMatchObject({
      score: 2 / 3,
      status: 'green',
    });
  });
  it('is partial with earlier gaps; N/A is not missing', () => {
    const partial = monthly({ '2008-02': '0.1', '2008-03': '0.3' });
    expect(quarter('sum', partial)).toMatchObject({
      actual: { kind: 'computed', value: 0.4 },
      partial: { counted: 2, of: 3 },
    });
    expect(quarter('last', partial)?.actual).toEqual({ kind: 'number', value: '0.3' });
    expect(quarter('last', partial)).not.toHaveProperty('partial');
    const closed = { ...partial, ...monthly({ '2008-01': null }) };
    expect(quarter('mean', closed)?.actual).toEqual({ kind: 'computed', value: 0.2 });
    expect(quarter('mean', closed)).not.toHaveProperty('partial');
    expect(quarter('sum', monthly({ '2008-01': null, '2008-02': null, '2008-03': null }))?.actual).toEqual({
      kind: 'not-applicable',
    });
    expect(quarter('sum', monthly({ '2008-01': null }))?.actual).toBeNull();
  });
  it.each(['sum', 'mean', 'last'] as const)('has no %s without its latest period', (time) => {
    const reading = quarter(time, monthly({ '2008-01': '0.1', '2008-02': '0.3' }));
    expect(reading).toMatchObject({ actual: null, variance: null });
  });
  it('accumulates over the fiscal year to date', () => {
    const calendar = { yearStartMonth: 2, yearNamedBy: 'start' } as const;
    const of: Case = {
      measure: { accumulate: 'year-to-date', aggregation: { time: 'sum', organisation: 'none' } },
      cluster: { calendar },
      period: '2008-03',
      values: months,
    };
    expect(score(of).reading).toMatchObject({
      actual: { kind: 'computed', value: 0.8 },
      periods: ['2008-02', '2008-03'],
    });
    expect(score({ ...of, period: '2008-01' }).reading).toMatchObject({
      actual: { value: '0.1' },
      partial: { counted: 1, of: 12 },
    });
  });
  it('of a longer frequency is that of the last period that ended, with the targets of its first day', () => {
    const targets = [
      {
        subject: '*' as const,
        entries: [
          { from: null, value: { goal: '10', redFlag: '0' } },
          { from: '2008-01-01', value: { goal: '20', redFlag: '0' } },
        ],
      },
    ];
    const of: Case = {
      measure: { frequency: 'year', targets },
      period: '2008-06',
      values: { 'm @cluster 2007': '10', 'm @cluster 2008': '20' },
    };
    expect(score(of)).toMatchObject({
      score: 2 / 3,
      reading: { period: '2007', longerFrequency: true, targets: { goal: '10' } },
    });
    expect(score({ ...of, period: '2008-12' }).reading).toMatchObject({ period: '2008', targets: { goal: '20' } });
  });
});

describe('A value over organisations', () => {
  const sum = { aggregation: { time: 'last', organisation: 'sum' } } as const;
  it('is the subject’s own report if there is one', () => {
    const values = { 'm @cluster 2008-01': '7', 'm A 2008-01': '1' };
    expect(score({ measure: sum, period: '2008-01', values }).reading?.actual).toEqual({ kind: 'number', value: '7' });
  });
  it('is aggregated from members, services and units, each counted once, without former members', () => {
    const values = {
      'm A/shop 2008-01': '1',
      'm A/web 2008-01': '2',
      'm A/lab 2008-01': '4',
      'm B 2008-01': '8',
      'm C 2008-01': '16',
    };
    const at = (owner: string, more = {}) =>
      score({ measure: sum, period: '2008-01', owner, values: { ...values, ...more } }).reading?.actual;
    expect(at('@cluster')).toEqual({ kind: 'computed', value: 15 });
    expect(at('A')).toEqual({ kind: 'computed', value: 7 });
    expect(at('A/sales')).toEqual({ kind: 'computed', value: 3 });
    expect(at('@cluster', { 'm A/sales 2008-01': '32' })).toEqual({ kind: 'computed', value: 44 });
    expect(at('@cluster', { 'm A 2008-01': '64' })).toEqual({ kind: 'computed', value: 72 });
    expect(at('@cluster', { 'm B 2008-01': null })).toEqual({ kind: 'computed', value: 7 });
  });
  it('reports how many members have values', () => {
    const of = { measure: sum, period: '2008-01' };
    expect(score({ ...of, values: { 'm B 2008-01': '8' } }).reading?.members).toEqual({ counted: 1, of: 2 });
    expect(score({ ...of, values: {} })).toMatchObject({
      reason: 'MISSING',
      reading: { members: { counted: 0, of: 2 } },
    });
    expect(score({ ...of, values: { 'm B 2008-01': null, 'm A 2008-01': null } }).reason).toBe('NOT_APPLICABLE');
  });
  it('is a mean or undefined, depending on the settings', () => {
    const values = { 'm A 2008-01': '1', 'm B 2008-01': '2' };
    const at = (organisation: 'mean' | 'none') =>
      score({ measure: { aggregation: { time: 'last', organisation } }, period: '2008-01', values });
    expect(at('mean').reading?.actual).toEqual({ kind: 'computed', value: 1.5 });
    expect(at('none').reason).toBe('MISSING');
  });
  it('can be a sum over time and a mean over members', () => {
    const values = {
      'm A 2008-01': '1',
      'm B 2008-01': '3',
      'm A 2008-02': '5',
      'm A 2008-03': '6',
      'm B 2008-03': '7',
    };
    const node = score({ measure: { aggregation: { time: 'sum', organisation: 'mean' } }, period: '2008-Q1', values });
    expect(node.reading).toMatchObject({ actual: { value: 2 + 5 + 6.5 }, members: { counted: 5, of: 6 } });
  });
  it('cannot be a sum of yes/no values', () => {
    expect(score({ measure: sum, period: '2008-01', values: { 'm A 2008-01': true } })).toMatchObject({
      reason: 'EVALUATION_ERROR',
      detail: 'NOT_A_NUMBER',
    });
  });
});

describe('A weighted value', () => {
  const measure = { aggregation: { time: 'last', organisation: 'weighted', weightMeasure: 'w' } } as const;
  const values = { 'm A 2008-03': '10', 'm B 2008-03': '40' };
  const at = (more: Readonly<Record<string, Given>>, weighting: Partial<MeasureState> = {}) =>
    score({ measure, weighting, period: '2008-03', values: { ...values, ...more } });

  it('is weighted by another measure’s values of the same period', () => {
    expect(at({ 'w A 2008-03': '3', 'w B 2008-03': '1' }).reading).toMatchObject({ actual: { value: 17.5 } });
  });
  it('is weighted by the last year that ended, and by sums of finer periods', () => {
    const year = { 'w A 2007': '1', 'w B 2007': '3', 'w A 2008': '9' };
    expect(at(year, { frequency: 'year' }).reading).toMatchObject({ actual: { value: 32.5 } });
    const quarter = score({
      measure: { ...measure, frequency: 'quarter' },
      weighting: { aggregation: { time: 'sum', organisation: 'none' } },
      period: '2008-Q1',
      values: { 'm A 2008-Q1': '10', 'm B 2008-Q1': '40', 'w A 2008-01': '1', 'w A 2008-03': '1', 'w B 2008-03': '2' },
    });
    expect(quarter.reading).toMatchObject({ actual: { value: 25 } });
  });
  it('is weighed by the month of the value, also where the weight measure accumulates from the start of the year', () => {
    const revenue = { aggregation: { time: 'sum', organisation: 'sum' }, accumulate: 'year-to-date' } as const;
    const october = (margin: string, rules?: 'strata-engine/1') => {
      const given = {
        ...{ 'm A 2008-10': margin, 'm B 2008-10': '14.05' },
        // In October A has 398 of 1,000; from January to October it has 4,248 of 10,000.
        ...{ 'w A 2008-09': '3850', 'w B 2008-09': '5150', 'w A 2008-10': '398', 'w B 2008-10': '602' },
      };
      const { reading } = score({ measure, weighting: revenue, period: '2008-10', values: given, rules });
      return (reading?.actual as { value: number }).value;
    };
    expect(october('15.462')).toBeCloseTo(14.612, 3);
    expect(october('19.462')).toBeCloseTo(16.204, 3);
    // Evaluations that were closed under the first rules are repeated as they were computed.
    expect(october('15.462', 'strata-engine/1')).toBeCloseTo(14.65, 3);
    expect(october('19.462', 'strata-engine/1')).toBeCloseTo(16.349, 3);
  });
  it('excludes members without a weight', () => {
    expect(at({ 'w A 2008-03': '3' }).reading).toMatchObject({ actual: { value: 10 }, members: { counted: 1, of: 2 } });
  });
  it('has no value without weights, and a reason', () => {
    expect(at({}).reason).toBe('NO_WEIGHT');
    expect(at({ 'w A 2008-03': '0', 'w B 2008-03': '0' }).reason).toBe('NO_WEIGHT');
    expect(at({ 'w A 2008-03': '1', 'w B 2008-03': '1' }, { retired: true }).reason).toBe('NO_WEIGHT');
    expect(at({ 'w A 2008-03': '-1', 'w B 2008-03': '2' })).toMatchObject({
      reason: 'EVALUATION_ERROR',
      detail: 'NEGATIVE_WEIGHT',
    });
    const circle = { aggregation: { time: 'last', organisation: 'weighted', weightMeasure: 'm' } } as const;
    expect(at({ 'w A 2008-03': '1' }, circle)).toMatchObject({ reason: 'EVALUATION_ERROR', detail: 'WEIGHT_CYCLE' });
  });
});

describe('Carrying forward', () => {
  const missing: MissingPolicy = { kind: 'carry-forward', periods: 2 };
  const at = (values: Readonly<Record<string, Given>>, more: Partial<MeasureState> = {}, period = '2008-03') =>
    score({ measure: { missing, ...more }, period, values: monthly(values) });

  it('uses the latest of at most n earlier periods, with the targets of the scorecard’s period', () => {
    expect(at({ '2008-01': '50', '2007-12': '9' })).toMatchObject({
      score: 0.5,
      reading: { period: '2008-01', carriedFrom: '2008-01', actual: { value: '50' } },
    });
    expect(at({ '2008-03': '1' }).reading).not.toHaveProperty('carriedFrom');
    expect(at({ '2007-12': '9' })).toMatchObject({ score: null, reason: 'MISSING', missing: 'carry-forward' });
  });
  it('also carries "not applicable"', () => {
    expect(at({ '2008-02': null, '2008-01': '50' })).toMatchObject({
      reason: 'NOT_APPLICABLE',
      reading: { carriedFrom: '2008-02' },
    });
  });
  it('goes back by scorecard periods for finer measures, and by their own periods for longer ones', () => {
    const sum = { aggregation: { time: 'sum', organisation: 'none' } } as const;
    expect(at({ '2007-11': '1', '2007-12': '2' }, sum, '2008-Q2').reading).toMatchObject({
      carriedFrom: '2007-Q4',
      actual: { value: 3 },
      partial: { counted: 2, of: 3 },
    });
    expect(at({ '2006': '5' }, { frequency: 'year' }, '2008-05').reading).toMatchObject({
      carriedFrom: '2006',
      longerFrequency: true,
    });
  });
  it('does not carry a year-to-date value into another year', () => {
    expect(at({ '2007-12': '5' }, { accumulate: 'year-to-date' }, '2008-01').reason).toBe('MISSING');
  });
});
