import { describe, expect, it } from '@jest/globals';
import type { ClusterState, MissingPolicy, Objective, StrategyEntry, StrategyState } from '@strata/domain';
import { evaluateScorecard, findNode, type DatedStructure, type ScorePart } from '../index.js';
import {
  actor,
  always,
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

const figures = { goal: '100', redFlag: '0' };
const P = '2008-03';

/** Values of `goal-red-flag` measures (goal 100, red flag 0) for these scores. */
const scoring = (score: number) => String(Math.round(score * 300 - 100));

function structureOf(
  strategies: readonly (readonly [StrategyEntry, StrategyState])[],
  of: Partial<ClusterState> = {},
): DatedStructure {
  const maps = new Map(strategies.map(([entry, own]) => [entry.id, own]));
  const ids = new Set(
    [...maps.values()].flatMap((own) => own.objectives.flatMap((each) => each.measures.map((one) => one.measure))),
  );
  const actors = [
    actor('H', { services: [{ id: 'sales', labels: { en: 's' } }], units: [{ id: 'desk', labels: { en: 'd' } }] }),
    actor('K'),
  ];
  return {
    cluster: cluster({ actors, ...of }),
    day: LATER,
    cascade: cascade(...strategies.map(([entry]) => entry)),
    maps,
    measures: new Map([...ids].map((id) => [id, measure(id, { figures })])),
  };
}

/** One strategy of the cluster with one objective. */
function single(own: Objective, of: Partial<ClusterState> = {}) {
  return structureOf([[strategy('s'), map([own])]], of);
}

const values = (given: Readonly<Record<string, Given>>, subject = '@cluster') =>
  valuesOf(Object.fromEntries(Object.entries(given).map(([id, value]) => [`${id} ${subject} ${P}`, value])));

describe('A cascade of four ranks, calculated by hand', () => {
  const structure = structureOf([
    [
      strategy('S'),
      map([objective('grow', { visits: 1 }), objective('please', { stars: 1 }, { perspective: 'customers' })], {
        perspectiveWeights: [{ perspective: 'finance', weight: always(3) }],
      }),
    ],
    [
      strategy('H', { owner: 'H', parent: 'S' }),
      map([objective('earn', { revenue: 1 }), objective('costs', { cost: 2, waste: 2 }, { details: 'earn' })], {
        parentLinks: [
          { objective: 'earn', parentObjective: 'grow', kind: 'contributes', weight: always(3) },
          { objective: 'costs', parentObjective: 'please', kind: 'supports', weight: always(99) },
        ],
      }),
    ],
    [
      strategy('F', { owner: 'H/sales', parent: 'H', rank: 'functional' }),
      map([objective('sell', { leads: 1 }, { rollUp: 'worst' })], {
        parentLinks: [{ objective: 'sell', parentObjective: 'earn', kind: 'contributes', weight: always(2) }],
      }),
    ],
    [
      strategy('O', { owner: 'H/desk', parent: 'F', rank: 'operational' }),
      map([objective('answer', { calls: 1 })], {
        parentLinks: [{ objective: 'answer', parentObjective: 'sell', kind: 'contributes', weight: always(1) }],
      }),
    ],
  ]);
  const source = valuesOf({
    [`calls H/desk ${P}`]: scoring(0.4),
    [`leads H/sales ${P}`]: scoring(0.7),
    [`revenue H ${P}`]: scoring(0.8),
    [`cost H ${P}`]: scoring(0.5),
    [`waste H ${P}`]: scoring(0.9),
    [`visits @cluster ${P}`]: scoring(0.9),
    [`stars @cluster ${P}`]: scoring(0.2),
  });
  const card = evaluateScorecard(structure, P, source);

  it.each([
    ['measure:O/answer/calls', 0.4, 'amber'],
    ['strategy:O', 0.4, 'amber'],
    ['objective:F/sell', 0.4, 'amber'], // worst of leads 0.7 and answer 0.4
    ['strategy:F', 0.4, 'amber'],
    ['objective:H/costs', 0.7, 'green'], // (0.5 + 0.9) / 2
    ['objective:H/earn', 0.575, 'amber'], // (1·0.8 + 1·0.7 + 2·0.4) / 4
    ['strategy:H', 0.575, 'amber'],
    ['objective:S/grow', 0.65625, 'amber'], // (1·0.9 + 3·0.575) / 4
    ['objective:S/please', 0.2, 'red'],
    ['perspective:S/finance', 0.65625, 'amber'],
    ['strategy:S', 0.5421875, 'amber'], // (3·0.65625 + 1·0.2) / 4
  ] as const)('%s is %p', (id, score, status) => {
    expect(nodeOf(card, id).score).toBeCloseTo(score, 14);
    expect(nodeOf(card, id).status).toBe(status);
  });
  it('lists every node once, each before its descendants', () => {
    expect(card.nodes.map(({ id, parentId }) => `${id} < ${parentId}`)).toEqual([
      'strategy:S < null',
      'perspective:S/finance < strategy:S',
      'objective:S/grow < perspective:S/finance',
      'measure:S/grow/visits < objective:S/grow',
      'perspective:S/customers < strategy:S',
      'objective:S/please < perspective:S/customers',
      'measure:S/please/stars < objective:S/please',
      'strategy:H < strategy:S',
      'perspective:H/finance < strategy:H',
      'objective:H/earn < perspective:H/finance',
      'measure:H/earn/revenue < objective:H/earn',
      'objective:H/costs < objective:H/earn',
      'measure:H/costs/cost < objective:H/costs',
      'measure:H/costs/waste < objective:H/costs',
      'strategy:F < strategy:H',
      'perspective:F/finance < strategy:F',
      'objective:F/sell < perspective:F/finance',
      'measure:F/sell/leads < objective:F/sell',
      'strategy:O < strategy:F',
      'perspective:O/finance < strategy:O',
      'objective:O/answer < perspective:O/finance',
      'measure:O/answer/calls < objective:O/answer',
    ]);
  });
  it('shows parts with relation, weight and share', () => {
    expect(nodeOf(card, 'objective:H/earn').parts).toMatchObject([
      { nodeId: 'measure:H/earn/revenue', relation: 'measure', weight: 1, share: 0.25 },
      { nodeId: 'objective:H/costs', relation: 'detail', weight: 1, share: 0.25 },
      { nodeId: 'objective:F/sell', relation: 'contribution', weight: 2, share: 0.5 },
    ]);
    expect(nodeOf(card, 'objective:S/please').parts?.[1]).toMatchObject({
      nodeId: 'objective:H/costs',
      relation: 'support',
      weight: 0,
      share: 0,
      contribution: 0,
    });
    expect(nodeOf(card, 'measure:H/costs/cost')).toMatchObject({ weight: 2, share: 0.5 });
    expect(nodeOf(card, 'perspective:S/finance')).toMatchObject({ weight: 3, share: 0.75 });
  });
  it('traces a score to the measures', () => {
    const lines = (id: string, part?: ScorePart, depth = 0): string[] => [
      `${' '.repeat(depth)}${id} ${part?.share ?? '-'}`,
      ...(nodeOf(card, id).parts ?? []).flatMap((below) => lines(below.nodeId, below, depth + 1)),
    ];
    expect(lines('objective:S/grow')).toEqual([
      'objective:S/grow -',
      ' measure:S/grow/visits 0.25',
      ' objective:H/earn 0.75',
      '  measure:H/earn/revenue 0.25',
      '  objective:H/costs 0.25',
      '   measure:H/costs/cost 0.5',
      '   measure:H/costs/waste 0.5',
      '  objective:F/sell 0.5',
      '   measure:F/sell/leads 0.5',
      '   objective:O/answer 0.5',
      '    measure:O/answer/calls 1',
    ]);
    expect(findNode(card, 'objective:S/none')).toBeUndefined();
  });
});

describe('Missing data', () => {
  const given = values({ a: scoring(0.6) });
  const policy = (
    missing: MissingPolicy,
    own?: Partial<Objective>,
    scope: 'measure' | 'objective' | 'cluster' = 'cluster',
  ) => {
    const o = objective('o', { a: 1, b: 1 }, { ...own, ...(scope === 'objective' && { missing }) });
    const structure = single(o, scope === 'cluster' ? { scoring: { missing, overAchievement: 'cap' } } : {});
    const b = measure('b', { figures, ...(scope === 'measure' && { missing }) });
    const card = evaluateScorecard({ ...structure, measures: new Map([...structure.measures, ['b', b]]) }, P, given);
    return ['measure:s/o/b', 'objective:s/o', 'strategy:s'].map((id) => nodeOf(card, id));
  };

  it('shares its weight by default', () => {
    const [b, o, s] = policy({ kind: 'share-weight' });
    expect(b).toMatchObject({ score: null, status: 'grey', reason: 'MISSING', missing: 'share-weight', share: 0 });
    expect([o?.score, s?.score]).toEqual([0.6, 0.6]);
  });
  it('removes scores with no-data, level by level', () => {
    const [b, o, s] = policy({ kind: 'no-data' });
    expect([b?.reason, o?.reason, s?.reason]).toEqual(['MISSING', 'NO_DATA_BELOW', 'NO_DATA_BELOW']);
    const [, objectiveNode, top] = policy({ kind: 'no-data' }, {}, 'measure');
    expect([objectiveNode?.reason, objectiveNode?.missing]).toEqual(['NO_DATA_BELOW', 'share-weight']);
    expect(top?.score).toBeNull();
  });
  it('counts as zero only with that policy, and remains visible', () => {
    for (const scope of ['cluster', 'objective', 'measure'] as const) {
      const [b, o] = policy({ kind: 'zero' }, {}, scope);
      expect(b).toMatchObject({ score: 0, status: 'red', reason: 'MISSING', missing: 'zero', share: 0.5 });
      expect(o?.score).toBe(0.3);
    }
  });
  it('is decided by the measure, then the objective, then the cluster', () => {
    const o = objective('o', { a: 1, b: 1, c: 1 }, { missing: { kind: 'zero' } });
    const structure = single(o, { scoring: { missing: { kind: 'no-data' }, overAchievement: 'cap' } });
    const c = measure('c', { figures, missing: { kind: 'share-weight' } });
    const card = evaluateScorecard({ ...structure, measures: new Map([...structure.measures, ['c', c]]) }, P, given);
    expect(['b', 'c'].map((id) => nodeOf(card, `measure:s/o/${id}`).missing)).toEqual(['zero', 'share-weight']);
    expect(nodeOf(card, 'objective:s/o').score).toBe(0.3);
  });
  it('differs from "not applicable"', () => {
    const structure = single(objective('o', { a: 1, b: 9 }), {
      scoring: { missing: { kind: 'zero' }, overAchievement: 'cap' },
    });
    const card = evaluateScorecard(structure, P, values({ a: scoring(0.6), b: null }));
    expect(nodeOf(card, 'objective:s/o').score).toBe(0.6);
    expect(nodeOf(card, 'measure:s/o/b')).toMatchObject({ score: null, reason: 'NOT_APPLICABLE' });
    expect(nodeOf(card, 'measure:s/o/b')).not.toHaveProperty('missing');
    const none = evaluateScorecard(structure, P, values({ a: null, b: null }));
    expect(nodeOf(none, 'strategy:s').reason).toBe('NOT_APPLICABLE');
  });
  it('without weights becomes no data, with a reason', () => {
    const card = evaluateScorecard(single(objective('o', { a: 0, b: 0 })), P, given);
    expect(nodeOf(card, 'objective:s/o')).toMatchObject({ score: null, reason: 'NO_WEIGHT' });
    expect(nodeOf(card, 'perspective:s/finance')).toMatchObject({ score: null, reason: 'NO_DATA_BELOW' });
  });
});

describe('Over-achievement', () => {
  const of = (overAchievement: 'cap' | 'keep') =>
    evaluateScorecard(
      single(objective('o', { a: 1, b: 1 }), { scoring: { missing: { kind: 'share-weight' }, overAchievement } }),
      P,
      values({ a: scoring(1.6), b: scoring(0.5) }),
    );
  it('is capped when it rolls up, but visible at the measure', () => {
    expect(nodeOf(of('cap'), 'measure:s/o/a')).toMatchObject({ score: 1, rawScore: 1.6, status: 'blue' });
    expect(nodeOf(of('cap'), 'strategy:s')).toMatchObject({ score: 0.75, status: 'green' });
  });
  it('is not capped if the cluster is set to keep it', () => {
    expect(nodeOf(of('keep'), 'measure:s/o/a')).toMatchObject({ score: 1.6, rawScore: 1.6 });
    expect(nodeOf(of('keep'), 'strategy:s')).toMatchObject({ score: 1.05, status: 'blue' });
  });
});

describe('Settings that change over time', () => {
  it('apply from the first day of a period, so a change in mid-year affects no earlier score', () => {
    const changing = [
      { from: null, value: 1 },
      { from: '2008-07-01', value: 3 },
    ];
    const own: Objective = {
      ...objective('o', { b: 1 }),
      measures: [
        { measure: 'a', weight: changing },
        { measure: 'b', weight: always(1) },
      ],
    };
    const at = (period: string) => {
      const source = valuesOf({ [`a @cluster ${period}`]: scoring(1), [`b @cluster ${period}`]: scoring(0.2) });
      return nodeOf(evaluateScorecard(single(own), period, source), 'objective:s/o').score;
    };
    expect([at('2008-06'), at('2008-07'), at('2009-01')]).toEqual([0.6, 0.8, 0.8]);
  });
  it('exclude a measure before its weight begins', () => {
    const own = {
      ...objective('o', { a: 1 }),
      measures: [{ measure: 'a', weight: [{ from: '2009-01-01', value: 1 }] }],
    };
    const card = evaluateScorecard(single(own), P, values({ a: scoring(0.5) }));
    expect(nodeOf(card, 'measure:s/o/a')).toMatchObject({ score: 0.5, weight: 0, share: 0 });
    expect(nodeOf(card, 'objective:s/o').reason).toBe('NO_WEIGHT');
  });
});

describe('Excluded from a scorecard', () => {
  const business = (id: string, more: Partial<StrategyEntry>) =>
    [
      strategy(id, { owner: 'H', parent: 'S', ...more }),
      map([objective('o', { a: 1 })], {
        parentLinks: [{ objective: 'o', parentObjective: 'o', kind: 'contributes', weight: always(1) }],
      }),
    ] as const;
  const top = [strategy('S'), map([objective('o', { a: 1 })])] as const;
  const source = valuesOf({ [`a @cluster ${P}`]: scoring(0.5), [`a H ${P}`]: scoring(0.9) });
  const ids = (structure: DatedStructure, includeDrafts = false) =>
    evaluateScorecard(structure, P, source, { includeDrafts })
      .nodes.filter((node) => node.kind === 'strategy')
      .map((node) => `${node.id} ${node.score}`);

  it('are strategies not in force and those of actors that left', () => {
    const others = [business('B', { status: 'retired' }), business('C', { status: 'superseded' })];
    expect(ids(structureOf([top, ...others, business('D', {})]))).toEqual(['strategy:S 0.7', 'strategy:D 0.9']);
    const left = { actors: [actor('H', { status: 'left' })] };
    expect(ids(structureOf([top, business('D', {})], left))).toEqual(['strategy:S 0.5']);
  });
  it('are drafts unless requested; then they affect nothing in force', () => {
    const structure = structureOf([top, business('D', { status: 'draft' })]);
    expect(ids(structure)).toEqual(['strategy:S 0.5']);
    expect(ids(structure, true)).toEqual(['strategy:S 0.5', 'strategy:D 0.9']);
    const drafts = structureOf([[strategy('S', { status: 'draft' }), top[1]], business('D', { status: 'draft' })]);
    expect(ids(drafts, true)).toEqual(['strategy:S 0.7', 'strategy:D 0.9']);
  });
  it('are retired measures', () => {
    const structure = single(objective('o', { a: 1, b: 1 }));
    const b = measure('b', { figures, retired: true });
    const card = evaluateScorecard({ ...structure, measures: new Map([...structure.measures, ['b', b]]) }, P, source);
    expect(nodeOf(card, 'objective:s/o').parts).toHaveLength(1);
  });
});

describe('A broken structure', () => {
  it('has error values: objectives that detail each other in a cycle', () => {
    const structure = structureOf([
      [
        strategy('s'),
        map([
          objective('x', { a: 1 }, { details: 'y' }),
          objective('y', {}, { details: 'x' }),
          objective('z', { a: 1 }),
        ]),
      ],
    ]);
    const card = evaluateScorecard(structure, P, values({ a: scoring(0.5) }));
    expect(nodeOf(card, 'objective:s/x')).toMatchObject({ score: null, reason: 'EVALUATION_ERROR', detail: 'CYCLE' });
    expect(nodeOf(card, 'strategy:s').score).toBe(0.5);
  });
  it('may have strategies that are their own ancestors, unknown parents and missing maps', () => {
    const entries = [strategy('x', { parent: 'y' }), strategy('y', { parent: 'x' }), strategy('z', { parent: 'none' })];
    const structure = { ...structureOf([]), cascade: cascade(...entries) };
    const card = evaluateScorecard(structure, P, values({}));
    expect(card.nodes.map((node) => [node.id, node.reason])).toEqual([
      ['strategy:z', 'EMPTY'],
      ['strategy:x', 'EMPTY'],
      ['strategy:y', 'EMPTY'],
    ]);
  });
  it('is refused with an invalid period', () => {
    expect(() => evaluateScorecard(structureOf([]), '2008-13', values({}))).toThrow('not a period');
  });
});
