import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isErrorValue } from '../formula/values.js';
import { runMethod } from './run-method.js';
import { outputsOf, plainInput, shippedFiles, shippedMethod } from './testing/shipped-methods.js';

const close = (value: number) => expect.closeTo(value, 9) as unknown;
const error = (reason: string, name: string) =>
  expect.objectContaining({ kind: 'error', reason, at: expect.objectContaining({ name }) as unknown }) as unknown;

describe('The shipped methods', () => {
  const ids = [...shippedFiles.keys()].map((file) => file.replace('.yaml', ''));

  it('are the methods of the sources', () => {
    expect(ids.sort()).toEqual([
      'bankruptcy-probability',
      'cluster-economic-potential',
      'environment-analysis',
      'human-capital',
      'innovation-activity',
      'integration-competitive-advantage',
      'liquidity-balance',
      'liquidity-normative-discounts',
      'profitability',
      'reduced-efficiency',
      'regional-cluster-index',
      'snw-portrait',
    ]);
  });

  it.each(ids)('%s is valid, has the id of its file and labels in three languages', (id) => {
    const method = shippedMethod(id);
    expect(method.id).toBe(id);
    for (const { label } of method.inputs) {
      expect(new Set([label.en, label.ru, label.uk]).size).toBeGreaterThanOrEqual(2);
      expect(label.en).toMatch(/^[ -~]+$/u);
      expect(label.ru + label.uk).toMatch(/[а-яіїєґ]/iu);
    }
  });

  it.each(ids)('%s computes every output of a plain input', (id) => {
    const method = shippedMethod(id);
    const result = runMethod(method, plainInput(method));
    expect('outputs' in result && JSON.stringify(result.outputs)).not.toContain('"error"');
  });

  it.each(ids)('%s never returns NaN or Infinity and never throws, for any numbers', (id) => {
    const method = shippedMethod(id);
    const numbers = method.inputs.filter(({ type }) => type === 'number');
    const given = fc.oneof(fc.constantFrom(0, 1e15, -1e15, 1e-300), fc.double({ min: -1e15, max: 1e15, noNaN: true }));
    fc.assert(
      fc.property(fc.array(given, { minLength: numbers.length, maxLength: numbers.length }), (values) => {
        const changed = Object.fromEntries(numbers.map(({ name }, index) => [name, values[index]]));
        const result = runMethod(method, { ...plainInput(method), ...changed });
        expect(JSON.stringify(result)).toBe(
          JSON.stringify(result, (_, value: unknown) =>
            Number.isFinite(value) || typeof value !== 'number' ? value : 'not finite',
          ),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('regional-cluster-index', () => {
  const method = shippedMethod('regional-cluster-index');
  const names = method.inputs.map(({ name }) => name);
  const at = (x: readonly number[]): number =>
    outputsOf('regional-cluster-index', Object.fromEntries(names.map((name, index) => [name, x[index]])))[
      'IKK'
    ] as number;

  it('has the 58 factors of the paper in its 14 blocks', () => {
    expect(names).toEqual(Array.from({ length: 58 }, (_, index) => `x${index + 1}`));
    expect(new Set(method.inputs.map(({ group }) => group)).size).toBe(14);
  });

  it('is the weighted sum of its constants when every factor is 0', () => {
    const k1 = 0.25 * 532.6 + 0.18 * -214.4 + 0.19 * 18.5 + 0.14 * -240 + 0.13 * 560.1 + 0.11 * 56.8;
    const k2 = 0.25 * 13.6 + 0.15 * -0.05 + 0.35 * 79.4 + 0.25 * 25.5;
    const k3 = 0.56 * 13.3 + 0.4 * 29.9;
    const k4 = 0.65 * -246.1 + 0.35 * -103.4;
    expect(at(names.map(() => 0))).toBeCloseTo(0.35 * k1 + 0.25 * k2 + 0.25 * k3 + 0.15 * k4, 9);
  });

  it('is linear in its factors', () => {
    const vector = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 58, maxLength: 58 });
    const zero = at(names.map(() => 0));
    fc.assert(
      fc.property(vector, vector, (p, q) => {
        const both = p.map((value, index) => value + (q[index] ?? 0));
        expect(at(both) - zero).toBeCloseTo(at(p) - zero + (at(q) - zero), 6);
      }),
      { numRuns: 50 },
    );
  });
});

describe('cluster-economic-potential', () => {
  it.each([
    [{ FS: 1, BIP: 1, R: [1, 2], CS: 0.5, ID: 1 }, 0.8 + 0.7 + 0.6 * 3 * 0.5 + 0.5],
    [{ FS: 0, BIP: 0, R: [], CS: 5, ID: 2 }, 1],
    [{ FS: -1, BIP: 0, R: [-2], CS: 2, ID: 0 }, -0.8 - 2.4],
  ])('of %j is %d', (input, expected) => {
    expect(outputsOf('cluster-economic-potential', input)).toEqual({ FEP: close(expected) });
  });
});

describe('reduced-efficiency', () => {
  const activity = { dTs: 10, dC: 5, dK: 20 };

  it('compares the reduced efficiency with that of the base year', () => {
    expect(outputsOf('reduced-efficiency', { Cb: 100, Kb: 50, activities: [activity, activity] })).toEqual({
      dTs0: 20,
      dC0: 10,
      dK0: 40,
      Cpr: 130,
      Kpr: 90,
      Epr: close(130 / 90),
      Eb: 2,
      index: close(130 / 180),
    });
  });

  it('equals the base year without activities', () => {
    expect(outputsOf('reduced-efficiency', { Cb: 100, Kb: 50, activities: [] })).toMatchObject({ index: 1, dK0: 0 });
  });

  it('has error values only for the outputs that divide by costs of zero', () => {
    const zeroReduced = outputsOf('reduced-efficiency', { Cb: 100, Kb: 50, activities: [{ ...activity, dK: -50 }] });
    expect(zeroReduced).toMatchObject({
      Kpr: 0,
      Eb: 2,
      Epr: error('DIVISION_BY_ZERO', 'Epr'),
      index: error('DIVISION_BY_ZERO', 'Epr'),
    });
    const zeroBase = outputsOf('reduced-efficiency', { Cb: 100, Kb: 0, activities: [activity] });
    expect(zeroBase).toMatchObject({
      Epr: 5.75,
      Eb: error('DIVISION_BY_ZERO', 'Eb'),
      index: error('DIVISION_BY_ZERO', 'Eb'),
    });
    expect(outputsOf('reduced-efficiency', { Cb: 0, Kb: 5, activities: [] })['index']).toEqual(
      error('DIVISION_BY_ZERO', 'index'),
    );
  });
});

describe('integration-competitive-advantage', () => {
  const method = shippedMethod('integration-competitive-advantage');
  const all = (letter: string) => Object.fromEntries(method.inputs.map(({ name }) => [name, letter]));

  it.each([
    ['S', 3],
    ['N', 2],
    ['W', 1],
  ])('of all %s is %d everywhere', (letter, points) => {
    const outputs = outputsOf(method.id, all(letter));
    expect(outputs).toMatchObject({ M4: points, M7: points, M: points, IS: points, H: points, I: points, L: points });
    expect(outputs['segments']).toEqual({ M: letter, IS: letter, H: letter, I: letter, L: letter });
  });

  it('treats the parts of M4 and M7 as one item each, and sales policy as M6', () => {
    const outputs = outputsOf(method.id, { ...all('N'), 'M4.1': 'S', 'M4.2': 'S', 'M4.3': 'S', M6: 'W' });
    expect(outputs).toMatchObject({ M4: 3, M: close((2 + 2 + 2 + 3 + 2 + 1 + 2) / 7) });
  });

  it('assigns a mean on the limit to the upper segment', () => {
    expect(
      outputsOf(method.id, { ...all('N'), I1: 'S', H1: 'W', H2: 'W', H3: 'N', H4: 'N' })['segments'],
    ).toMatchObject({ I: 'S', H: 'N' });
  });
});

describe('human-capital', () => {
  const method = shippedMethod('human-capital');
  const base = plainInput(method);

  it.each([
    [6, 'S', 3],
    [4, 'S', 3],
    [3.9, 'N', 2],
    [2, 'N', 2],
    [1.9, 'W', 1],
    [0, 'W', 1],
  ])('classifies retention of %d as %s', (score, letter, points) => {
    const outputs = outputsOf(method.id, { ...base, 'f4.1': score, 'f4.2': score, 'f4.3': score });
    expect(outputs['segments']).toMatchObject({ f4: letter, 'f4.1': letter });
    expect(outputs['learning']).toEqual(close((2 + 2 + points) / 3));
  });
});

describe('innovation-activity', () => {
  const method = shippedMethod('innovation-activity');

  it.each([
    [{ previous: 1, current: 2 }, 3],
    [{ previous: 2, current: 2 }, 2],
    [{ previous: 2, current: 1 }, 1],
    [{ previous: -5, current: 0 }, 1],
    [{ previous: -5, current: -1 }, 1],
    [{ previous: 0, current: 0.1 }, 3],
  ])('assigns %j %d points', (pair, points) => {
    const outputs = outputsOf(method.id, { ...plainInput(method), x1: pair, x6: pair });
    expect(outputs['points']).toMatchObject({ x1: points, x2: 3, x6: points });
    expect(outputs).toMatchObject({
      Ip: close((12 + points) / 5),
      Isq: close((12 + points) / 5),
      technology: close((12 + points) / 5),
    });
  });
});

describe('productivity of work', () => {
  const method = shippedMethod('innovation-activity');

  it.each([
    [{ previous: 4, current: 5 }, true],
    [{ previous: 5, current: 5 }, false],
    [{ previous: 5, current: 4 }, false],
  ])('is rising or not: %j', (B, productivityRising) => {
    expect(outputsOf(method.id, { ...plainInput(method), B })).toMatchObject({ productivityRising, technology: 3 });
  });

  it('needs no figures for the points', () => {
    const { B: _none, ...input } = plainInput(method);
    expect(outputsOf(method.id, input)).toMatchObject({
      technology: 3,
      productivityRising: error('MISSING_INPUT', 'B'),
    });
  });
});

describe('profitability', () => {
  it.each([
    [0, 10, 'W'],
    [-1, 10, 'W'],
    [0.1, 10, 'N'],
    [10, 10, 'N'],
    [10.1, 10, 'S'],
    [0, -1, 'W'],
    [0.1, 0, 'S'],
  ])('classifies %d at a deposit rate of %d as %s', (value, depositRate, letter) => {
    const input = { serviceProfitability: value, operatingProfitability: value, returnOnEquity: value, depositRate };
    expect(outputsOf('profitability', input)['segments']).toMatchObject({
      serviceProfitability: letter,
      profitability: letter,
    });
  });
});

describe('liquidity', () => {
  const zero = Object.fromEntries(shippedMethod('liquidity-balance').inputs.map(({ name }) => [name, 0]));

  it('meets conditions with equality and has no ratio without liabilities', () => {
    expect(outputsOf('liquidity-balance', zero)).toMatchObject({
      conditions: [true, true, true, true],
      solvent: true,
      potentiallySolvent: true,
      TLR: error('DIVISION_BY_ZERO', 'TLR'),
    });
  });

  it.each([
    [2, 1, true],
    [1, 1, false],
    [1, 2, false],
  ])('has liquidity support where the ratio is above 1: %d to %d', (C, L5, liquiditySupport) => {
    expect(outputsOf('liquidity-balance', { ...zero, C, L5 })).toMatchObject({ TLR: C / L5, liquiditySupport });
  });

  it('breaks one condition at a time', () => {
    const conditions = (change: object) => outputsOf('liquidity-balance', { ...zero, ...change })['conditions'];
    expect(conditions({ L5: 1 })).toEqual([false, true, true, true]);
    expect(conditions({ STL: 1 })).toEqual([true, false, true, true]);
    expect(conditions({ L4: 1 })).toEqual([true, true, false, true]);
    expect(conditions({ DR: 1 })).toEqual([true, true, true, false]);
  });

  const discounts = Object.fromEntries(
    shippedMethod('liquidity-normative-discounts').inputs.map(({ name }) => [name, 0]),
  );

  it.each([
    [{ C: 2, L5: 1 }, 2, 'S'],
    [{ C: 1, L5: 1 }, 1, 'N'],
    [{ C: 0.5, L5: 1 }, 0.5, 'W'],
    // 0.7 × 3 is 2.0999999999999996 in binary; on paper it covers 2.1 exactly.
    [{ CFI: 3, L5: 3 }, 1, 'N'],
  ])('with normative discounts of %j has K = %d, %s', (change, k, letter) => {
    expect(outputsOf('liquidity-normative-discounts', { ...discounts, ...change })).toMatchObject({
      K: close(k),
      segments: { K: letter },
      withinNorm: letter !== 'W',
    });
  });

  it('distributes 100 % of every asset, and 60 % of short-term loans', () => {
    const total = (change: object, groups: readonly string[]) => {
      const outputs = outputsOf('liquidity-normative-discounts', { ...discounts, ...change });
      return groups.reduce((sum, group) => sum + (outputs[group] as number), 0);
    };
    const assets = ['MLA', 'FSA', 'SSA', 'HSA'];
    for (const item of ['C', 'CFI', 'CR1', 'CA', 'R1', 'S', 'A1'])
      expect(total({ [item]: 100 }, assets)).toBeCloseTo(100, 9);
    expect(total({ LTF: 100 }, assets)).toBeCloseTo(0, 9);
    const liabilities = ['IO', 'LST', 'LLT', 'SL'];
    for (const item of ['L5', 'OCC', 'CP', 'L3', 'L1']) expect(total({ [item]: 100 }, liabilities)).toBeCloseTo(100, 9);
    expect(total({ SLL: 100 }, liabilities)).toBeCloseTo(60, 9);
  });

  it('shows the totals that are spread, with capital assets that do not contain the receivables after a year', () => {
    const sheet = { C: 10, CFI: 20, CR1: 30, CA: 40, R1: 50, S: 60, LTF: 70, DC: 5, A1: 800 };
    const debts = { L5: 11, OCC: 12, CP: 13, SLL: 100, L3: 14, L1: 15 };
    expect(outputsOf('liquidity-normative-discounts', { ...sheet, ...debts })).toMatchObject({
      // 10 + 20 + 30 + 40 + 50 + 60 + 800 + 5: long-term investments are part of the capital assets.
      assetsSpread: close(1015),
      // 11 + 12 + 13 + 14 + 15, 60 of 100 of the loans, and prepaid expenses.
      liabilitiesSpread: close(65 + 60 + 5),
    });
    const { readings = [], inputs } = shippedMethod('liquidity-normative-discounts');
    expect(readings.find(({ place }) => place === 'table 6, A1')?.implemented).toContain('without R1');
    expect(inputs.find(({ name }) => name === 'A1')?.label.en).toContain('without receivables');
  });

  it('has no K without liabilities, but still a surplus', () => {
    const outputs = outputsOf('liquidity-normative-discounts', { ...discounts, C: 5 });
    expect(outputs).toMatchObject({
      K: error('DIVISION_BY_ZERO', 'K'),
      surplus: 5,
      withinNorm: true,
      segments: { K: 'S' },
    });
    const nothing = outputsOf('liquidity-normative-discounts', discounts);
    expect(nothing).toMatchObject({ surplus: 0, withinNorm: true, segments: { K: error('DIVISION_BY_ZERO', 'K') } });
  });
});

describe('bankruptcy-probability', () => {
  it.each([
    [{ C: 1, CFI: 1, S: 1, CL: 3, R: 1 }, 'S'],
    [{ C: 1, CFI: 1, S: 1, CL: 4, R: 4 }, 'N'],
    [{ C: 1, CFI: 1, S: 1, CL: 4, R: 3 }, 'W'],
  ])('of %j is %s', (input, letter) => {
    expect(outputsOf('bankruptcy-probability', input)['segments']).toEqual({ Z: letter });
  });

  it('requires receivables only if the liabilities are not covered', () => {
    const covered = outputsOf('bankruptcy-probability', { C: 5, CFI: 0, S: 0, CL: 4, R: 0 });
    expect(covered).toMatchObject({
      Z: 1.25,
      selfFinancing: error('DIVISION_BY_ZERO', 'selfFinancing'),
      segments: { Z: 'S' },
    });
    const open = outputsOf('bankruptcy-probability', { C: 1, CFI: 0, S: 0, CL: 4, R: 0 });
    expect(open['segments']).toEqual({ Z: 'W' });
    for (const R of [0, 1]) {
      expect(outputsOf('bankruptcy-probability', { C: 0, CFI: 0, S: 0, CL: 0, R })).toMatchObject({
        Z: error('DIVISION_BY_ZERO', 'Z'),
        segments: { Z: 'S' },
      });
    }
    const places = shippedMethod('bankruptcy-probability').readings?.map(({ place }) => place);
    expect(places).toEqual(
      expect.arrayContaining(['equation 1, no current liabilities', 'equation 2, no current receivables']),
    );
  });

  it.each([
    [{ CL: 6, R: 4, CLbefore: 5, Rbefore: 4 }, true, true],
    [{ CL: 5, R: 4, CLbefore: 5, Rbefore: 4 }, false, false],
    [{ CL: 3, R: 4, CLbefore: 2, Rbefore: 4 }, true, false],
    [{ CL: 5, R: 4, CLbefore: 6, Rbefore: 4 }, false, false],
  ])('warns where the self-financing ratio is above 1 and rising: %j', (debts, selfFinancingRising, warning) => {
    const outputs = outputsOf('bankruptcy-probability', { C: 1, CFI: 1, S: 1, ...debts });
    expect(outputs).toMatchObject({ selfFinancingRising, liquidityWarning: warning });
  });

  it('has no tendency without the period before, and everything else', () => {
    const outputs = outputsOf('bankruptcy-probability', { C: 1, CFI: 1, S: 1, CL: 4, R: 4 });
    expect(outputs).toMatchObject({ segments: { Z: 'N' }, selfFinancingRising: error('MISSING_INPUT', 'CLbefore') });
  });
});

describe('snw-portrait', () => {
  const letters = ['S', 'N', 'W'] as const;
  const all = letters.flatMap((a) =>
    letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => [a, b, c, d] as const))),
  );
  const DIRECTIONS = new Map([
    [12, 'ANY_INTEGRATED_DEVELOPMENT'],
    [11, 'DIVERSIFIED_GROWTH'],
    [10, 'DIVERSIFIED_GROWTH'],
    [9, 'INTEGRATIVE_RESTRUCTURING'],
    [8, 'INTEGRATIVE_RESTRUCTURING'],
    [7, 'INTEGRATED_MODIFICATION'],
    [6, 'INTEGRATED_REDUCTION'],
    [5, 'INTEGRATED_REDUCTION'],
    [4, 'LIQUIDATION'],
  ]);
  const LISTED = ['SSSS', 'SNSS', 'NNSS', 'NNNN', 'WNNN', 'WWNN', 'WWNW', 'WWWW'].map((text) =>
    [...text].sort().join(''),
  );

  it('has a direction and a match for each of the 81 portraits', () => {
    expect(all).toHaveLength(81);
    for (const [learning, customers, processes, finance] of all) {
      const portrait = `${learning}${customers}${processes}${finance}`;
      const points = [...portrait].reduce((sum, letter) => sum + (letter === 'S' ? 3 : letter === 'N' ? 2 : 1), 0);
      expect(outputsOf('snw-portrait', { learning, customers, processes, finance })).toEqual({
        portrait,
        points,
        direction: DIRECTIONS.get(points),
        match: LISTED.includes([...portrait].sort().join('')) ? 'EXACT' : 'EXTENDED',
        weaknesses: [...portrait].filter((letter) => letter === 'W').length,
        segments: { learning, customers, processes, finance },
      });
    }
  });
});

describe('environment-analysis', () => {
  const method = shippedMethod('environment-analysis');

  it('averages at every level and combines the segments of the actors', () => {
    const outputs = outputsOf(method.id, {
      ...plainInput(method),
      subjects: ['S', 'S', 'N'],
      politicalFactors: ['W'],
      actorsLearning: ['S', 'S', 'N'],
      actorsFinance: ['W', 'W'],
    });
    expect(outputs).toMatchObject({
      direct: close(8 / 3),
      political: 1,
      indirect: close(11 / 6),
      macro: close((8 / 3 + 11 / 6) / 2),
      portrait: 'SNNW',
    });
  });

  it('has an error value without assessments', () => {
    const outputs = outputsOf(method.id, { ...plainInput(method), subjects: [] });
    expect(isErrorValue(outputs['macro'])).toBe(true);
    expect(outputs).toMatchObject({ direct: error('EMPTY_LIST', 'direct'), indirect: 2 });
  });
});
