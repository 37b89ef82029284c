import { describe, expect, it } from '@jest/globals';
import type { Reporter } from '@strata/domain';
import {
  actor,
  cascade,
  cluster,
  LATER,
  map,
  measure,
  objective,
  strategy,
  valuesOf,
} from '../scorecard/testing/structures.js';
import type { DatedStructure } from '../scorecard/structure.js';
import { planEntry } from './entry-plan.js';

const labels = { en: 'Sales' };
const structure: DatedStructure = {
  day: LATER,
  cluster: cluster({
    actors: [actor('A', { services: [{ id: 'sales', labels }] }), actor('B'), actor('C', { status: 'left' })],
  }),
  cascade: cascade(
    strategy('top'),
    strategy('a', { parent: 'top', owner: 'A' }),
    strategy('b', { parent: 'top', owner: 'B' }),
    strategy('sales', { parent: 'a', owner: 'A/sales', rank: 'functional' }),
    strategy('c', { parent: 'top', owner: 'C' }),
  ),
  maps: new Map([
    ['top', map([objective('grow', { jobs: 1, rating: 1, wage: 1 })])],
    [
      'a',
      map([
        objective('learn', { trained: 1, guests: 1 }, { perspective: 'learning' }),
        objective('earn', { guests: 1, margin: 1, gone: 1, capital: 1 }),
      ]),
    ],
    ['b', map([objective('earn', { margin: 1 })])],
    ['sales', map([objective('sell', { guests: 1 })])],
    ['c', map([objective('earn', { margin: 1 })])],
  ]),
  measures: new Map(
    [
      measure('jobs', { aggregation: { time: 'last', organisation: 'sum' } }),
      measure('wage', { aggregation: { time: 'last', organisation: 'weighted', weightMeasure: 'staff' } }),
      measure('staff'),
      measure('rating'),
      measure('trained'),
      measure('guests', {
        aggregation: { time: 'sum', organisation: 'none' },
        accumulate: 'year-to-date',
        figures: { goal: '100', redFlag: '50' },
      }),
      measure('margin', { figures: { goal: '20', redFlag: '10' } }),
      measure('gone', { retired: true }),
      measure('capital', { frequency: 'year' }),
    ].map((one) => [one.id, one]),
  ),
};

const plan = (reporter: Reporter, period = '2026-03') => planEntry(structure, { period, reporter, methods: new Map() });
const keys = (reporter: Reporter, period?: string) =>
  plan(reporter, period).cells.map((cell) => `${cell.measure.id} ${cell.subject}`);

describe('What is entered for a period', () => {
  it('by an actor: its part of what the cluster aggregates, then what is on its maps, in their order, each once', () => {
    expect(keys('A')).toEqual(['jobs A', 'wage A', 'guests A', 'margin A', 'trained A', 'guests A/sales', 'staff A']);
    const guests = plan('A').cells.find(({ subject, measure: of }) => subject === 'A' && of.id === 'guests');
    expect(guests?.objectives).toEqual([
      { strategy: 'a', objective: 'earn' },
      { strategy: 'a', objective: 'learn' },
    ]);
    expect(keys('B')).toEqual(['jobs B', 'wage B', 'margin B', 'staff B']);
  });

  it('by the cluster: what is on its own maps and not aggregated from the members', () => {
    expect(keys('@cluster')).toEqual(['rating @cluster']);
  });

  it('is of the frequency of the period, without retired measures, and nothing for an actor that has left', () => {
    expect(keys('A', '2026')).toEqual(['capital A']);
    expect(keys('C')).toEqual([]);
    expect(() => keys('A', 'soon')).toThrow(expect.objectContaining({ code: 'INVALID_PERIOD' }));
  });

  it('includes what an adopted method reads', () => {
    const bound = (scope: 'cluster' | 'actor') => ({
      id: 'method',
      version: 1,
      definition: { inputs: [], formulas: [], outputs: [] } as never,
      binding: { scope, inputs: { x: { kind: 'measure', measure: 'staff' } }, outputs: {} } as never,
    });
    const withMethod = (reporter: Reporter, scope: 'cluster' | 'actor') =>
      planEntry(structure, { period: '2026-03', reporter, methods: new Map([['method', bound(scope)]]) })
        .cells.map((cell) => cell.measure.id)
        .includes('staff');
    expect([withMethod('B', 'actor'), withMethod('@cluster', 'actor'), withMethod('@cluster', 'cluster')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('The score of an entered value', () => {
  it('is that of a scorecard: over the year to date if the measure accumulates, against the targets in force', () => {
    const { cells, score, periodsOf } = plan('A');
    const cell = cells.find(({ subject, measure: of }) => subject === 'A' && of.id === 'guests')!;
    expect(periodsOf(cell)).toEqual(['2026-01', '2026-02', '2026-03']);
    const values = valuesOf({ 'guests A 2026-01': '100', 'guests A 2026-02': '100', 'guests A 2026-03': '40' });
    expect(score(cell, values)).toMatchObject({
      status: 'amber',
      variance: -60,
      targets: { goal: '300', redFlag: '150' },
    });
    expect(score(cell, valuesOf({}))).toMatchObject({ score: null, status: 'grey', reason: 'MISSING', variance: null });
  });
});
