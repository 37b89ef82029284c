import { describe, expect, it } from '@jest/globals';
import type { InputSource } from '@strata/domain';
import { isErrorValue, type Value } from '../formula/values.js';
import { outputPath } from '../method/compile-method.js';
import { outputsOf, shippedMethod } from '../method/testing/shipped-methods.js';
import { neededWithMethods } from './bound-reads.js';
import {
  assessed,
  bound,
  coast,
  definitionOf,
  evaluatorOf,
  fromMeasures,
  fromMeasuresAs,
  LIQUIDITY,
  methodsOf,
  yearly,
  type Situation,
} from './testing/bound-cluster.js';

/** Every output of a method by path, as returned by `runMethod`. */
function expectSame(situation: Situation, method: string, input: object, subject = 'A'): void {
  const evaluation = evaluatorOf(situation).evaluate(method, subject, '2024')!;
  const outputs = outputsOf(method, input) as Record<string, Value | Record<string, Value>>;
  for (const { name, group } of shippedMethod(method).outputs) {
    const expected = group === undefined ? outputs[name] : (outputs[group] as Record<string, Value>)[name];
    expect([name, evaluation.output(outputPath({ name, group }))]).toEqual([name, expected]);
  }
}

describe('A bound method', () => {
  it('takes its inputs from measures of the actor, and from constants', () => {
    const names = ['serviceProfitability', 'operatingProfitability', 'returnOnEquity'];
    const situation: Situation = {
      structure: coast(...names.map((name) => yearly(name)), yearly('result'), yearly('letter', { valueType: 'text' })),
      methods: methodsOf(
        bound('profitability', {
          inputs: { ...fromMeasures(...names), depositRate: { kind: 'constant', value: '8.5' } },
          outputs: { profitability: 'result', 'segments.profitability': 'letter' },
        }),
      ),
      values: {
        'serviceProfitability A 2024': '12.5',
        'operatingProfitability A 2024': '8.5',
        'returnOnEquity A 2024': '-1',
        'serviceProfitability B 2024': '1',
      },
    };
    const input = { serviceProfitability: 12.5, operatingProfitability: 8.5, returnOnEquity: -1, depositRate: 8.5 };
    expectSame(situation, 'profitability', input);
    const { values } = evaluatorOf(situation);
    expect(values.actual('result', 'A', '2024')).toEqual({ kind: 'number', value: '2' });
    expect(values.actual('letter', 'A', '2024')).toEqual({ kind: 'text', value: 'N' });
    expect(values.actual('result', 'B', '2024')).toBeUndefined();
    expect(values.actual('result', '@cluster', '2024')).toBeUndefined();
    expect(values.actual('result', 'A/bar', '2024')).toBeUndefined();
    expect(values.actual('serviceProfitability', 'B', '2024')).toEqual({ kind: 'number', value: '1' });
  });

  it.each(['actor', 'cluster'] as const)('computes every output of the balance sheet, evaluated per %s', (scope) => {
    const subject = scope === 'actor' ? 'A' : '@cluster';
    const measures = Object.keys(LIQUIDITY).map((name) => yearly(name));
    const situation: Situation = {
      structure: coast(...measures),
      methods: methodsOf(
        bound('liquidity-normative-discounts', { scope, inputs: fromMeasures(...Object.keys(LIQUIDITY)) }),
      ),
      values: Object.fromEntries(
        Object.entries(LIQUIDITY).map(([name, value]) => [`${name} ${subject} 2024`, String(value)]),
      ),
    };
    expectSame(situation, 'liquidity-normative-discounts', LIQUIDITY, subject);
  });

  it('reads the aggregated values of the members for the cluster', () => {
    const summed = { aggregation: { time: 'last', organisation: 'sum' } } as const;
    const values = Object.entries(LIQUIDITY).flatMap(([name, value]) => [
      [`${name} A 2024`, String(value - 1)],
      [`${name} B 2024`, '1'],
    ]);
    const situation: Situation = {
      structure: coast(...Object.keys(LIQUIDITY).map((name) => yearly(name, summed)), yearly('k')),
      methods: methodsOf(
        bound('liquidity-normative-discounts', {
          scope: 'cluster',
          inputs: fromMeasures(...Object.keys(LIQUIDITY)),
          outputs: { K: 'k' },
        }),
      ),
      values: Object.fromEntries(values),
    };
    expectSame(situation, 'liquidity-normative-discounts', LIQUIDITY, '@cluster');
    const { values: computed } = evaluatorOf(situation);
    const actual = computed.actual('k', '@cluster', '2024') as { value: string };
    expect(Number(actual.value)).toBe(outputsOf('liquidity-normative-discounts', LIQUIDITY)['K']);
    expect(computed.actual('k', 'A', '2024')).toBeUndefined();
  });

  it('reads the mean of several assessors, for letters and for figures', () => {
    const letters = shippedMethod('human-capital').inputs.filter(({ type }) => type === 'segment');
    const scores = ['f4.1', 'f4.2', 'f4.3'];
    const inputs = Object.fromEntries(
      shippedMethod('human-capital').inputs.map(({ name }): [string, InputSource] => [
        name,
        { kind: 'assessment', questionnaire: 'human-capital', item: name },
      ]),
    );
    const all = (letter: string, score: string) =>
      Object.fromEntries([
        ...letters.map(({ name }) => [name, letter]),
        ...scores.map((name) => [name, score]),
      ]) as Record<string, string>;
    const situation: Situation = {
      structure: coast(yearly('learning')),
      methods: methodsOf(bound('human-capital', { inputs, outputs: { learning: 'learning' } })),
      assessments: [
        assessed('human-capital', 'A', { ann: all('S', '6'), bob: all('N', '3'), eve: { ...all('S', '1.5') } }),
        assessed('human-capital', 'A', { ann: all('W', '0') }, '2023'),
      ],
    };
    const evaluator = evaluatorOf(situation);
    const evaluation = evaluator.evaluate('human-capital', 'A', '2024')!;
    expect(evaluation.output('f1')).toBeCloseTo(8 / 3, 12);
    expect(evaluation.output('f4')).toBeCloseTo(3.5, 12);
    expect(evaluation.output('segments.f4')).toBe('N');
    expect(evaluation.output('learning')).toBeCloseTo((8 / 3 + 8 / 3 + 2) / 3, 12);
    expect(Number((evaluator.values.actual('learning', 'A', '2023') as { value: string }).value)).toBe(1);
    expect(evaluator.values.actual('learning', 'B', '2024')).toBeUndefined();
    expect(evaluator.evaluate('human-capital', 'B', '2024')!.output('learning')).toMatchObject({
      reason: 'MISSING_INPUT',
    });
  });

  it('reads two periods of a measure', () => {
    const names = shippedMethod('innovation-activity').inputs.map(({ name }) => name);
    const change = (name: string): InputSource => ({
      kind: 'change',
      previous: { kind: 'measure', measure: name, periodsBack: 1 },
      current: { kind: 'measure', measure: name },
    });
    const inputs = Object.fromEntries(names.map((name) => [name, change(name)]));
    const situation: Situation = {
      structure: coast(...names.map((name) => yearly(name))),
      methods: methodsOf(bound('innovation-activity', { inputs })),
      values: Object.fromEntries(
        names.flatMap((name, i) => [
          [`${name} A 2023`, String(10 + i)],
          [`${name} A 2024`, String(i === 0 ? -3 : 10 + i + (i % 3) - 1)],
        ]),
      ),
    };
    const pairs = names.map((name, i) => [name, { previous: 10 + i, current: i === 0 ? -3 : 10 + i + (i % 3) - 1 }]);
    expectSame(situation, 'innovation-activity', Object.fromEntries(pairs) as object);
    const earlier = evaluatorOf(situation).evaluate('innovation-activity', 'A', '2023')!;
    expect(earlier.output('technology')).toMatchObject({ reason: 'MISSING_INPUT' });
  });

  it('reads only the current value if the formula does', () => {
    const names = shippedMethod('innovation-activity').inputs.map(({ name }) => name);
    const inputs = Object.fromEntries(
      names.map((name): [string, InputSource] => [
        name,
        { kind: 'change', previous: { kind: 'measure', measure: 'none' }, current: { kind: 'constant', value: '-1' } },
      ]),
    );
    const situation = {
      structure: coast(yearly('none')),
      methods: methodsOf(bound('innovation-activity', { inputs })),
    };
    expect(evaluatorOf(situation).evaluate('innovation-activity', 'A', '2024')!.output('technology')).toBe(1);
  });
});

describe('Lists of records', () => {
  const record = (suffix: string): InputSource => ({
    kind: 'record',
    fields: {
      dTs: { kind: 'measure', measure: `ts${suffix}` },
      dC: { kind: 'measure', measure: `c${suffix}` },
      dK: { kind: 'constant', value: '10' },
    },
  });
  const inputs: Record<string, InputSource> = {
    Cb: { kind: 'measure', measure: 'base' },
    Kb: { kind: 'constant', value: '200' },
    activities: { kind: 'list', items: [record('1'), record('2')] },
  };
  const structure = coast(...['base', 'ts1', 'ts2', 'c1', 'c2', 'index'].map((id) => yearly(id)));
  const methods = methodsOf(bound('reduced-efficiency', { inputs, outputs: { index: 'index' } }));
  const values = {
    'base A 2024': '1000',
    'ts1 A 2024': '50',
    'ts2 A 2024': '25.5',
    'c1 A 2024': '-5',
    'c2 A 2024': '4',
  };

  it('are composed of measures and constants', () => {
    expectSame({ structure, methods, values }, 'reduced-efficiency', {
      Cb: 1000,
      Kb: 200,
      activities: [
        { dTs: 50, dC: -5, dK: 10 },
        { dTs: 25.5, dC: 4, dK: 10 },
      ],
    });
  });

  it('have no value if one of their records has none, and report it', () => {
    const { 'ts2 A 2024': _, ...most } = values;
    const evaluation = evaluatorOf({ structure, methods, values: most }).evaluate('reduced-efficiency', 'A', '2024')!;
    for (const path of ['dTs0', 'dC0', 'index']) {
      expect(evaluation.output(path)).toMatchObject({ reason: 'MISSING_INPUT', at: { name: 'activities' } });
    }
    expect(evaluation.output('Eb')).toBe(5);
  });

  it('propagate the error of a method that a record reads', () => {
    const failing = bound('ratio', { inputs: {} }, definitionOf('ratio', '1 / (coalesce(x, 0))', { x: 'number' }));
    const broken: Record<string, InputSource> = {
      ...inputs,
      activities: {
        kind: 'list',
        items: [
          {
            kind: 'record',
            fields: {
              dTs: { kind: 'method', method: 'ratio', output: 'out' },
              dC: { kind: 'constant', value: '1' },
              dK: { kind: 'constant', value: '1' },
            },
          },
        ],
      },
    };
    const situation = {
      structure,
      methods: methodsOf(failing, bound('reduced-efficiency', { inputs: broken })),
      values,
    };
    const evaluation = evaluatorOf(situation).evaluate('reduced-efficiency', 'A', '2024')!;
    expect(evaluation.output('index')).toMatchObject({ reason: 'DIVISION_BY_ZERO', at: { name: 'out' } });
    expect(evaluation.output('Eb')).toBe(5);
  });

  it('are an error value if the divisor is zero, and the measure then has no value', () => {
    const zero = { ...inputs, Kb: { kind: 'constant', value: '0' } as const };
    const bad = methodsOf(bound('reduced-efficiency', { inputs: zero, outputs: { index: 'index' } }));
    const evaluator = evaluatorOf({ structure, methods: bad, values });
    expect(evaluator.evaluate('reduced-efficiency', 'A', '2024')!.output('Eb')).toMatchObject({
      reason: 'DIVISION_BY_ZERO',
    });
    expect(evaluator.values.actual('index', 'A', '2024')).toBeUndefined();
  });
});

describe('Chains and cycles', () => {
  const twice = (id: string, inputs: Record<string, InputSource>, out: string, scope: 'actor' | 'cluster' = 'actor') =>
    bound(id, { scope, inputs, outputs: { out } }, definitionOf(id, '2 * x', { x: 'number' }));

  it('follow measures that other methods compute', () => {
    const methods = methodsOf(
      twice('second', fromMeasuresAs('one'), 'two'),
      twice('first', fromMeasuresAs('raw'), 'one'),
      twice('third', { x: { kind: 'measure', measure: 'two', periodsBack: 1 } }, 'three'),
    );
    const structure = coast(yearly('raw'), yearly('one'), yearly('two'), yearly('three'));
    const values = { 'raw A 2023': '1.5', 'raw A 2024': '10', 'one A 2024': '77' };
    const evaluator = evaluatorOf({ structure, methods, values });
    expect(evaluator.values.actual('two', 'A', '2024')).toEqual({ kind: 'number', value: '40' });
    expect(evaluator.values.actual('three', 'A', '2024')).toEqual({ kind: 'number', value: '12' });
    // A figure that was reported before the method was bound does not count.
    expect(evaluator.values.actual('one', 'A', '2024')).toEqual({ kind: 'number', value: '20' });
  });

  it('read figures of the cluster and of others', () => {
    const methods = methodsOf(
      twice('all', fromMeasuresAs('raw'), 'sum', 'cluster'),
      twice('each', { x: { kind: 'measure', measure: 'sum', subject: '@cluster' } }, 'own'),
      twice('other', { x: { kind: 'measure', measure: 'raw', subject: 'B' } }, 'foreign'),
    );
    const structure = coast(
      yearly('raw', { aggregation: { time: 'last', organisation: 'sum' } }),
      ...['sum', 'own', 'foreign'].map((id) => yearly(id)),
    );
    const { values } = evaluatorOf({ structure, methods, values: { 'raw A 2024': '1', 'raw B 2024': '2' } });
    expect(values.actual('own', 'A', '2024')).toEqual({ kind: 'number', value: '12' });
    expect(values.actual('foreign', 'A', '2024')).toEqual({ kind: 'number', value: '4' });
  });

  it.each([0, 1])('are error values if they form a cycle, reading %i periods back', (periodsBack) => {
    const methods = methodsOf(
      twice('a', { x: { kind: 'measure', measure: 'b', periodsBack } }, 'a'),
      twice('b', { x: { kind: 'method', method: 'a', output: 'out' } }, 'b'),
    );
    const evaluator = evaluatorOf({ structure: coast(yearly('a'), yearly('b')), methods });
    for (const id of ['a', 'b']) {
      const value = evaluator.evaluate(id, 'A', '2024')!.output('out');
      expect(isErrorValue(value)).toBe(true);
      expect(evaluator.values.actual(id, 'A', '2024')).toBeUndefined();
    }
    const direct = evaluatorOf({
      structure: coast(yearly('a')),
      methods: methodsOf(
        twice('a', { x: { kind: 'method', method: 'b', output: 'out' } }, 'a'),
        bound(
          'b',
          { inputs: { x: { kind: 'method', method: 'a', output: 'out' } } },
          definitionOf('b', '2 * x', { x: 'number' }),
        ),
      ),
    });
    expect(direct.evaluate('a', 'A', '2024')!.output('out')).toMatchObject({ reason: 'CYCLE', at: { name: 'a' } });
  });

  it('report a cycle of measures that weight each other as an error with its reason', () => {
    const weighted = (weightMeasure: string) =>
      ({ aggregation: { time: 'last', organisation: 'weighted', weightMeasure } }) as const;
    const structure = coast(yearly('p', weighted('q')), yearly('q', weighted('p')), yearly('out'));
    const methods = methodsOf(twice('a', fromMeasuresAs('p'), 'out', 'cluster'));
    const evaluation = evaluatorOf({ structure, methods, values: { 'p A 2024': '1' } }).evaluate(
      'a',
      '@cluster',
      '2024',
    )!;
    expect(evaluation.output('out')).toMatchObject({ reason: 'OUT_OF_RANGE', message: 'WEIGHT_CYCLE' });
  });
});

describe('Methods over time', () => {
  const definition = (factor: number) => definitionOf('k', `${factor} * x`, { x: 'number' });
  const versions = [1, 2].map((factor) =>
    bound('k', { inputs: fromMeasuresAs('raw'), outputs: { out: 'out' } }, definition(factor)),
  );
  const [first, second] = versions;
  const structure = coast(yearly('raw'), yearly('out'));
  const values = Object.fromEntries(['2022', '2023', '2024', '2025'].map((year) => [`raw A ${year}`, '10']));

  it('compute each period by the version in force then, and nothing while withdrawn', () => {
    const overTime = [
      { from: '2023-01-01', value: first! },
      { from: '2024-01-01', value: second! },
      { from: '2025-01-01', value: null },
    ];
    const methods = methodsOf({ ...second!, overTime });
    const evaluator = evaluatorOf({ structure, methods, values: { ...values, 'out A 2022': '7', 'out A 2025': '8' } });
    const found = ['2022', '2023', '2024', '2025'].map((year) => evaluator.values.actual('out', 'A', year));
    expect(found.map((actual) => actual?.kind === 'number' && actual.value)).toEqual(['7', '10', '20', '8']);
    const needed = neededWithMethods(structure, methods, [{ measure: 'out', periods: ['2022', '2023', '2025'] }]);
    expect(needed.values).toEqual(
      expect.arrayContaining([
        { measure: 'raw', periods: ['2023'] },
        { measure: 'out', periods: ['2022', '2025'] },
      ]),
    );
  });
});
