import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isErrorValue, type Value } from '../formula/values.js';
import { createGraph } from './create-graph.js';
import { formulaVertex } from './formula-vertex.js';
import type { Vertex } from './graph.js';

const sumOf = (id: string, dependsOn: readonly string[]): Vertex => ({
  id,
  dependsOn,
  compute: (values) => {
    const error = values.find(isErrorValue);
    return error ?? (values as readonly number[]).reduce((total, value) => total + value, 0);
  },
});

describe('dependency graph', () => {
  it('evaluates every vertex after its dependencies, whatever the order they are given in', () => {
    const graph = createGraph([
      sumOf('total', ['a', 'ab']),
      sumOf('ab', ['a', 'b']),
      { id: 'b', value: 2 },
      { id: 'a', value: 1 },
    ]);
    expect(graph.get('total')).toBe(4);
  });

  it('recomputes only what depends on a change', () => {
    const graph = createGraph([
      { id: 'a', value: 1 },
      { id: 'b', value: 2 },
      sumOf('left', ['a']),
      sumOf('right', ['b']),
      sumOf('top', ['left', 'right']),
    ]);
    graph.set('a', 5);
    expect(graph.recompute()).toEqual({ changed: ['a', 'left', 'top'], evaluated: 2 });
    expect(graph.get('top')).toBe(7);
  });

  it('stops the wave at a vertex that did not change', () => {
    const graph = createGraph([
      { id: 'a', value: 1 },
      formulaVertex({ id: 'sign', formula: 'if(a > 0, 1, 0)' }),
      sumOf('far', ['sign']),
    ]);
    graph.set('a', 2);
    expect(graph.recompute()).toEqual({ changed: ['a'], evaluated: 1 });
  });

  it('does nothing when an input is set to the value it has', () => {
    const graph = createGraph<Value>([
      { id: 'a', value: [1, 2] },
      { id: 'b', dependsOn: ['a'], compute: ([a]) => (a as number[]).length },
    ]);
    graph.set('a', [1, 2]);
    expect(graph.recompute()).toEqual({ changed: [], evaluated: 0 });
  });

  it('evaluates a named vertex again without touching others when its value stays', () => {
    const graph = createGraph([{ id: 'a', value: 1 }, sumOf('b', ['a']), sumOf('c', ['b'])]);
    expect(graph.recompute(['b'])).toEqual({ changed: [], evaluated: 1 });
  });

  it('gives a cycle as an error value that names the way round, and lets it flow on', () => {
    const graph = createGraph([
      { id: 'x', value: 1 },
      sumOf('A', ['B', 'x']),
      sumOf('B', ['A']),
      sumOf('after', ['B', 'x']),
      sumOf('apart', ['x']),
    ]);
    expect(graph.cycles).toEqual([['A', 'B', 'A']]);
    expect(graph.get('after')).toMatchObject({ reason: 'CYCLE', message: 'depends on itself: A → B → A' });
    graph.set('x', 3);
    graph.recompute();
    expect(graph.get('apart')).toBe(3);
    expect(graph.get('A')).toMatchObject({ reason: 'CYCLE' });
  });

  it('names a vertex that depends on itself alone', () => {
    expect(createGraph([sumOf('A', ['A'])]).cycles).toEqual([['A', 'A']]);
  });

  it('gives missing inputs, unknown dependencies and results that are no number as error values', () => {
    const graph = createGraph([
      { id: 'a' },
      sumOf('b', ['a']),
      sumOf('c', ['nowhere']),
      { id: 'd', dependsOn: [], compute: () => NaN },
    ]);
    expect(graph.get('b')).toMatchObject({ reason: 'MISSING_INPUT', at: { name: 'a' } });
    expect(graph.get('c')).toMatchObject({ reason: 'UNKNOWN_NAME', at: { name: 'nowhere' } });
    expect(graph.get('d')).toMatchObject({ reason: 'NOT_FINITE', at: { name: 'd' } });
    graph.set('a', 4);
    graph.recompute();
    expect(graph.get('b')).toBe(4);
  });

  it('refuses two vertices of one id, unknown vertices and setting a computed one', () => {
    expect(() => createGraph([{ id: 'a' }, { id: 'a' }])).toThrow('two vertices of the graph have the id a');
    const graph = createGraph([{ id: 'a', value: 1 }, sumOf('b', ['a'])]);
    expect(() => graph.set('b', 1)).toThrow('b is computed and cannot be set');
    expect(() => graph.recompute(['z'])).toThrow('the graph has no vertex z');
  });

  it('takes ids such as constructor and __proto__ as names like any other', () => {
    const graph = createGraph([{ id: '__proto__', value: 1 }, sumOf('constructor', ['__proto__'])]);
    expect(graph.get('constructor')).toBe(1);
    expect(graph.get('toString')).toBeUndefined();
  });

  it('tells who depends on whom', () => {
    const graph = createGraph([{ id: 'a', value: 1 }, sumOf('b', ['a']), sumOf('c', ['a', 'b'])]);
    expect(graph.dependentsOf('a')).toEqual(['b', 'c']);
    expect(graph.dependenciesOf('c')).toEqual(['a', 'b']);
  });

  it('keeps 100,000 vertices in one chain without running out of stack', () => {
    const length = 100_000;
    const vertices: Vertex[] = [{ id: 'v0', value: 1 }];
    for (let index = 1; index < length; index += 1) vertices.push(sumOf(`v${index}`, [`v${index - 1}`]));
    const graph = createGraph(vertices);
    graph.set('v0', 7);
    expect(graph.recompute().evaluated).toBe(length - 1);
    expect(graph.get(`v${length - 1}`)).toBe(7);
  });

  it('does work in proportion to what depends on the change, not to the graph', () => {
    const evaluated = [1_000, 10_000].map((size) => {
      const leaves: Vertex[] = Array.from({ length: size }, (_, index) => ({ id: `leaf${index}`, value: 1 }));
      const parents = Array.from({ length: size / 10 }, (_, index) =>
        sumOf(
          `parent${index}`,
          Array.from({ length: 10 }, (__, child) => `leaf${index * 10 + child}`),
        ),
      );
      const graph = createGraph([...leaves, ...parents]);
      graph.set('leaf3', 2);
      return graph.recompute().evaluated;
    });
    expect(evaluated).toEqual([1, 1]);
  });
});

/** Random formulas over random earlier or later names, so that cycles, errors and missing inputs all occur. */
const OPERATIONS = [
  (a: string, b: string) => `${a} + ${b}`,
  (a: string, b: string) => `${a} / ${b}`,
  (a: string, b: string) => `max(${a}, ${b}) − 2`,
  (a: string, b: string) => `if(${a} > ${b}, ${a}, 1)`,
  (a: string, b: string) => `coalesce(${a}, ${b})`,
  (a: string, b: string) => `round(${a} * 0.1) + 0 * ${b}`,
];

interface RandomGraph {
  readonly inputs: readonly (number | undefined)[];
  readonly formulas: readonly string[];
}

const setting = fc.option(fc.integer({ min: -2, max: 4 }), { nil: undefined, freq: 6 });

const randomGraph: fc.Arbitrary<RandomGraph> = fc
  .tuple(fc.array(setting, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 25 }))
  .chain(([inputs, count]) => {
    const pick = (upTo: number) => fc.nat(upTo).map((n) => (n < inputs.length ? `i${n}` : `f${n - inputs.length}`));
    const formula = (index: number): fc.Arbitrary<string> => {
      // Mostly earlier names; now and then any name, which may close a cycle.
      const name = fc.oneof(
        { weight: 9, arbitrary: pick(inputs.length + index - 1) },
        { weight: 1, arbitrary: pick(inputs.length + count - 1) },
      );
      return fc.tuple(fc.constantFrom(...OPERATIONS), name, name).map(([operation, a, b]) => operation(a, b));
    };
    return fc
      .tuple(...Array.from({ length: count }, (_, index) => formula(index)))
      .map((formulas) => ({ inputs, formulas }));
  });

function build({ inputs, formulas }: RandomGraph) {
  return createGraph([
    ...inputs.map((value, index) => ({ id: `i${index}`, value })),
    ...formulas.map((formula, index) => formulaVertex({ id: `f${index}`, formula })),
  ]);
}

describe('recomputation of what changed', () => {
  it('gives the values that a full evaluation gives, for any graph and any changes', () => {
    const change = fc.tuple(fc.nat(4), setting);
    fc.assert(
      fc.property(randomGraph, fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }), (random, rounds) => {
        const graph = build(random);
        let inputs = random.inputs;
        for (const round of rounds) {
          for (const [index, value] of round.filter(([at]) => at < inputs.length)) {
            inputs = inputs.map((before, at) => (at === index ? value : before));
            graph.set(`i${index}`, value);
          }
          graph.recompute();
        }
        const full = build({ ...random, inputs });
        const values = (of: typeof graph): (Value | undefined)[] =>
          random.formulas.map((_, index) => of.get(`f${index}`));
        expect(values(graph)).toEqual(values(full));
        expect(graph.evaluateAll().changed).toEqual([]);
        for (const value of values(graph))
          expect(typeof value === 'number' ? Number.isFinite(value) : isErrorValue(value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
