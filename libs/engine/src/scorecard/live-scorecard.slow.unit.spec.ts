import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  createLiveScorecard,
  evaluateScorecard,
  type Scorecard,
  type ScorecardOptions,
  type ValueSource,
} from '../index.js';
import { drained } from './steps.js';
import { neededValues } from './needed-values.js';
import type { ValueChange } from './structure.js';
import { givenValues, places, randomStructure } from './testing/random-structures.js';
import {
  actor,
  actualOf,
  always,
  cascade,
  cluster,
  map,
  measure,
  objective,
  strategy,
  valuesOf,
  type Given,
  LATER,
} from './testing/structures.js';

const options: ScorecardOptions = {
  includeDrafts: true,
  compileFormula: () => (names) => (names['actual'] ?? 0) / 4,
};
const keyOf = ({ measure, subject, period }: ValueChange) => `${measure} ${subject} ${period}`;

/** Values that can be changed. */
function store(entries: readonly (readonly [ValueChange, Given | undefined])[]) {
  const held = new Map(entries.map(([place, value]) => [keyOf(place), value]));
  const source: ValueSource = {
    actual(measure, subject, period) {
      const value = held.get(keyOf({ measure, subject, period }));
      return value === undefined ? undefined : actualOf(value);
    },
  };
  return { source, set: (place: ValueChange, value: Given | undefined) => void held.set(keyOf(place), value) };
}

const filled = fc.array(fc.tuple(places, givenValues), { minLength: 150, maxLength: 400, size: 'max' });
const changes = fc.array(fc.array(fc.tuple(places, givenValues), { minLength: 1, maxLength: 6 }), {
  maxLength: 12,
  size: 'max',
});
const scorecardPeriods = fc.constantFrom('2008-02', '2008-03', '2008-04', '2008-Q1', '2008-H1', '2008');

/** Node ids from which a score above them is made, up to the top. */
function above(card: Scorecard, ids: ReadonlySet<string>): Set<string> {
  const found = new Set(ids);
  for (let grown = true; grown;) {
    const parents = card.nodes.filter(
      (node) => !found.has(node.id) && node.parts?.some((part) => found.has(part.nodeId)),
    );
    for (const { id } of parents) found.add(id);
    grown = parents.length > 0;
  }
  return found;
}

describe('A live scorecard', () => {
  it('equals a full evaluation after any changes, and reports exactly the changed nodes', () => {
    let moved = 0;
    fc.assert(
      fc.property(fc.gen(), filled, changes, scorecardPeriods, (pick, entries, waves, period) => {
        const structure = randomStructure((arbitrary) => pick(() => arbitrary));
        const values = store(entries);
        const live = createLiveScorecard(structure, period, values.source, options);
        expect(live.scorecard()).toEqual(evaluateScorecard(structure, period, values.source, options));
        for (const wave of waves) {
          const before = new Map(live.scorecard().nodes.map((node) => [node.id, JSON.stringify(node)]));
          for (const [place, value] of wave) values.set(place, value);
          const reported = live.apply(
            wave.map(([place]) => place),
            values.source,
          );
          const full = evaluateScorecard(structure, period, values.source, options);
          expect(live.scorecard()).toEqual(full);
          expect(reported).toEqual(full.nodes.filter((node) => before.get(node.id) !== JSON.stringify(node)));
          moved += reported.length;
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
    expect(moved).toBeGreaterThan(50);
  });

  it('stays as it is when a fork of it changes, and changes without the fork', () => {
    fc.assert(
      fc.property(
        fc.gen(),
        filled,
        fc.tuple(places, places),
        scorecardPeriods,
        (pick, entries, [one, other], period) => {
          const structure = randomStructure((arbitrary) => pick(() => arbitrary));
          const [values, forked] = [store(entries), store(entries)];
          const live = createLiveScorecard(structure, period, values.source, options);
          const fork = live.fork();
          forked.set(one, '4.5');
          fork.apply([one], forked.source);
          expect(live.scorecard()).toEqual(evaluateScorecard(structure, period, values.source, options));
          values.set(other, '-2');
          live.apply([other], values.source);
          expect(live.scorecard()).toEqual(evaluateScorecard(structure, period, values.source, options));
          expect(fork.scorecard()).toEqual(evaluateScorecard(structure, period, forked.source, options));
          forked.set(other, '7');
          fork.apply([other], forked.source);
          expect(fork.scorecard()).toEqual(evaluateScorecard(structure, period, forked.source, options));
        },
      ),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('evaluates only what depends on the change', () => {
    fc.assert(
      fc.property(fc.gen(), filled, places, scorecardPeriods, (pick, entries, place, period) => {
        const structure = randomStructure((arbitrary) => pick(() => arbitrary));
        const values = store(entries);
        const live = createLiveScorecard(structure, period, values.source, options);
        const card = live.scorecard();
        expect(live.evaluatedCount()).toBe(card.nodes.length);
        const needed = drained(neededValues(structure, period, options)).find((one) => one.measure === place.measure);
        values.set(place, '4.5');
        live.apply([place], values.source);
        const weighed = new Set([place.measure]);
        structure.measures.forEach(() =>
          structure.measures.forEach(({ id, aggregation }) => {
            if (aggregation.weightMeasure !== undefined && weighed.has(aggregation.weightMeasure)) weighed.add(id);
          }),
        );
        const sources = card.nodes.filter((node) => node.measure !== undefined && weighed.has(node.measure));
        const reachable = above(card, new Set(sources.map((node) => node.id)));
        const read = needed?.periods.includes(place.period) === true;
        expect(live.evaluatedCount()).toBeLessThanOrEqual(read ? reachable.size : 0);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('stops where nothing changes: a repeated value evaluates one level and reports nothing', () => {
    fc.assert(
      fc.property(fc.gen(), filled, scorecardPeriods, (pick, entries, period) => {
        const structure = randomStructure((arbitrary) => pick(() => arbitrary));
        const values = store(entries);
        const live = createLiveScorecard(structure, period, values.source, options);
        const card = live.scorecard();
        for (const [place] of entries) {
          expect(live.apply([place], values.source)).toEqual([]);
          const measures = card.nodes.filter((node) => node.kind === 'measure').length;
          expect(live.evaluatedCount()).toBeLessThanOrEqual(measures);
        }
        expect(live.scorecard()).toBe(card);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('ignores changes that nothing depends on', () => {
    const structure = randomStructure(
      <T>(arbitrary: fc.Arbitrary<T>) => fc.sample(arbitrary, { seed: 1, numRuns: 1 })[0] as T,
    );
    const live = createLiveScorecard(structure, '2008-Q1', store([]).source, options);
    const unknown = { measure: 'none', subject: 'A', period: '2008-01' };
    expect(live.apply([unknown, { ...unknown, subject: 'nobody', period: 'never' }], store([]).source)).toEqual([]);
    expect(live.evaluatedCount()).toBe(0);
  });
});

describe('The cost of a change', () => {
  const evaluatedWith = (members: number) => {
    const ids = Array.from({ length: members }, (_, i) => `A${i}`);
    const own = map([objective('o', { a: 1, b: 2 }), objective('p', { c: 1 })], {
      parentLinks: [{ objective: 'o', parentObjective: 'o', kind: 'contributes', weight: always(1) }],
    });
    const structure = {
      cluster: cluster({ actors: ids.map((id) => actor(id)) }),
      day: LATER,
      cascade: cascade(strategy('S'), ...ids.map((id) => strategy(id, { owner: id, parent: 'S' }))),
      maps: new Map([['S', map([objective('o')])], ...ids.map((id) => [id, own] as const)]),
      measures: new Map(['a', 'b', 'c'].map((id) => [id, measure(id, { figures: { goal: '2', redFlag: '1' } })])),
    };
    const live = createLiveScorecard(structure, '2008-01', valuesOf({}));
    const change = { measure: 'a', subject: 'A0', period: '2008-01' };
    const changed = live.apply([change], valuesOf({ 'a A0 2008-01': '1.5' }));
    return [live.evaluatedCount(), changed.length, live.scorecard().nodes.length];
  };
  it('depends only on the path to the top, not on the size of the cascade', () => {
    // a, then o, perspective and strategy of the member, then the same three of the cluster
    expect(evaluatedWith(2)).toEqual([7, 7, 17]);
    expect(evaluatedWith(500)).toEqual([7, 7, 3503]);
  });
});

describe('A change of only the status', () => {
  it('reaches the node above', () => {
    const structure = {
      cluster: cluster(),
      day: LATER,
      cascade: cascade(strategy('s')),
      maps: new Map([['s', map([objective('o', { a: 1 })])]]),
      measures: new Map([['a', measure('a', { figures: { goal: '2', redFlag: '1' } })]]),
    };
    const live = createLiveScorecard(structure, '2008-01', valuesOf({ 'a @cluster 2008-01': '3' }));
    const change = { measure: 'a', subject: '@cluster', period: '2008-01' };
    const changed = live.apply([change], valuesOf({ 'a @cluster 2008-01': '4' }));
    expect(changed.map((node) => [node.id, node.score, node.status])).toEqual([
      ['objective:s/o', 1, 'green'],
      ['measure:s/o/a', 1, 'blue'],
    ]);
    expect(changed[0]?.parts?.[0]?.status).toBe('blue');
  });
});

describe('Any scorecard', () => {
  it('is finite; its parts sum up to its scores, its shares to one', () => {
    fc.assert(
      fc.property(fc.gen(), filled, scorecardPeriods, (pick, entries, period) => {
        const structure = randomStructure((arbitrary) => pick(() => arbitrary));
        for (const node of evaluateScorecard(structure, period, store(entries).source, options).nodes) {
          expect(node.score === null ? node.status === 'grey' && node.reason !== undefined : node.score >= 0).toBe(
            true,
          );
          expect(JSON.parse(JSON.stringify(node))).toEqual(node);
          const shares = (node.parts ?? []).reduce((sum, part) => sum + part.share, 0);
          expect([0, 1]).toContainEqual(expect.closeTo(shares, 12));
          if (node.parts === undefined || node.score === null || node.missing === 'zero') continue;
          const sum = node.parts.reduce((total, part) => total + (part.contribution ?? NaN), 0);
          expect(sum).toBeCloseTo(node.score, 12);
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('reads only its declared values, and is the same to the last bit each time', () => {
    fc.assert(
      fc.property(fc.gen(), filled, scorecardPeriods, (pick, entries, period) => {
        const structure = randomStructure((arbitrary) => pick(() => arbitrary));
        const { source } = store(entries);
        const needed = new Map(
          drained(neededValues(structure, period, options)).map((one) => [one.measure, one.periods]),
        );
        const loaded: ValueSource = {
          actual: (measure, subject, of) =>
            needed.get(measure)?.includes(of) === true ? source.actual(measure, subject, of) : undefined,
        };
        const card = JSON.stringify(evaluateScorecard(structure, period, source, options));
        expect(JSON.stringify(evaluateScorecard(structure, period, loaded, options))).toBe(card);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
