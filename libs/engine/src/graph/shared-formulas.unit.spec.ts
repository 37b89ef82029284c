import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Value } from '../formula/values.js';
import { compileFormula, type FormulaCompute, type FormulaVertexSpec } from './compile-formula.js';
import type { ComputedVertex } from './graph.js';
import { createRecentMap, type RecentMap } from './recent-map.js';
import { sharedVertex } from './shared-formulas.js';

const shelf = (limit = 10): RecentMap<FormulaCompute> => createRecentMap<FormulaCompute>(limit);

/** Makes a vertex per formula on one shelf; answers with the vertices and how many programs are kept. */
function make(formulas: readonly string[], types?: FormulaVertexSpec['types']) {
  const kept = shelf();
  const vertices = formulas.map((formula, index) =>
    sharedVertex({ id: `v${index}`, formula, ...(types ? { types } : {}) }, kept),
  );
  return { programs: kept.size(), vertices, values: (...args: Value[]) => vertices.map((one) => one.compute(args)) };
}

/** What becomes of a formula: what it reads and its values, or why it is refused. */
function outcome(build: () => Pick<ComputedVertex, 'dependsOn' | 'compute'>, rows: readonly (readonly Value[])[]) {
  try {
    const { dependsOn, compute } = build();
    return { dependsOn, values: rows.map((row) => compute(row)) };
  } catch (error) {
    return { refused: String(error) };
  }
}

function unshared(spec: FormulaVertexSpec) {
  const { names, compute } = compileFormula(spec);
  return { dependsOn: names, compute };
}

describe('formulas of one shape', () => {
  it('share one program when they differ in names only', () => {
    const { programs, vertices, values } = make(['0.3*a + 0.7*b', '0.3*K1.2 + 0.7*йод', '0.3*note + 0.7*𝒜']);
    expect(programs).toBe(1);
    expect(vertices.map(({ dependsOn }) => dependsOn)).toEqual([
      ['a', 'b'],
      ['K1.2', 'йод'],
      ['note', '𝒜'],
    ]);
    expect(values(10, 20)).toEqual([17, 17, 17]);
  });

  it('tell their own errors by their own names and places', () => {
    const { programs, values } = make(['1 + income / x', '1 + i / headcount', '1 + a.b / c']);
    expect(programs).toBe(1);
    const error = (name: string, text: string, by: string) => ({
      kind: 'error',
      reason: 'DIVISION_BY_ZERO',
      message: `division by zero: ${by} is 0`,
      at: { name, line: 1, column: 5, text },
    });
    expect(values(1, 0)).toEqual([
      error('v0', 'income / x', 'x'),
      error('v1', 'i / headcount', 'headcount'),
      error('v2', 'a.b / c', 'c'),
    ]);
    expect(values('text', 1)).toMatchObject(
      ['income', 'i', 'a.b'].map((name) => ({ message: `${name} must be a number`, at: { name } })),
    );
    expect(values(6, 3)).toEqual([3, 3, 3]);
  });

  it('let an error that comes in flow on as the same value', () => {
    const missing: Value = { kind: 'error', reason: 'MISSING_INPUT', message: 'z has no value', at: { name: 'z' } };
    for (const value of make(['a + b', 'cc + dd']).values(1, missing)) expect(value).toBe(missing);
  });

  it('do not share where constants, spaces, text, repeated names or types differ', () => {
    expect(make(['2 * a', '3 * a', '2*a', 'a + a', 'a + b', '"a"', '"b"', 'f2 + 1', 'f2 + 10']).programs).toBe(9);
    const kept = shelf();
    const spec = { id: 'v', formula: 'if(a = b, 1, 2)' };
    sharedVertex(spec, kept);
    sharedVertex({ ...spec, types: { a: 'number', other: 'text' } }, kept);
    expect(kept.size()).toBe(1);
    const texts = sharedVertex({ ...spec, types: { a: 'text', b: 'text' } }, kept);
    expect(kept.size()).toBe(2);
    expect(texts.compute(['x', 'x'])).toBe(1);
  });

  it('are still refused one by one: a name where a scale is meant, words of the language, formulas too long', () => {
    const kept = shelf();
    const vertex = (formula: string) => () => sharedVertex({ id: 'v', formula }, kept);
    vertex('points + if(segment(y, points) = "S", 1, 0)')();
    expect(vertex('z + if(segment(w, z) = "S", 1, 0)')).toThrow('name of a scale');
    vertex('a + b')();
    for (const formula of ['not.x + b', 'true.x + b', 'a + and', '\u00000\u0000 + \u00001\u0000', '{0} + {1}'])
      expect(vertex(formula)).toThrow('is not valid');
    expect(vertex(`a + ${'b'.repeat(10_000)}`)).toThrow('at most 10000 are allowed');
  });

  it('do not share tables and scales', () => {
    const kept = shelf();
    const of = (strong: number) => {
      const scales = [{ name: 'own', strong, neutral: 1 }];
      return sharedVertex({ id: 'v', formula: 'segment(a, own)', scales }, kept).compute([5]);
    };
    expect([of(4), of(6)]).toEqual(['S', 'N']);
    expect(kept.size()).toBe(0);
  });

  it('keep no more programs than allowed, those used last, and vertices outlive what is kept', () => {
    const kept = shelf(3);
    const vertices = Array.from({ length: 50 }, (_, index) => {
      sharedVertex({ id: 'again', formula: 'often + 1' }, kept);
      return sharedVertex({ id: `v${index}`, formula: `x * ${index}` }, kept);
    });
    expect(kept.size()).toBe(3);
    expect(kept.get('\u00000\u0000 + 1')).toBeDefined();
    expect(kept.get('\u00000\u0000 * 49')).toBeDefined();
    expect(kept.get('\u00000\u0000 * 1')).toBeUndefined();
    expect(vertices.map((vertex) => vertex.compute([2]))).toEqual(vertices.map((_, index) => index * 2));
  });
});

const NAMES = [
  ...['a', 'b', 'c', 'd', 'm1', 'm2', 'K1.2', 'M4.1', 'note', 'points', 'max', 'e5', 'long_name', 'andante', 'if_'],
  ...['показник', 'індекс', 'x1', 'not.x', 'true'],
];
const PIECES = ['@', '@', '@', '1', '2.5', '0', '1e3', '"S"', "'@'", '[@, @]'];
const FORMS = [
  ...['? + ?', '? - ? * ?', '?/?', '(? + ?) / ?', '? ^ ?', '-?', '? > ?', '? = ? and ? <> ?', 'not ?', '? ?', '?@'],
  ...['if(? > ?, ?, ?)', 'coalesce(?, ?)', 'max (?, ?)', 'sum(?)', 'wmean([?, ?], [?, ?])', 'segment(?, @)', 'join(?)'],
  ...['round(?, 1)', 'clamp(?, ?, ?)', 'mean(?, ?, ?)\n + ?', 'lag(?, 1)', 'lookup(@, ?)', 'points(segment(?))'],
];

/** A formula in which @ stands for a name: forms in forms, some of them no valid formula. */
const template: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...FORMS), { minLength: 1, maxLength: 3 }), fc.infiniteStream(fc.nat(99)))
  .map(([forms, choices]) => {
    const choice = (): number => choices.next().value as number;
    const fill = (form: string, by: () => string): string => form.replaceAll('?', by);
    const nested = forms.reduceRight(
      (inner, form) => fill(form, () => (inner && choice() % 2 ? inner : (PIECES[choice() % PIECES.length] as string))),
      '',
    );
    return nested;
  });

const named = (text: string, choices: readonly number[]): string => {
  let at = 0;
  return text.replaceAll('@', () => NAMES[(choices[at++ % choices.length] as number) % NAMES.length] as string);
};

describe('shared and unshared evaluation', () => {
  it('are equal for any formula, with any names and values, to the texts of errors and refusals', () => {
    const missing: Value = { kind: 'error', reason: 'MISSING_INPUT', message: 'q has no value', at: { name: 'q' } };
    const value: fc.Arbitrary<Value> = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Value>(0, 1, 2, -3, 0.5, 1e308) },
      { weight: 1, arbitrary: fc.constantFrom<Value>(missing, 'S', true, [1, 2]) },
    );
    const choices = fc.array(fc.nat(NAMES.length - 1), { minLength: 1, maxLength: 12 });
    const rows = fc.array(fc.array(value, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 4 });
    const kept = shelf(20);
    const seen = { values: 0, errors: 0, refused: 0 };
    fc.assert(
      fc.property(template, fc.array(choices, { minLength: 2, maxLength: 4 }), rows, (text, namings, values) => {
        namings.forEach((naming, index) => {
          const spec: FormulaVertexSpec = { id: `v${index}`, formula: named(text, naming), types: { x1: 'segment' } };
          const expected = outcome(() => unshared(spec), values);
          expect(outcome(() => sharedVertex(spec, kept), values)).toEqual(expected);
          if ('refused' in expected) seen.refused += 1;
          else if (expected.values.some((one) => typeof one === 'object')) seen.errors += 1;
          else seen.values += 1;
        });
        expect(kept.size()).toBeLessThanOrEqual(20);
      }),
      { numRuns: 1_500 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
  });
});
