import { describe, expect, it } from '@jest/globals';
import { describeMethod } from './describe-method.js';
import { explainMethod, type Explanation } from './explain-method.js';
import type { MethodDefinition } from './method-schema.js';
import { parseMethod } from './parse-method.js';
import { outputsOf, plainInput, shippedFiles, shippedMethod } from './testing/shipped-methods.js';
import { feedInput } from './wiring.js';

function explain(id: string, input: unknown, output: string): Explanation {
  const result = explainMethod(shippedMethod(id), input, output);
  if ('explanation' in result) return result.explanation;
  throw new Error(result.errors.map(({ message }) => message).join('; '));
}

function everyNode(root: Explanation): readonly Explanation[] {
  return [root, ...root.parts.flatMap(everyNode)];
}

const index = shippedMethod('regional-cluster-index');
const factors = Object.fromEntries(index.inputs.map(({ name }, at) => [name, at / 7]));

describe('An explanation', () => {
  it('leads from the index to each of the 58 factors', () => {
    const nodes = everyNode(explain(index.id, factors, 'IKK'));
    expect(nodes.filter(({ kind }) => kind === 'input').map(({ field }) => field)).toEqual(
      index.inputs.map(({ name }) => name),
    );
    expect(nodes.find(({ name }) => name === 'K11')).toMatchObject({
      formula: '532.6 + 34.25*x1 + 37.6*x2 + 31.9*x3 + 56.6*x4 − 13*x5',
      label: { en: 'Financial block' },
      unit: 'index',
    });
  });

  it('has contributions that add up to the value, each coefficient × value', () => {
    for (const node of everyNode(explain(index.id, factors, 'IKK'))) {
      if (node.kind === 'input') continue;
      const total = (node.contributions ?? []).reduce((sum, { contribution }) => sum + contribution, 0);
      expect(total).toBeCloseTo(node.value as number, 9);
      for (const { coefficient, value, contribution } of node.contributions ?? [])
        expect(contribution).toBe(coefficient * value);
    }
    expect(explain(index.id, factors, 'K3').contributions).toEqual([
      expect.objectContaining({ text: 'K31', reads: ['K31'], coefficient: 0.56 }),
      expect.objectContaining({ text: 'K32', reads: ['K32'], coefficient: 0.4 }),
    ]);
    expect(
      explain(index.id, factors, 'K12').contributions?.map(({ coefficient, text }) => [coefficient, text]),
    ).toEqual([
      [1, '−214.4'],
      [34.5, 'x6'],
      [76.2, 'x7'],
      [81.8, 'x8'],
      [-14.3, 'x9'],
    ]);
  });

  it('distributes a mean over its parts', () => {
    const method = shippedMethod('human-capital');
    const { contributions } = explain(method.id, { ...plainInput(method), 'f1.1': 'S' }, 'f1');
    expect(contributions?.map(({ text, coefficient, value }) => [text, coefficient, value])).toEqual([
      ['points(f1.1)', 0.2, 3],
      ['points(f1.2)', 0.2, 2],
      ['points(f1.3)', 0.2, 2],
      ['points(f1.4)', 0.2, 2],
      ['points(f1.5)', 0.2, 2],
    ]);
    expect(explain(method.id, plainInput(method), 'f23').contributions?.map(({ coefficient }) => coefficient)).toEqual([
      0.5, 0.5,
    ]);
  });

  it('names the elements of lists and the field they came from', () => {
    const input = {
      Cb: 10,
      Kb: 5,
      activities: [
        { dTs: 1, dC: 2, dK: 3 },
        { dTs: 4, dC: 5, dK: 6 },
      ],
    };
    const node = explain('reduced-efficiency', input, 'dTs0');
    expect(node.contributions?.map(({ text, value }) => [text, value])).toEqual([
      ['activities.dTs[0]', 1],
      ['activities.dTs[1]', 4],
    ]);
    expect(node.parts).toEqual([
      expect.objectContaining({ name: 'activities.dTs', field: 'activities', value: [1, 4] }),
    ]);
  });

  it('treats a term that is not linear as one term', () => {
    const node = explain('cluster-economic-potential', { FS: 1, BIP: 1, R: [1, 2], CS: 0.5, ID: 1 }, 'FEP');
    expect(node.contributions?.[2]).toMatchObject({ text: '0.6*sum(R)*CS', reads: ['R', 'CS'], coefficient: 1 });
  });

  it('shows the decisions of conditions and tables', () => {
    expect(
      explain(
        'profitability',
        { serviceProfitability: 5, operatingProfitability: 1, returnOnEquity: 1, depositRate: 3 },
        'segments.serviceProfitability',
      ).decisions,
    ).toEqual([
      { kind: 'if', condition: 'serviceProfitability <= 0', holds: false },
      { kind: 'if', condition: 'serviceProfitability > depositRate', holds: true },
    ]);
    const portrait = { learning: 'S', customers: 'N', processes: 'N', finance: 'N' };
    expect(explain('snw-portrait', portrait, 'direction').decisions).toEqual([
      { kind: 'lookup', table: 'direction', row: 3 },
    ]);
    expect(explain('snw-portrait', portrait, 'match').decisions).toEqual([{ kind: 'lookup', table: 'listed', row: 0 }]);
  });

  it('shows the value of the previous period if it was read', () => {
    const method = shippedMethod('innovation-activity');
    const node = explain(method.id, { ...plainInput(method), x1: { previous: 7, current: 9 } }, 'points.x1');
    expect(node.parts).toEqual([expect.objectContaining({ name: 'x1', value: 9, previous: 7, field: 'x1' })]);
  });

  it('leads from an error to its cause', () => {
    const node = explain('reduced-efficiency', { Cb: 10, Kb: 0, activities: [] }, 'index');
    expect(node.value).toMatchObject({ reason: 'DIVISION_BY_ZERO', at: { name: 'Epr', text: 'Cpr / Kpr' } });
    expect(node.parts.map(({ name }) => name)).toEqual(['Epr', 'Eb']);
  });

  it('explains a shared formula only once', () => {
    const lines = Array.from(
      { length: 40 },
      (_, at) => `  - { name: f${at + 1}, formula: f${at} + f${at} * f${at} + 0 * f${Math.max(0, at - 1)} }`,
    );
    const text = `id: shared
version: 1
title: { en: S, ru: С, uk: С }
source: { paper: None, authors: Nobody, place: none }
inputs: [{ name: f0, type: number, unit: index, label: { en: F, ru: Ф, uk: Ф } }]
formulas:
${lines.join('\n')}
outputs: [{ name: f40 }]
`;
    const parsed = parseMethod(text, 'shared.yaml');
    if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
    const result = explainMethod(parsed.method, { f0: 0 }, 'f40');
    if (!('explanation' in result)) throw new Error('no explanation');
    expect(everyNode(result.explanation).length).toBeLessThan(130);
    expect(everyNode(result.explanation).some(({ repeated }) => repeated)).toBe(true);
  });

  it('refuses an unknown output and an invalid input', () => {
    expect(explainMethod(index, factors, 'IK')).toEqual({
      errors: [
        {
          code: 'UNKNOWN_OUTPUT',
          field: 'IK',
          message: 'The method regional-cluster-index has no output named IK. Did you mean IKK?',
        },
      ],
    });
    expect(explainMethod(index, { ...factors, x1: 'one' }, 'IKK')).toMatchObject({
      errors: [{ code: 'WRONG_TYPE', field: 'x1' }],
    });
  });
});

describe('A description', () => {
  it.each([
    ['en', 'Gross profit of the regional cluster', 'currency units'],
    ['ru', 'Валовая прибыль регионального кластера', 'денежные единицы'],
    ['uk', 'Валовий прибуток регіонального кластера', 'грошові одиниці'],
  ] as const)('is available in %s', (language, label, unit) => {
    expect(describeMethod(index, language).inputs[3]).toEqual({
      name: 'x4',
      type: 'number',
      label,
      unit,
      quantity: 'region.gross-profit',
      optional: false,
      group: 'K11',
    });
  });

  it.each([...shippedFiles.keys()])('of %s is complete JSON', (file) => {
    const method: MethodDefinition = shippedMethod(file.replace('.yaml', ''));
    const description = describeMethod(method, 'uk');
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
    expect(description.outputs).toHaveLength(method.outputs.length);
    for (const { reads } of description.formulas) expect(reads.length).toBeGreaterThan(0);
  });
});

describe('The default wiring of the portrait', () => {
  const wiring = new Map(shippedMethod('snw-portrait').wiring?.map((one) => [one.input, one]));
  const fed = (input: string, sources: Readonly<Record<string, number | string>>) => {
    const one = wiring.get(input);
    if (!one) throw new Error(`no wiring of ${input}`);
    return feedInput(one, new Map(Object.entries(sources)));
  };

  it('reads learning, customers, processes and finance from methods and experts', () => {
    expect(fed('learning', { learning: 2.5 })).toBe('S');
    expect(fed('customers', { customers: 'W' })).toBe('W');
    expect(fed('processes', { organisation: 'S', technology: 2 })).toBe('S');
    expect(fed('processes', { organisation: 'S', technology: 1.9 })).toBe('N');
    expect(fed('finance', { profitability: 1, liquidity: 'W', bankruptcy: 'N' })).toBe('W');
  });

  it('names a missing source', () => {
    expect(fed('processes', { technology: 2 })).toMatchObject({
      reason: 'MISSING_INPUT',
      at: { name: 'organisation' },
    });
  });

  it('reads existing outputs of the named methods', () => {
    for (const { from } of wiring.values()) {
      for (const source of from) {
        if (!('method' in source)) continue;
        const outputs = outputsOf(source.method, plainInput(shippedMethod(source.method)));
        const [group = '', name] = source.output.split('.');
        expect(
          name === undefined ? outputs[group] : (outputs[group] as Readonly<Record<string, unknown>>)[name],
        ).toBeDefined();
      }
    }
  });
});
