import { describe, expect, it } from '@jest/globals';
import type { MeasureState, RollUp } from '@strata/domain';
import fc from 'fast-check';
import { createLiveScorecard, type DatedStructure } from '../index.js';
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
  LATER,
} from './testing/structures.js';

// A majority is left out on purpose: an improvement may break a majority of green and leave a tie with amber.
const rules = fc.constantFrom<RollUp>('weighted-mean', 'worst', 'best', 'count');
const scorings = fc.constantFrom<MeasureState['scoring']>(
  { kind: 'goal-red-flag' },
  { kind: 'target-tolerance', tolerance: '1.3' },
  { kind: 'accepted-interval', margin: '2' },
);
const aggregations = fc.record<MeasureState['aggregation']>({
  time: fc.constantFrom('sum', 'mean', 'last'),
  organisation: fc.constantFrom('sum', 'mean'),
});
const tenths = fc.integer({ min: -100, max: 200 }).map((value) => (value / 10).toFixed(1));
const MEMBERS = ['A', 'B'];
const MONTHS = ['2008-01', '2008-02', '2008-03'];
const IDS = ['higher', 'lower', 'other'] as const;

const cases = fc.record({
  scoring: scorings,
  aggregation: aggregations,
  keep: fc.boolean(),
  rules: fc.tuple(rules, rules, rules),
  weights: fc.tuple(...IDS.map(() => fc.integer({ min: 1, max: 9 }))),
  values: fc.array(tenths, { minLength: 18, maxLength: 18 }),
  place: fc.record({
    id: fc.constantFrom(...IDS),
    member: fc.constantFrom(...MEMBERS),
    month: fc.constantFrom(...MONTHS),
  }),
  gain: fc.integer({ min: 1, max: 150 }),
});

function structureOf(of: typeof cases extends fc.Arbitrary<infer C> ? C : never): DatedStructure {
  const [own, top, perspective] = of.rules;
  const polarityOf = (id: string) => (id === 'lower' ? 'lower' : 'higher');
  const figuresOf = (id: string) =>
    id === 'lower'
      ? { goal: '3.1', redFlag: '7', target: '5', high: '5' }
      : { goal: '7', redFlag: '3.1', target: '5', low: '5' };
  const weights = Object.fromEntries(IDS.map((id, i) => [id, of.weights[i] ?? 1]));
  return {
    cluster: cluster({
      actors: MEMBERS.map((id) => actor(id)),
      scoring: { missing: { kind: 'share-weight' }, overAchievement: of.keep ? 'keep' : 'cap' },
    }),
    day: LATER,
    cascade: cascade(strategy('S'), strategy('A', { owner: 'A', parent: 'S' })),
    maps: new Map([
      [
        'S',
        map([objective('o', weights, { rollUp: own }), objective('p', { other: 2 })], {
          rollUp: { strategy: top, perspective },
        }),
      ],
      [
        'A',
        map([objective('o', weights, { rollUp: top })], {
          parentLinks: [{ objective: 'o', parentObjective: 'p', kind: 'contributes', weight: always(3) }],
        }),
      ],
    ]),
    measures: new Map(
      IDS.map((id) => [
        id,
        measure(id, {
          polarity: polarityOf(id),
          scoring: of.scoring,
          aggregation: of.aggregation,
          figures: figuresOf(id),
        }),
      ]),
    ),
  };
}

describe('A better actual', () => {
  it('never lowers a score, at any rank', () => {
    let raised = 0;
    fc.assert(
      fc.property(cases, (of) => {
        const places = IDS.flatMap((id) =>
          MEMBERS.flatMap((member) => MONTHS.map((month) => `${id} ${member} ${month}`)),
        );
        const values = Object.fromEntries(places.map((place, i) => [place, of.values[i] ?? '0.0']));
        const live = createLiveScorecard(structureOf(of), '2008-Q1', valuesOf(values));
        const before = new Map(live.scorecard().nodes.map((node) => [node.id, node.score ?? -1]));
        const { id, member, month } = of.place;
        const at = `${id} ${member} ${month}`;
        const better = Number(values[at]) + (id === 'lower' ? -of.gain : of.gain) / 10;
        const source = valuesOf({ ...values, [at]: better.toFixed(1) });
        for (const node of live.apply([{ measure: id, subject: member, period: month }], source)) {
          expect(node.score ?? -2).toBeGreaterThanOrEqual(before.get(node.id) ?? 9);
          raised += (node.score ?? 0) > (before.get(node.id) ?? 0) ? 1 : 0;
        }
      }),
      { numRuns: 400 },
    );
    expect(raised).toBeGreaterThan(200);
  });
});
