import { describe, expect, it } from '@jest/globals';
import type { MeasureState } from '@strata/domain';
import { always, measure } from '../testing/structures.js';
import { readingOf } from '../value/reading.js';
import { targetsOf } from './targets.js';

const calendar = { yearStartMonth: 1, yearNamedBy: 'start' } as const;
const months = ['2008-01', '2008-02', '2008-03'];
const rising = [
  { from: null, value: { goal: '10', redFlag: '4' } },
  { from: '2008-03-01', value: { goal: '13', redFlag: '4' } },
];

function over(of: Partial<MeasureState>, periods: readonly string[], subject = 'GR') {
  const whole = { period: '2008-Q1', periods: months };
  const input = {
    measure: measure('m', of),
    subject,
    calendar,
    unitOf: whole.period,
    compileFormula: undefined,
    whole,
  };
  return targetsOf(input)(periods);
}

const aggregated = (time: 'sum' | 'mean' | 'last') => ({ aggregation: { time, organisation: 'none' } as const });

describe('The targets of a value over several periods', () => {
  const targets = [{ subject: '*' as const, entries: rising }];

  it('are summed, averaged or the last, as the value is', () => {
    expect(over({ ...aggregated('sum'), targets }, months).figures).toEqual({ goal: '33', redFlag: '12' });
    expect(over({ ...aggregated('mean'), targets }, months).figures).toEqual({ goal: '11', redFlag: '4' });
    expect(over({ ...aggregated('last'), targets }, months).figures).toEqual({ goal: '13', redFlag: '4' });
  });

  it('are those of the periods that the value covers', () => {
    expect(over({ ...aggregated('sum'), targets }, ['2008-01', '2008-03']).figures).toEqual({
      goal: '23',
      redFlag: '8',
    });
    expect(over({ ...aggregated('sum'), targets }, ['2008-01']).figures).toEqual({ goal: '10', redFlag: '4' });
  });

  it('are none if a period has none', () => {
    const late = [{ subject: '*' as const, entries: [{ from: '2008-02-01', value: { goal: '1', redFlag: '0' } }] }];
    expect(over({ ...aggregated('sum'), targets: late }, months)).not.toHaveProperty('figures');
    expect(over({ ...aggregated('sum'), targets: late }, ['2008-02', '2008-03']).figures).toEqual({
      goal: '2',
      redFlag: '0',
    });
  });

  it('are the subject’s own, from their day on, else those of all; a first entry holds for the period it starts in', () => {
    const own = { subject: 'GR', entries: [{ from: '2008-02-10', value: { goal: '2', redFlag: '0' } }] };
    const of = { ...aggregated('last'), targets: [...targets, own] };
    expect(over(of, ['2008-01']).figures).toEqual({ goal: '10', redFlag: '4' });
    expect(over(of, ['2008-02']).figures).toEqual({ goal: '2', redFlag: '0' });
    expect(over(of, ['2008-03']).figures).toEqual({ goal: '2', redFlag: '0' });
    expect(over(of, ['2008-03'], 'FR').figures).toEqual({ goal: '13', redFlag: '4' });
  });

  it('of the whole longer period are those set for it, unless the value has gaps', () => {
    const quarter = { subject: '*' as const, per: 'quarter' as const, entries: always({ goal: '40', redFlag: '20' }) };
    const year = { subject: '*' as const, per: 'year' as const, entries: always({ goal: '1', redFlag: '0' }) };
    const of = { ...aggregated('sum'), targets: [...targets, quarter, year] };
    expect(over(of, months).figures).toEqual({ goal: '40', redFlag: '20' });
    expect(over(of, ['2008-01', '2008-03']).figures).toEqual({ goal: '23', redFlag: '8' });
    expect(over({ ...of, targets: [...targets, year] }, months).figures).toEqual({ goal: '33', redFlag: '12' });
  });
});

describe('Band edges, tolerances and margins of a sum', () => {
  const status = (of: Partial<MeasureState>, value: string) => {
    const { scorer } = over({ ...aggregated('sum'), ...of }, months);
    const scored = scorer.score(readingOf({ kind: 'number', value }));
    return 'status' in scored ? scored.status : scored.reason;
  };

  it('apply to each period', () => {
    const bands = [
      { below: '10', score: 0, status: 'red' as const },
      { score: 1, status: 'green' as const },
    ];
    expect(status({ scoring: { kind: 'bands', bands } }, '29.9')).toBe('red');
    expect(status({ scoring: { kind: 'bands', bands } }, '30')).toBe('green');
    const target = { targets: [{ subject: '*' as const, entries: always({ target: '10' }) }] };
    const tolerance = { scoring: { kind: 'target-tolerance' as const, tolerance: '1' }, ...target };
    expect([status(tolerance, '27'), status(tolerance, '26.9')]).toEqual(['green', 'amber']);
    const interval = {
      scoring: { kind: 'accepted-interval' as const, margin: '1' },
      polarity: 'closer' as const,
      targets: [{ subject: '*' as const, entries: always({ low: '10', high: '12' }) }],
    };
    expect([status(interval, '30'), status(interval, '27'), status(interval, '26.9')]).toEqual([
      'green',
      'amber',
      'red',
    ]);
  });
});
