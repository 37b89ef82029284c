import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileProgram } from './compile-program.js';
import { readSlot, writeSlot } from './frame-values.js';
import { interpret } from './interpret.js';
import type { FormulaSpec, Program, ProgramSpec } from './program.js';
import { isErrorValue, type Value } from './values.js';

function compile(spec: ProgramSpec): Program {
  const result = compileProgram(spec);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.program;
}

function evaluate(program: Program, inputs: Readonly<Record<string, Value | undefined>>): (name: string) => Value {
  const frame = program.createFrame();
  for (const [name, value] of Object.entries(inputs)) {
    const slot = program.slot(name);
    if (slot) writeSlot(frame, slot, value);
  }
  program.evaluate(frame);
  return (name) => {
    const slot = program.slot(name);
    if (!slot) throw new Error(`no slot ${name}`);
    return readSlot(frame, slot);
  };
}

const numbers = (...names: readonly string[]) => names.map((name) => ({ name, type: 'number' as const }));
const formulas = (texts: Readonly<Record<string, string>>): readonly FormulaSpec[] =>
  Object.entries(texts).map(([name, text]) => ({ name, text }));

describe('Error values', () => {
  const program = compile({
    inputs: numbers('a', 'b'),
    formulas: formulas({
      ratio: '1 +\n  a / b',
      twice: '2 * ratio',
      far: 'max(twice, a)',
      safe: 'if(b = 0, 0, ratio)',
    }),
  });

  it('name the first cause with its place and propagate', () => {
    const value = evaluate(program, { a: 1, b: 0 });
    const error = {
      kind: 'error',
      reason: 'DIVISION_BY_ZERO',
      message: 'Division by zero: b is 0.',
      at: { name: 'ratio', line: 2, column: 3, text: 'a / b' },
    };
    expect(value('ratio')).toEqual(error);
    expect(value('twice')).toEqual(error);
    expect(value('far')).toEqual(error);
    expect(value('safe')).toBe(0);
  });

  it('of a missing input name the input', () => {
    expect(evaluate(program, { a: 1 })('far')).toEqual({
      kind: 'error',
      reason: 'MISSING_INPUT',
      message: 'b has no value.',
      at: { name: 'b' },
    });
  });

  it('in inputs propagate unchanged', () => {
    const given = { kind: 'error', reason: 'OUT_OF_RANGE', message: 'too early', at: { name: 'there' } } as const;
    expect(evaluate(program, { a: given, b: 1 })('far')).toEqual(given);
  });

  it('replace results that are too large for a number, also in linear formulas', () => {
    const large = compile({
      inputs: numbers('a'),
      formulas: formulas({ sum: 'a + a', product: 'a * a', inverse: '1 / product' }),
    });
    const value = evaluate(large, { a: 1.5e308 });
    expect(['sum', 'product', 'inverse'].map((name) => value(name))).toEqual([
      expect.objectContaining({ reason: 'NOT_FINITE', at: expect.objectContaining({ name: 'sum' }) as object }),
      expect.objectContaining({ reason: 'NOT_FINITE', at: expect.objectContaining({ name: 'product' }) as object }),
      expect.objectContaining({ reason: 'NOT_FINITE', at: expect.objectContaining({ name: 'product' }) as object }),
    ]);
  });

  it('are cleared when a frame is reused', () => {
    const frame = program.createFrame();
    const [a, b, far] = ['a', 'b', 'far'].map((name) => program.slot(name));
    if (!a || !b || !far) throw new Error('no slots');
    writeSlot(frame, a, 1);
    writeSlot(frame, b, 0);
    program.evaluate(frame);
    expect(isErrorValue(readSlot(frame, far))).toBe(true);
    writeSlot(frame, b, 2);
    program.evaluate(frame);
    expect(readSlot(frame, far)).toBe(3);
  });

  it('of a value of the wrong type name the input', () => {
    expect(evaluate(program, { a: 'one', b: 1 })('ratio')).toMatchObject({ reason: 'WRONG_TYPE', at: { name: 'a' } });
  });
});

describe('coalesce', () => {
  const program = compile({
    inputs: [...numbers('a', 'b'), { name: 'word', type: 'text' }, { name: 'list', type: 'list of number' }],
    formulas: formulas({
      n: 'coalesce(a, b / 0, 3)',
      m: 'coalesce(a, 3)',
      t: 'coalesce(word, "none")',
      l: 'sum(coalesce(list, [1, 2]))',
    }),
  });

  it('skips missing values of every type', () => {
    const value = evaluate(program, {});
    expect(['m', 't', 'l'].map((name) => value(name))).toEqual([3, 'none', 3]);
    expect(evaluate(program, { b: 1 })('n')).toMatchObject({ reason: 'DIVISION_BY_ZERO' });
    expect(evaluate(program, { a: 5, word: 'given', list: [7] })('l')).toBe(7);
  });
});

/** Random formulas of numbers and booleans over names a, b, c, any of which may be missing. */
const { number } = fc.letrec<{ number: string; boolean: string }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', '0', '1', '2.5', '1e200'),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '−', '*', '/', '^'), tie('number'))
      .map(([l, op, r]) => `(${l} ${op} ${r})`),
    fc
      .tuple(fc.constantFrom('min', 'max', 'sum', 'mean', 'coalesce'), tie('number'), tie('number'))
      .map(([f, l, r]) => `${f}(${l}, ${r})`),
    fc.tuple(tie('boolean'), tie('number'), tie('number')).map(([c, l, r]) => `if(${c}, ${l}, ${r})`),
    tie('number').map((x) => `abs(−${x})`),
    fc.tuple(tie('number'), tie('number')).map(([x, y]) => `clamp(${x}, ${y}, 4)`),
    fc.tuple(tie('number'), tie('number')).map(([x, y]) => `wmean([${x}, 1], [2, ${y}])`),
    tie('number').map((x) => `points(segment(${x}))`),
  ),
  boolean: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(tie('number'), fc.constantFrom('<', '<=', '=', '<>', '>', '>='), tie('number'))
      .map(([l, op, r]) => `(${l} ${op} ${r})`),
    fc.tuple(tie('boolean'), fc.constantFrom('and', 'or'), tie('boolean')).map(([l, op, r]) => `(${l} ${op} ${r})`),
    tie('boolean').map((x) => `(not ${x})`),
  ),
}));

const value = fc.option(fc.oneof(fc.constantFrom(0, 1, -1), fc.double({ min: -1e6, max: 1e6, noNaN: true })), {
  nil: undefined,
});

describe('Compiled formulas', () => {
  it('have the same results as the interpreter, including errors, for any formula and input', () => {
    fc.assert(
      fc.property(number, fc.record({ a: value, b: value, c: value }), (text, inputs) => {
        const program = compile({
          inputs: numbers('a', 'b', 'c'),
          formulas: formulas({ f: text, keep: 'sum(coalesce(a, 0), coalesce(b, 0), coalesce(c, 0))' }),
        });
        const frame = program.createFrame();
        for (const [name, given] of Object.entries(inputs)) {
          const slot = program.slot(name);
          if (slot) writeSlot(frame, slot, given);
        }
        program.evaluate(frame);
        const formula = program.formulas.find(({ name }) => name === 'f');
        if (!formula) throw new Error('no formula');
        const compiled = readSlot(frame, formula.slot);
        const walked = interpret(formula.core, { name: 'f', text, frame });
        if (isErrorValue(walked)) expect(compiled).toEqual(walked);
        else expect(compiled === walked || Object.is(compiled, walked)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('Linear formulas', () => {
  it('are linear: f(p + q) − f(0) = (f(p) − f(0)) + (f(q) − f(0))', () => {
    const program = compile({ inputs: numbers('x', 'y'), formulas: formulas({ f: '532.6 + 34.25*x − 13*y' }) });
    const at = (x: number, y: number): number => evaluate(program, { x, y })('f') as number;
    const small = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(small, small, small, small, (a, b, c, d) => {
        expect(at(a + c, b + d) - at(0, 0)).toBeCloseTo(at(a, b) - at(0, 0) + at(c, d) - at(0, 0), 6);
      }),
    );
  });
});
