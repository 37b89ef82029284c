import { describe, expect, it } from '@jest/globals';
import type { Actor, EffectiveDated, MeasureState } from '@strata/domain';
import { evaluateScorecard } from './evaluate-scorecard.js';
import type { DatedStructure } from './structure.js';
import {
  actor,
  always,
  cascade,
  cluster,
  LATER,
  map,
  measure,
  nodeOf,
  objective,
  strategy,
  valuesOf,
  type Given,
} from './testing/structures.js';

interface Situation {
  readonly actors?: readonly Actor[];
  readonly measures: readonly MeasureState[];
  readonly values: Readonly<Record<string, Given>>;
  readonly day?: string;
}

const structureOf = ({ actors = [], measures, day = LATER }: Situation): DatedStructure => ({
  cluster: cluster({ actors }),
  cascade: cascade(strategy('top')),
  maps: new Map([['top', map([objective('all', Object.fromEntries(measures.map(({ id }) => [id, 1])))])]]),
  measures: new Map(measures.map((one) => [one.id, one])),
  day,
});

const reader = (situation: Situation) => (period: string, id: string) => {
  const scorecard = evaluateScorecard(structureOf(situation), period, valuesOf(situation.values));
  return nodeOf(scorecard, id);
};
const isShown = (situation: Situation, period: string, id: string) =>
  evaluateScorecard(structureOf(situation), period, valuesOf(situation.values)).nodes.some((node) => node.id === id);

const sums = { aggregation: { time: 'sum', organisation: 'sum' } } as const;
const months = (subject: string, value: string, of: readonly number[]) =>
  Object.fromEntries(of.map((month) => [`m ${subject} 2026-${String(month).padStart(2, '0')}`, value]));
const inUse = (...entries: readonly (readonly [string | null, boolean])[]): EffectiveDated<boolean> =>
  entries.map(([from, value]) => ({ from, value }));

describe('Members over time', () => {
  const away = inUse([null, true], ['2026-03-01', false], ['2026-05-01', true]);
  const actors = ['A', 'B', 'C', 'D', 'E'].map((id) => actor(id, id === 'A' ? { membership: away } : {}));
  const values = Object.assign({}, ...actors.map(({ id }) => months(id, '50', [1, 2, 3, 4, 5]))) as Record<
    string,
    Given
  >;
  const situation = {
    actors,
    measures: [measure('m', sums), measure('ytd', { ...sums, accumulate: 'year-to-date' })],
    values: {
      ...values,
      ...Object.fromEntries(Object.entries(values).map(([key, v]) => [key.replace('m ', 'ytd '), v])),
    },
    day: '2026-06-01',
  };
  const read = reader(situation);
  const actual = (period: string, id = 'm') => {
    const found = read(period, `measure:top/all/${id}`).reading?.actual;
    return found?.kind === 'computed' ? found.value : found;
  };

  it('count by sub-period: 50 of 250 a month, away in March and April', () => {
    const monthly = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'].map((period) => actual(period));
    expect(monthly).toEqual([250, 250, 200, 200, 250]);
    expect(actual('2026-Q1')).toBe(700);
    expect(actual('2026-05', 'ytd')).toBe(1150);
    expect(read('2026-03', 'measure:top/all/m')).toMatchObject({ coverage: 1, state: 'complete' });
  });

  it('have their strategies on scorecards whose first day they are members on', () => {
    const structure: DatedStructure = {
      ...structureOf(situation),
      cascade: cascade(strategy('top'), strategy('a', { owner: 'A', parent: 'top' })),
      maps: new Map([['a', map([objective('own', { m: 1 })])]]),
    };
    const shows = (period: string) =>
      evaluateScorecard(structure, period, valuesOf(values)).nodes.some(({ id }) => id === 'strategy:a');
    expect(['2026-02', '2026-03', '2026-05', '2026-Q1', '2026-Q2', '2026'].map(shows)).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
    const node = nodeOf(evaluateScorecard(structure, '2026-Q1', valuesOf(values)), 'measure:a/own/m');
    expect(node).toMatchObject({ reading: { actual: { value: 100 } }, coverage: 1 });
  });

  it('are joined by new ones for the periods from their admission on', () => {
    const joined = actor('F', { membership: inUse(['2026-03-01', true]) });
    const more = {
      ...situation,
      actors: [...actors, joined],
      values: { ...situation.values, ...months('F', '7', [2, 3]) },
    };
    const found = ['2026-02', '2026-03', '2026-Q1'].map((period) => {
      const node = reader(more)(period, 'measure:top/all/m');
      return node.reading?.actual;
    });
    expect(found).toEqual([250, 207, 707].map((value) => ({ kind: 'computed', value })));
  });
});

describe('Parts over time', () => {
  it('count in the periods in which they exist, in the service of that time', () => {
    const labels = { en: 'x' };
    const services = [
      { id: 'sales', labels },
      { id: 'law', labels },
    ];
    const unit = {
      id: 'desk',
      labels,
      service: 'law',
      services: [
        { from: null, value: 'sales' },
        { from: '2026-02-01', value: 'law' },
      ],
    };
    const structure: DatedStructure = {
      ...structureOf({ actors: [actor('A', { services, units: [unit] })], measures: [measure('m', sums)], values: {} }),
      cascade: cascade(strategy('top', { owner: 'A/sales' })),
    };
    const read = (period: string) =>
      nodeOf(evaluateScorecard(structure, period, valuesOf(months('A/desk', '5', [1, 2, 3]))), 'measure:top/all/m');
    expect(read('2026-01').reading?.actual).toEqual({ kind: 'computed', value: 5 });
    expect(read('2026-02')).toMatchObject({ reading: { actual: null }, reason: 'MISSING' });
  });
});

describe('A measure over time', () => {
  const retired = measure('m', { ...sums, retired: true, use: inUse([null, true], ['2026-03-01', false]) });
  const values = months('@cluster', '10', [1, 2, 3]);

  it('stays on the scorecards of the periods in which it is in use', () => {
    const situation = { measures: [retired], values };
    const node = 'measure:top/all/m';
    expect(['2026-02', '2026-03', '2026-Q1', '2026-Q2'].map((period) => isShown(situation, period, node))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(reader(situation)('2026-Q1', node)).toMatchObject({ reading: { actual: { value: 20 } }, coverage: 1 });
  });

  it('that is first defined within a longer period is on its scorecard, for the periods since', () => {
    const later = measure('m', { ...sums, use: inUse(['2026-02-01', true]) });
    const situation = { measures: [later], values };
    expect(isShown(situation, '2026-01', 'measure:top/all/m')).toBe(false);
    expect(reader(situation)('2026-Q1', 'measure:top/all/m')).toMatchObject({
      reading: { actual: { value: 20 }, periods: ['2026-02', '2026-03'] },
    });
  });

  const definition = {
    unit: 'k',
    valueType: 'number',
    polarity: 'higher',
    frequency: 'month',
    scoring: { kind: 'goal-red-flag' },
    aggregation: { time: 'sum', organisation: 'none' },
    accumulate: 'period',
  } as const;
  const versioned = (change: object, figures: Readonly<Record<string, object>>): MeasureState => {
    const latest = { ...definition, ...change };
    const versions = [
      { from: null, value: definition },
      { from: '2026-04-01', value: latest },
    ];
    const entries = Object.entries(figures).map(([from, value]) => ({ from: from === '' ? null : from, value }));
    return measure('m', { ...latest, versions, targets: [{ subject: '*', entries }] });
  };
  const goals = { '': { goal: '2000', redFlag: '1000' }, '2026-04-01': { goal: '4', redFlag: '2' } };
  const reported = {
    ...months('@cluster', '2000', [1, 2, 3]),
    ...months('@cluster', '3', [4, 5, 6]),
  };

  it('has values in the unit of the scorecard’s period, converted by the factor', () => {
    const measures = [versioned({ unit: 'm', factor: '0.001' }, goals)];
    const read = reader({ measures, values: reported });
    const figure = (period: string) => read(period, 'measure:top/all/m').reading;
    expect(figure('2026-03')?.actual).toEqual({ kind: 'number', value: '2000' });
    expect(figure('2026-04')?.actual).toEqual({ kind: 'number', value: '3' });
    expect(figure('2026-H1')).toMatchObject({
      actual: { kind: 'computed', value: 15_000 },
      targets: { goal: '18000', redFlag: '9000' },
    });
    expect(read('2026-H1', 'measure:top/all/m').score).toBeCloseTo(1 / 3 + (6000 / 9000) * (1 / 3), 12);
  });

  it('has no value across a change of unit without a factor', () => {
    const read = reader({ measures: [versioned({ unit: 'm' }, goals)], values: reported });
    expect(read('2026-H1', 'measure:top/all/m')).toMatchObject({
      score: null,
      reason: 'EVALUATION_ERROR',
      detail: 'DEFINITION_CHANGED',
    });
    expect(read('2026-Q2', 'measure:top/all/m').reading?.actual).toEqual({ kind: 'computed', value: 9 });
  });

  it('is scored by the polarity of the period', () => {
    const lower = { '': { goal: '2', redFlag: '1' }, '2026-04-01': { goal: '1', redFlag: '2' } };
    const read = reader({
      measures: [versioned({ polarity: 'lower' }, lower)],
      values: months('@cluster', '2', [3, 4]),
    });
    expect(read('2026-03', 'measure:top/all/m').score).toBeCloseTo(2 / 3, 12);
    expect(read('2026-04', 'measure:top/all/m').score).toBeCloseTo(1 / 3, 12);
  });

  it('keeps its earlier periods if its frequency changes', () => {
    const quarterly = versioned({ frequency: 'quarter' }, { '': { goal: '2', redFlag: '1' } });
    const values2 = { ...months('@cluster', '2', [1, 2, 3]), 'm @cluster 2026-Q2': '7' };
    const read = reader({ measures: [quarterly], values: values2 });
    expect(read('2026-03', 'measure:top/all/m').reading?.actual).toEqual({ kind: 'number', value: '2' });
    expect(read('2026-H1', 'measure:top/all/m').reading).toMatchObject({
      actual: { kind: 'computed', value: 13 },
      periods: ['2026-01', '2026-02', '2026-03', '2026-Q2'],
    });
    expect(read('2026-05', 'measure:top/all/m').reading).toMatchObject({
      actual: { kind: 'computed', value: 6 },
      longerFrequency: true,
    });
    expect(read('2026-06', 'measure:top/all/m').reading?.actual).toEqual({ kind: 'number', value: '7' });
  });
});

describe('The scoring of a cluster over time', () => {
  it('is that of the scorecard’s period', () => {
    const scoring = { missing: { kind: 'share-weight' }, overAchievement: 'cap' } as const;
    const structure: DatedStructure = {
      ...structureOf({ measures: [measure('m', { figures: { goal: '2', redFlag: '1' } })], values: {} }),
      cluster: cluster({
        scoring: { ...scoring, overAchievement: 'keep' },
        scorings: [
          { from: null, value: scoring },
          { from: '2026-02-01', value: { ...scoring, overAchievement: 'keep' } },
        ],
      }),
    };
    const values = valuesOf(months('@cluster', '9', [1, 2]));
    const score = (period: string) => nodeOf(evaluateScorecard(structure, period, values), 'strategy:top').score;
    expect(score('2026-01')).toBe(1);
    expect(score('2026-02')).toBeGreaterThan(1);
  });
});

describe('Weights over time', () => {
  it('are those of the scorecard’s first day, 1:1 and from July 3:1', () => {
    const weight = [
      { from: null, value: 1 },
      { from: '2026-07-01', value: 3 },
    ];
    const structure: DatedStructure = {
      ...structureOf({ measures: [], values: {} }),
      maps: new Map([
        ['top', map([objective('x', { m: 1 }, { weight }), objective('y', { n: 1 }, { weight: always(1) })])],
      ]),
      measures: new Map(
        ['m', 'n'].map((id) => [
          id,
          measure(id, {
            scoring: { kind: 'formula', formula: 'actual' },
            aggregation: { time: 'mean', organisation: 'none' },
          }),
        ]),
      ),
    };
    const source = { actual: (id: string) => ({ kind: 'number', value: id === 'm' ? '0.8' : '0.4' }) as const };
    const score = (period: string) =>
      nodeOf(
        evaluateScorecard(structure, period, source, {
          compileFormula:
            () =>
            ({ actual: x = 0 }) =>
              x,
        }),
        'strategy:top',
      ).score;
    const found = ['2026-H1', '2026-07', '2026-Q3', '2026', '2027'].map((period) => score(period)?.toFixed(2));
    expect(found).toEqual(['0.60', '0.70', '0.70', '0.60', '0.70']);
  });
});

describe('A proposed contribution', () => {
  const contribution = { strategy: 'a', objective: 'own', parentObjective: 'all' };
  const parentLink = {
    objective: 'own',
    parentObjective: 'all',
    kind: 'contributes',
    weight: always(3),
    proposed: true,
  } as const;
  const structure = (weight?: EffectiveDated<number | null>, link: object = parentLink): DatedStructure => ({
    ...structureOf({ actors: [actor('A')], measures: [], values: {} }),
    cascade: cascade(
      strategy('top', weight && { contributions: [{ ...contribution, weight }] }),
      strategy('a', { owner: 'A', parent: 'top' }),
    ),
    maps: new Map([
      ['top', map([objective('all', { m: 1 })])],
      [
        'a',
        map([objective('own', { m: 1 })], { parentLinks: [{ ...parentLink, proposed: undefined, ...link } as never] }),
      ],
    ]),
    measures: new Map([['m', measure('m', { scoring: { kind: 'formula', formula: 'actual' } })]]),
  });
  const source = {
    actual: (_: string, subject: string) => ({ kind: 'number', value: subject === 'A' ? '0.9' : '0.6' }) as const,
  };
  const top = (of: DatedStructure, period: string) =>
    nodeOf(
      evaluateScorecard(of, period, source, {
        compileFormula:
          () =>
          ({ actual: x = 0 }) =>
            x,
      }),
      'objective:top/all',
    );

  it('moves neither score nor coverage until it is accepted: own 0.6, child 0.9 with a wish of 3', () => {
    const node = top(structure(), '2026-03');
    expect(node).toMatchObject({ score: 0.6, coverage: 1 });
    expect(node.parts?.map(({ relation, weight, share }) => [relation, weight, share])).toEqual([
      ['measure', 1, 1],
      ['proposal', 0, 0],
    ]);
  });

  it('counts with the accepted weight from its period on', () => {
    const accepted = structure([{ from: '2026-04-01', value: 1 }]);
    expect(top(accepted, '2026-03').score).toBe(0.6);
    expect(top(accepted, '2026-04').score).toBeCloseTo(0.75, 12);
    const declined = structure([
      { from: '2026-04-01', value: 1 },
      { from: '2026-05-01', value: null },
    ]);
    expect(top(declined, '2026-05').score).toBe(0.6);
  });

  it('of the first version counts as accepted with its weight, until the owner sets another', () => {
    const old = structure([{ from: '2026-04-01', value: 1 }], { proposed: undefined });
    expect(top(old, '2026-03').score).toBeCloseTo((0.6 + 3 * 0.9) / 4, 12);
    expect(top(old, '2026').score).toBeCloseTo((0.6 + 3 * 0.9) / 4, 12);
    expect(top(old, '2026-04').score).toBeCloseTo(0.75, 12);
  });
});
