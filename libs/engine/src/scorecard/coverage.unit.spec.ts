import { describe, expect, it } from '@jest/globals';
import type { MeasureState, MissingPolicy } from '@strata/domain';
import { evaluateScorecard, findNode } from '../index.js';
import {
  actor,
  always,
  cascade,
  cluster,
  map,
  measure,
  objective,
  strategy,
  valuesOf,
  type Given,
} from './testing/structures.js';

const figures = { goal: '100', redFlag: '0' };

interface Case {
  readonly day: string;
  readonly period: string;
  readonly values: Readonly<Record<string, Given>>;
  /** Changes of the measure `a`. */
  readonly a?: Partial<MeasureState>;
  readonly b?: Partial<MeasureState>;
  readonly weights?: Readonly<Record<string, number>>;
  readonly leastCoverage?: number;
}

/** The scorecard of one objective with the measures `a` and `b`, on a day. */
function card({ day, period, values, a = {}, b = {}, weights = { a: 1, b: 1 }, leastCoverage }: Case) {
  const scoring = { missing: { kind: 'share-weight' as const }, overAchievement: 'cap' as const, leastCoverage };
  const structure = {
    cluster: cluster({ actors: [actor('A'), actor('B')], scoring }),
    day,
    cascade: cascade(strategy('s')),
    maps: new Map([['s', map([objective('o', weights)])]]),
    measures: new Map([
      ['a', measure('a', { figures, ...a })],
      ['b', measure('b', { figures, ...b })],
    ]),
  };
  const scorecard = evaluateScorecard(structure, period, valuesOf(values));
  return {
    a: findNode(scorecard, 'measure:s/o/a')!,
    objective: findNode(scorecard, 'objective:s/o')!,
    strategy: findNode(scorecard, 'strategy:s')!,
  };
}

const at = (measureId: string, period: string, subject = '@cluster') => `${measureId} ${subject} ${period}`;

describe('A period that has not begun', () => {
  it('has no scores, whatever was reported or set for missing data', () => {
    const { a, objective: top } = card({
      day: '2023-12-31',
      period: '2024-01',
      values: { [at('a', '2024-01')]: '50' },
      b: { missing: { kind: 'zero' } },
    });
    const none = { score: null, status: 'grey', reason: 'NOT_STARTED', coverage: null, state: 'not-started' };
    expect(a).toMatchObject(none);
    expect(top).toMatchObject(none);
  });
});

describe('A running period', () => {
  const running = { day: '2024-01-31', period: '2024-01' };

  it('counts what is reported at once, but expects nothing', () => {
    const { a, objective: top } = card({ ...running, values: { [at('a', '2024-01')]: '50' } });
    expect(a).toMatchObject({ score: 0.5, coverage: null, state: 'open' });
    expect(top).toMatchObject({ score: 0.5, coverage: null, state: 'open', status: 'amber' });
  });

  it('does not stand for one that has ended without a value', () => {
    const values = { [at('a', '2024-01')]: '50', [at('a', '2024-03')]: '50' };
    const aggregation = { time: 'sum', organisation: 'none' } as const;
    const { a } = card({ day: '2024-03-15', period: '2024-Q1', values, a: { aggregation } });
    expect(a.reading).toMatchObject({ actual: null, partial: { counted: 1, of: 2 } });
  });

  it.each<MissingPolicy>([{ kind: 'zero' }, { kind: 'no-data' }, { kind: 'carry-forward', periods: 3 }])(
    'applies no policy for missing data to what is not due: %j',
    (missing) => {
      const values = { [at('a', '2024-01')]: '50', [at('b', '2023-12')]: '90' };
      expect(card({ ...running, values, b: { missing } }).objective.score).toBe(0.5);
    },
  );

  it('ends when the day after its last has come', () => {
    const { a } = card({ ...running, day: '2024-02-01', values: {} });
    expect(a).toMatchObject({ score: null, reason: 'MISSING', coverage: 0, state: 'provisional' });
  });

  it('of a quarter has the value of its months so far', () => {
    const sum = { aggregation: { time: 'sum', organisation: 'none' } } as const;
    const values = { [at('a', '2024-01')]: '50', [at('a', '2024-02')]: '70', [at('a', '2024-03')]: '1' };
    const of = { period: '2024-Q1', a: sum };
    expect(card({ ...of, day: '2024-02-10', values }).a.reading).toMatchObject({
      actual: { kind: 'computed', value: 120 },
      compared: ['2024-01', '2024-02'],
      targets: { goal: '200', redFlag: '0' },
    });
    const gap = { [at('a', '2024-01')]: '50', [at('a', '2024-03')]: '1' };
    expect(card({ ...of, day: '2024-03-10', values: gap }).a).toMatchObject({
      reason: 'MISSING',
      coverage: 0.5,
      state: 'open',
    });
  });
});

describe('A measure with longer periods', () => {
  const quarterly = { frequency: 'quarter' } as const;
  const values = { [at('a', '2023-Q4')]: '70', [at('a', '2024-Q1')]: '80' };
  it.each([
    ['2024-01', '2024-02-20', '70'],
    ['2024-03', '2024-03-10', '70'],
    ['2024-03', '2024-04-01', '80'],
    ['2024-04', '2024-05-01', '80'],
  ])('shows in %s on %s the value %s', (period, day, value) => {
    expect(card({ day, period, values, a: quarterly }).a.reading).toMatchObject({ actual: { value } });
  });
  it('is missing once its period has ended without a report', () => {
    const { a } = card({ day: '2024-04-01', period: '2024-03', values: { [at('a', '2023-Q4')]: '70' }, a: quarterly });
    expect(a).toMatchObject({ reason: 'MISSING', coverage: 0 });
  });
});

describe('Coverage', () => {
  const ended = { day: '2024-05-01', period: '2024-04' };
  const one = { [at('a', '2024-04')]: '50' };

  it('is the share of the weight that has data', () => {
    expect(card({ ...ended, values: one }).objective).toMatchObject({ coverage: 0.5, state: 'provisional' });
    expect(card({ ...ended, values: one, weights: { a: 3, b: 1 } }).objective.coverage).toBe(0.75);
    expect(card({ ...ended, values: one, weights: { a: 1, b: 0 } }).objective).toMatchObject({
      coverage: 1,
      state: 'complete',
    });
    expect(card({ ...ended, values: {}, weights: { a: 0, b: 0 } }).objective).toMatchObject({
      coverage: null,
      reason: 'NO_WEIGHT',
    });
  });

  it('leaves out what is not applicable or unscored', () => {
    const both = { ...one, [at('b', '2024-04')]: null };
    expect(card({ ...ended, values: both }).objective).toMatchObject({ coverage: 1, state: 'complete' });
    const unscored = { scoring: { kind: 'unscored' }, missing: { kind: 'no-data' } } as const;
    expect(card({ ...ended, values: one, b: unscored }).objective).toMatchObject({ score: 0.5, coverage: 1 });
  });

  it('is complete with a value carried forward or a zero, but provisional', () => {
    const carried = { missing: { kind: 'carry-forward', periods: 1 } } as const;
    const values = { ...one, [at('b', '2024-03')]: '70' };
    expect(card({ ...ended, values, b: carried }).objective).toMatchObject({ coverage: 1, state: 'provisional' });
    const zero = { missing: { kind: 'zero' } } as const;
    expect(card({ ...ended, values: one, b: zero }).objective).toMatchObject({
      score: 0.25,
      coverage: 1,
      state: 'provisional',
    });
  });

  it('counts members and months', () => {
    const over = { aggregation: { time: 'sum', organisation: 'sum' } } as const;
    const values = {
      [at('a', '2024-01', 'A')]: '1',
      [at('a', '2024-02', 'A')]: '1',
      [at('a', '2024-02', 'B')]: '1',
      [at('a', '2024-03', 'A')]: '1',
    };
    const quarter = { day: '2024-05-01', period: '2024-Q1', a: over };
    expect(card({ ...quarter, values }).a).toMatchObject({
      coverage: 4 / 6,
      state: 'provisional',
      reading: { members: { counted: 4, of: 6 } },
    });
    const own = { ...values, [at('a', '2024-01')]: '5' };
    expect(card({ ...quarter, values: own }).a.coverage).toBe(5 / 6);
  });

  it('below the least coverage shows grey, and still rolls up', () => {
    const values = { [at('a', '2024-04')]: '50' };
    const of = { ...ended, values, weights: { a: 1, b: 2 } };
    expect(card(of).objective).toMatchObject({ score: 0.5, status: 'grey', coverage: 1 / 3 });
    expect(card(of).strategy).toMatchObject({ score: 0.5, status: 'grey' });
    expect(card({ ...of, leastCoverage: 0.3 }).strategy).toMatchObject({ score: 0.5, status: 'amber' });
  });
});

describe('The first version of the rules', () => {
  it('knows no day, and compares a sum with the targets of the first day', () => {
    const structure = {
      cluster: cluster(),
      day: '2024-01-01',
      rules: 'strata-engine/1' as const,
      cascade: cascade(strategy('s')),
      maps: new Map([['s', map([objective('o', { a: 1 })])]]),
      measures: new Map([
        [
          'a',
          measure('a', {
            aggregation: { time: 'sum', organisation: 'none' },
            targets: [{ subject: '*', entries: always(figures) }],
          }),
        ],
      ]),
    };
    const values = valuesOf({ [at('a', '2024-01')]: '20', [at('a', '2024-02')]: '30' });
    const node = findNode(evaluateScorecard(structure, '2024-Q1', values), 'measure:s/o/a');
    expect(node).toMatchObject({ score: 0.5, reading: { targets: figures, partial: { counted: 2, of: 3 } } });
  });
});
