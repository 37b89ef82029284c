import { describe, expect, it } from '@jest/globals';
import type { Initiative, InputSource } from '@strata/domain';
import { isErrorValue } from '../formula/values.js';
import { shippedMethod } from '../method/testing/shipped-methods.js';
import { evaluateScorecard } from '../scorecard/evaluate-scorecard.js';
import { nodeOf, strategy } from '../scorecard/testing/structures.js';
import {
  assessed,
  bound,
  coast,
  definitionOf,
  evaluatorOf,
  fromMeasuresAs,
  LIQUIDITY,
  methodsOf,
  yearly,
  type Situation,
} from './testing/bound-cluster.js';

describe('The value of an input', () => {
  const inputs = { f: { kind: 'measure', measure: 'raw' } } as const;
  const limited = (spec: object) => {
    const definition = definitionOf('m', 'if(f = f, 1, 0)', { f: 'number' });
    return { ...definition, inputs: definition.inputs.map((input) => ({ ...input, ...spec })) } as typeof definition;
  };
  const outOf = (
    spec: object,
    given: string | boolean | { text: string },
    valueType: 'number' | 'text' | 'yes-no' = 'number',
  ) =>
    evaluatorOf({
      structure: coast(yearly('raw', { valueType })),
      methods: methodsOf(bound('m', { inputs }, limited(spec))),
      values: { 'raw A 2024': given },
    })
      .evaluate('m', 'A', '2024')!
      .output('out');

  it.each([
    [{ min: 0, max: 6 }, '6', 1],
    [{ min: 0, max: 6 }, '6.0000001', 'OUT_OF_RANGE'],
    [{ min: 0, max: 6 }, '-1', 'OUT_OF_RANGE'],
    [{}, '1e16', 'OUT_OF_RANGE'],
  ])('is checked against the limits %j: %s', (spec, given, expected) => {
    const value = outOf(spec, given.replace('1e16', '10000000000000000'));
    expect(isErrorValue(value) ? value.reason : value).toBe(expected);
  });

  it('must have the type of the input', () => {
    expect(outOf({}, { text: 'S' }, 'text')).toMatchObject({ reason: 'WRONG_TYPE' });
    expect(outOf({}, true, 'yes-no')).toMatchObject({ reason: 'WRONG_TYPE' });
    expect(outOf({ type: 'boolean' }, true, 'yes-no')).toBe(1);
    expect(outOf({ type: 'segment' }, '2.4')).toBe(1);
    expect(outOf({ type: 'segment' }, '3.2')).toMatchObject({ reason: 'WRONG_TYPE' });
    expect(outOf({ type: 'segment' }, { text: 'S' }, 'text')).toBe(1);
    expect(outOf({ type: 'segment' }, { text: 'X' }, 'text')).toMatchObject({ reason: 'WRONG_TYPE' });
    expect(outOf({ type: 'text', choices: ['a', 'b'] }, { text: 'a' }, 'text')).toBe(1);
    expect(outOf({ type: 'text', choices: ['a', 'b'] }, { text: 'c' }, 'text')).toMatchObject({ reason: 'NOT_LISTED' });
  });

  it('is missing if the measure is retired, unknown, or not applicable', () => {
    const methods = methodsOf(bound('m', { inputs }, limited({})));
    const out = (structure: Situation['structure'], values: Situation['values'] = {}) =>
      evaluatorOf({ structure, methods, values }).evaluate('m', 'A', '2024')!.output('out');
    expect(out(coast(yearly('raw', { retired: true })), { 'raw A 2024': '1' })).toMatchObject({
      reason: 'MISSING_INPUT',
    });
    expect(out(coast())).toMatchObject({ reason: 'MISSING_INPUT' });
    expect(out(coast(yearly('raw')), { 'raw A 2024': null })).toMatchObject({ reason: 'MISSING_INPUT' });
    expect(out(coast(yearly('raw')), { 'raw A 2024': '0' })).toBe(1);
  });
});

describe('The SNW portrait by its default wiring', () => {
  const wired: InputSource = { kind: 'default' };
  const portrait = bound('snw-portrait', {
    inputs: { learning: wired, customers: wired, processes: wired, finance: wired },
    outputs: { points: 'points', direction: 'direction' },
  });
  const constants = (id: string, values: Record<string, string>) =>
    bound(id, {
      inputs: Object.fromEntries(
        Object.entries(values).map(([name, value]): [string, InputSource] => [name, { kind: 'constant', value }]),
      ),
    });
  const grade = (questionnaire: string, letter: string) => assessed(questionnaire, 'A', { ann: { item: letter } });
  const structure = coast(yearly('points'), yearly('direction', { valueType: 'text' }));
  const human = bound('human-capital', {
    inputs: Object.fromEntries(
      shippedMethod('human-capital').inputs.map(({ name, type }): [string, InputSource] => [
        name,
        { kind: 'constant', value: type === 'segment' ? 'S' : '5' },
      ]),
    ),
  });
  const innovation = bound('innovation-activity', {
    inputs: Object.fromEntries(
      shippedMethod('innovation-activity').inputs.map(({ name }): [string, InputSource] => [
        name,
        { kind: 'change', previous: { kind: 'constant', value: '1' }, current: { kind: 'constant', value: '1' } },
      ]),
    ),
  });
  const methods = methodsOf(
    portrait,
    human,
    innovation,
    constants('profitability', {
      serviceProfitability: '20',
      operatingProfitability: '20',
      returnOnEquity: '20',
      depositRate: '5',
    }),
    constants(
      'liquidity-normative-discounts',
      Object.fromEntries(Object.entries(LIQUIDITY).map(([name, value]) => [name, String(value)])),
    ),
    constants('bankruptcy-probability', { C: '10', CFI: '0', S: '0', CL: '5', R: '1' }),
  );

  it('is computed from methods, expert grades and the market segmentation', () => {
    const assessments = [
      grade('customers', 'W'),
      assessed('organisational-component', 'A/bar', { ann: { rhythm: 'S', order: 'N' } }),
      assessed('organisational-component', 'A/spa', { ann: { rhythm: 'S', order: 'S' }, bob: { rhythm: 'N' } }),
    ];
    const evaluator = evaluatorOf({ structure, methods, assessments });
    const evaluation = evaluator.evaluate('snw-portrait', 'A', '2024')!;
    // Units: bar (3 + 2) / 2, spa (2.5 + 3) / 2; with technology 2: (2.625 + 2) / 2, which is N.
    expect(evaluation.output('portrait')).toBe('SWNS');
    expect(evaluator.values.actual('points', 'A', '2024')).toEqual({ kind: 'number', value: '9' });
    expect(evaluator.values.actual('direction', 'A', '2024')).toEqual({
      kind: 'text',
      value: 'INTEGRATIVE_RESTRUCTURING',
    });
  });

  const LETTERS = ['S', 'N', 'W'] as const;
  const patterns = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => [a, b, c] as const)));
  const withCustomers = (grades: Readonly<Record<string, string>>) =>
    evaluatorOf({
      structure,
      methods,
      assessments: [assessed('customers', 'A', { ann: grades }), grade('organisational-component', 'N')],
    }).evaluate('snw-portrait', 'A', '2024')!;

  it.each(patterns)('takes the customers graded %s, %s, %s as the segment of their mean points', (...letters) => {
    const [basicGroup, targetMarkets, position] = letters;
    const evaluation = withCustomers({ basicGroup, targetMarkets, position });
    const sum = letters.reduce((total, letter) => total + { S: 3, N: 2, W: 1 }[letter], 0);
    const customers = sum >= 7.5 ? 'S' : sum >= 4.5 ? 'N' : 'W';
    expect(evaluation.output('portrait')).toBe(`S${customers}NS`);
    expect(evaluation.output('points')).toBe(8 + { S: 3, N: 2, W: 1 }[customers]);
    expect(evaluation.output('direction')).toBe(customers === 'W' ? 'INTEGRATIVE_RESTRUCTURING' : 'DIVERSIFIED_GROWTH');
  });

  it('joins whole letters where a binding takes one item that several assessors graded', () => {
    const item: InputSource = { kind: 'assessment', questionnaire: 'customers', item: 'position' };
    const own = bound('snw-portrait', { inputs: { ...portrait.binding.inputs, customers: item } });
    const evaluation = evaluatorOf({
      structure,
      methods: new Map([...methods, ['snw-portrait', own]]),
      assessments: [
        assessed('customers', 'A', { ann: { position: 'S' }, bob: { position: 'N' }, eve: { position: 'N' } }),
        grade('organisational-component', 'N'),
      ],
    }).evaluate('snw-portrait', 'A', '2024')!;
    expect(evaluation.output('portrait')).toBe('SNNS');
    expect(evaluation.output('points')).toBe(10);
  });

  it('reads the customers from the segmentation if they were not graded', () => {
    const segmentations = new Map([
      [
        'A',
        {
          groups: [],
          services: [],
          cells: [{ group: 'g', service: 's', share: '100', demand: 'growing', target: true } as const],
        },
      ],
    ]);
    const assessments = [grade('organisational-component', 'N')];
    const evaluation = evaluatorOf({ structure, methods, assessments, segmentations }).evaluate(
      'snw-portrait',
      'A',
      '2024',
    )!;
    expect(evaluation.output('portrait')).toBe('SSNS');
    expect(evaluation.origins.get('customers')).toMatchObject({ source: wired, value: 'S' });
  });

  it('reports missing inputs', () => {
    const evaluation = evaluatorOf({ structure, methods }).evaluate('snw-portrait', 'A', '2024')!;
    expect(evaluation.output('portrait')).toMatchObject({ reason: 'MISSING_INPUT' });
    expect(evaluation.origins.get('customers')!.value).toMatchObject({ reason: 'MISSING_INPUT' });
    const { 'human-capital': _, ...others } = Object.fromEntries(methods);
    const without = evaluatorOf({ structure, methods: new Map(Object.entries(others)) }).evaluate(
      'snw-portrait',
      'A',
      '2024',
    )!;
    expect(without.origins.get('learning')!.value).toMatchObject({ reason: 'MISSING_INPUT' });
  });
});

describe('On a scorecard', () => {
  it('a computed measure is scored like any other', () => {
    const structure = coast(
      yearly('raw', { scoring: { kind: 'unscored' } }),
      yearly('k', { figures: { goal: '20', redFlag: '10' } } as object),
    );
    const scored = {
      ...structure,
      measures: new Map([
        ...structure.measures,
        [
          'k',
          yearly('k', { targets: [{ subject: '*', entries: [{ from: null, value: { goal: '20', redFlag: '10' } }] }] }),
        ],
      ]),
    };
    const methods = methodsOf(
      bound(
        'm',
        { scope: 'cluster', inputs: fromMeasuresAs('raw'), outputs: { out: 'k' } },
        definitionOf('m', '2 * x', { x: 'number' }),
      ),
    );
    const of = (raw: string) =>
      evaluateScorecard(
        scored,
        '2024',
        evaluatorOf({ structure: scored, methods, values: { 'raw @cluster 2024': raw } }).values,
      );
    expect(nodeOf(of('10'), 'measure:top/all/k')).toMatchObject({
      score: 2 / 3,
      reading: { actual: { kind: 'number', value: '20' } },
    });
    expect(nodeOf(of('5'), 'measure:top/all/k').score).toBeCloseTo(1 / 3, 12);
    expect(nodeOf(of('10'), 'strategy:top').score).toBeCloseTo(2 / 3, 12);
  });
});

describe('Development activities of initiatives', () => {
  const labels = { en: 'x' };
  const activity = (id: string, [dTs, dC, dK]: readonly [string, string, string]) => ({ id, labels, dTs, dC, dK });
  const initiative = (id: string, more: Partial<Initiative>): Initiative => ({
    ...{ id, labels, objectives: ['o'], measures: ['m'], responsible: ['A'], milestones: [], reached: [] },
    ...{ start: '2024-01-01', end: '2024-12-31', status: 'under-way', activities: [] },
    ...more,
  });
  const structure = coast();
  const situation = (scope: 'cluster' | 'actor'): Situation => ({
    structure: {
      ...structure,
      cascade: {
        strategies: [
          ...structure.cascade.strategies,
          strategy('ofA', { rank: 'business', owner: 'A', parent: 'top' }),
          strategy('draft', { rank: 'business', owner: 'B', parent: 'top', status: 'draft' }),
        ],
      },
    },
    methods: methodsOf(
      bound('reduced-efficiency', {
        scope,
        inputs: {
          Cb: { kind: 'constant', value: '100' },
          Kb: { kind: 'constant', value: '50' },
          activities: { kind: 'activities' },
        },
      }),
    ),
    programmes: new Map([
      ['top', { initiatives: [initiative('i', { activities: [activity('a', ['20', '5', '10'])] })] }],
      [
        'ofA',
        {
          initiatives: [
            initiative('j', {
              activities: [activity('b', ['10', '-5', '0'])],
              activitiesOverTime: [{ from: '2024-01-01', value: [activity('b', ['10', '-5', '0'])] }],
            }),
          ],
        },
      ],
      ['draft', { initiatives: [initiative('k', { activities: [activity('c', ['999', '0', '0'])] })] }],
    ]),
  });
  const indexOf = (scope: 'cluster' | 'actor', subject: string, period = '2024') =>
    evaluatorOf(situation(scope)).evaluate('reduced-efficiency', subject, period)!.output('index');

  it('feed the reduced efficiency of the cluster with those of all strategies that are active', () => {
    expect(indexOf('cluster', '@cluster')).toBeCloseTo(1.08333333333, 10);
  });

  it('count from the period from which they hold', () => {
    expect(indexOf('cluster', '@cluster', '2023')).toBeCloseTo(125 / 60 / 2, 12);
  });

  it('are those of its own strategies for a member', () => {
    expect(indexOf('actor', 'A')).toBeCloseTo(1.05, 12);
    expect(indexOf('actor', 'B')).toBe(1);
  });
});
