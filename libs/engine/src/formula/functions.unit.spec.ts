import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { functionNames } from './calls.js';
import { compileProgram } from './compile-program.js';
import { readSlot, writeSlot } from './frame-values.js';
import { functionReference, type InputHistory, type FunctionExample } from './function-reference.js';
import { interpret } from './interpret.js';
import type { InputSpec, Program } from './program.js';
import { renderFunctionReference } from './render-function-reference.js';
import type { Value } from './values.js';

const TABLES = [
  {
    name: 'direction',
    keys: [{ name: 'points', type: 'number' as const }],
    result: 'text' as const,
    rows: [
      { when: ['10..11'], then: 'GROWTH' },
      { when: ['>= 12'], then: 'ANY' },
    ],
  },
];
const SCALES = [{ name: 'zeroToSix', strong: 4, neutral: 2 }];

type Given = FunctionExample['inputs'][string];

function typeOf(value: Given): InputSpec['type'] {
  if (Array.isArray(value)) return typeof value[0] === 'string' ? 'list of segment' : 'list of number';
  if (typeof value === 'string') return 'segment';
  return typeof value === 'boolean' ? 'boolean' : 'number';
}

function isHistory(value: Given): value is InputHistory {
  return typeof value === 'object' && 'now' in value;
}

function compile({ formula, inputs: values }: FunctionExample): Program {
  const inputs = Object.entries(values).map(([name, value]) => ({
    name,
    type: typeOf(value),
    history: isHistory(value) ? value.before.length : 0,
  }));
  const result = compileProgram({
    inputs,
    formulas: [{ name: 'result', text: formula }],
    tables: TABLES,
    scales: SCALES,
  });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.program;
}

function run(example: FunctionExample): { readonly compiled: Value; readonly interpreted: unknown } {
  const program = compile(example);
  const frame = program.createFrame();
  const put = (name: string, value: Value, periods = 0): void => {
    const slot = program.slot(name, periods);
    if (slot) writeSlot(frame, slot, value);
  };
  for (const [name, value] of Object.entries(example.inputs)) {
    if (!isHistory(value)) put(name, value);
    else [value.now, ...value.before].forEach((one, periods) => put(name, one, periods));
  }
  program.evaluate(frame);
  const [formula] = program.formulas;
  if (!formula) throw new Error('no formula');
  const interpreted = interpret(formula.core, { name: formula.name, text: formula.text, frame });
  const compiled = readSlot(frame, formula.slot);
  return { compiled, interpreted };
}

const examples = functionReference.flatMap(({ name, examples: list }) => list.map((example) => ({ name, example })));

describe('The functions of the formula language', () => {
  it.each(examples)('$name: $example.formula', ({ example }) => {
    const { compiled, interpreted } = run(example);
    if (typeof example.result === 'object' && 'reason' in example.result) {
      expect(compiled).toMatchObject(example.result);
      expect(interpreted).toMatchObject(example.result);
    } else if (typeof example.result === 'number') {
      expect(compiled).toBeCloseTo(example.result, 12);
      expect(interpreted).toBe(compiled);
    } else {
      expect(compiled).toEqual(example.result);
    }
  });

  it('have an example each', () => {
    const documented = functionReference.map(({ name }) => name);
    expect(functionNames.filter((name) => !documented.includes(name))).toEqual([]);
  });

  it('are documented with exactly these examples', () => {
    const page = readFileSync(new URL('../../../../docs/formulas.md', import.meta.url), 'utf8');
    expect(page).toContain(renderFunctionReference(functionReference));
  });
});
