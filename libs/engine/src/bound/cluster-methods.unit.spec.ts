import { describe, expect, it } from '@jest/globals';
import type { InputSource } from '@strata/domain';
import { shippedMethod } from '../method/testing/shipped-methods.js';
import {
  assessed,
  bound,
  coast,
  definitionOf,
  evaluatorOf,
  fromMeasures,
  fromMeasuresAs,
  methodsOf,
  yearly,
} from './testing/bound-cluster.js';

const wired: InputSource = { kind: 'default' };
const defaults = (id: string) =>
  Object.fromEntries(shippedMethod(id).inputs.map(({ name }): [string, InputSource] => [name, wired]));

describe('Methods of the cluster on values reported for it', () => {
  it('give the integral index 106.215425 where all 58 factors are 1', () => {
    const factors = shippedMethod('regional-cluster-index').inputs.map(({ name }) => name);
    const evaluator = evaluatorOf({
      structure: coast(...factors.map((name) => yearly(name)), yearly('ikk')),
      methods: methodsOf(
        bound('regional-cluster-index', {
          scope: 'cluster',
          inputs: fromMeasures(...factors),
          outputs: { IKK: 'ikk' },
        }),
      ),
      values: Object.fromEntries(factors.map((name) => [`${name} @cluster 2024`, '1'])),
    });
    expect(evaluator.evaluate('regional-cluster-index', '@cluster', '2024')!.output('IKK')).toBeCloseTo(106.215425, 9);
    expect(Number((evaluator.values.actual('ikk', '@cluster', '2024') as { value: string }).value)).toBeCloseTo(
      106.215425,
      9,
    );
    expect(evaluator.values.actual('ikk', 'A', '2024')).toBeUndefined();
  });

  it('tell which figures they are computed from, also through other methods and values over members', () => {
    const out = (id: string, measure: string, inputs: Record<string, InputSource>) =>
      bound(id, { scope: 'cluster', inputs, outputs: { out: measure } }, definitionOf(id, 'x', { x: 'number' }));
    const sales = yearly('sales', { aggregation: { time: 'sum', organisation: 'sum' } });
    const grade: InputSource = { kind: 'assessment', questionnaire: 'letters', item: 'learning', subject: 'B' };
    const { values } = evaluatorOf({
      structure: coast(sales, ...['first', 'second', 'graded'].map((id) => yearly(id))),
      methods: methodsOf(
        out('one', 'first', fromMeasuresAs('sales')),
        out('two', 'second', fromMeasuresAs('first')),
        out('three', 'graded', { x: grade }),
      ),
      values: { 'sales A 2024': '1', 'sales B 2024': '2' },
    });
    const from = (measure: string) =>
      values.computedFrom!(measure, '@cluster', '2024').map(({ of, subject }) => `${of} ${subject}`);
    expect(values.actual('second', '@cluster', '2024')).toMatchObject({ value: '3' });
    expect(from('second')).toEqual(expect.arrayContaining(['sales A', 'sales B']));
    expect(from('first')).toEqual(expect.arrayContaining(['sales A', 'sales B']));
    expect(from('graded')).toEqual(['letters B']);
    expect(from('sales')).toEqual([]);
  });

  it('give the potential and the reduced efficiency', () => {
    const measure = (id: string): InputSource => ({ kind: 'measure', measure: id });
    const potential = bound('cluster-economic-potential', {
      scope: 'cluster',
      inputs: { ...fromMeasures('FS', 'BIP', 'CS', 'ID'), R: { kind: 'list', items: [measure('R1'), measure('R2')] } },
    });
    const activity = (of: string): InputSource => ({
      kind: 'record',
      fields: { dTs: measure(`dTs${of}`), dC: measure(`dC${of}`), dK: measure(`dK${of}`) },
    });
    const efficiency = bound('reduced-efficiency', {
      scope: 'cluster',
      inputs: { ...fromMeasures('Cb', 'Kb'), activities: { kind: 'list', items: [activity('1'), activity('2')] } },
    });
    const given = { FS: 5, BIP: 4, R1: 1, R2: 2, CS: 2, ID: 3, Cb: 100, Kb: 50 };
    const activities = { dTs1: 10, dC1: 5, dK1: 20, dTs2: 10, dC2: 5, dK2: 20 };
    const all = Object.entries({ ...given, ...activities });
    const evaluator = evaluatorOf({
      structure: coast(...all.map(([name]) => yearly(name))),
      methods: methodsOf(potential, efficiency),
      values: Object.fromEntries(all.map(([name, value]) => [`${name} @cluster 2024`, String(value)])),
    });
    expect(evaluator.evaluate('cluster-economic-potential', '@cluster', '2024')!.output('FEP')).toBeCloseTo(11.9, 12);
    expect(evaluator.evaluate('reduced-efficiency', '@cluster', '2024')!.output('index')).toBeCloseTo(130 / 180, 12);
  });
});

describe('The environment analysis by its default wiring', () => {
  const letter = (questionnaire: string, item: string): InputSource => ({
    kind: 'assessment',
    questionnaire,
    item,
  });
  const portrait = bound('snw-portrait', {
    inputs: {
      learning: letter('letters', 'learning'),
      customers: wired,
      processes: letter('letters', 'processes'),
      finance: letter('letters', 'finance'),
    },
  });
  const integration = bound('integration-competitive-advantage', {
    scope: 'cluster',
    inputs: Object.fromEntries(
      shippedMethod('integration-competitive-advantage').inputs.map(({ name }): [string, InputSource] => [
        name,
        { kind: 'constant', value: 'N' },
      ]),
    ),
  });
  const analysis = bound('environment-analysis', { scope: 'cluster', inputs: defaults('environment-analysis') });
  const macro = ['suppliers', 'competitors', 'stability', 'income', 'habits', 'technology', 'nature', 'location'];
  const evaluation = (...more: readonly ReturnType<typeof assessed>[]) =>
    evaluatorOf({
      structure: coast(),
      methods: methodsOf(portrait, integration, analysis),
      assessments: [
        assessed('macro-environment', '@cluster', {
          ann: Object.fromEntries(macro.map((item) => [item, 'S'])),
          bob: { suppliers: 'N' },
        }),
        ...more,
      ],
      segmentations: new Map([
        [
          'B',
          {
            groups: [],
            services: [],
            cells: [{ group: 'g', service: 's', share: '100', demand: 'growing', target: true } as const],
          },
        ],
      ]),
    }).evaluate('environment-analysis', '@cluster', '2024')!;

  it('reads the portraits and market matrices of all members, and the items of the macro questionnaire', () => {
    const found = evaluation(
      assessed('letters', 'A', { ann: { learning: 'S', processes: 'W', finance: 'N' } }),
      assessed('letters', 'B', { ann: { learning: 'N', processes: 'W' } }),
      assessed('customers', 'A', { ann: { position: 'W' } }),
    );
    expect(found.origins.get('actorsLearning')!.value).toEqual(['S', 'N']);
    expect(found.origins.get('actorsCustomers')!.value).toEqual(['W', 'S']);
    expect(found.origins.get('actorsFinance')!.value).toEqual(['N']);
    expect(found.output('learning')).toBe(2.5);
    expect(found.output('portrait')).toBe('SNWN');
    expect(found.output('direct')).toBeCloseTo((2.5 + 3) / 2, 12);
    expect(found.output('indirect')).toBe(3);
    expect(found.output('meso')).toBe(2);
  });

  it('says what is missing where no member has a letter', () => {
    const found = evaluation();
    expect(found.output('portrait')).toMatchObject({ reason: 'MISSING_INPUT' });
    expect(found.output('segments.customers')).toBe('S');
  });
});
