import { StrataError } from '@strata/domain';
import { compileProgram } from '../formula/compile-program.js';
import type { Slot } from '../formula/core.js';
import { readSlot, writeSlot } from '../formula/frame-values.js';
import { namesIn } from '../formula/names.js';
import { parseFormula } from '../formula/parse-formula.js';
import type { Program, ProgramSpec } from '../formula/program.js';
import type { ScalarType } from '../formula/types.js';
import { missingValue, type Value } from '../formula/values.js';
import type { ComputedVertex } from './graph.js';

export interface FormulaVertexSpec extends Pick<ProgramSpec, 'tables' | 'scales'> {
  readonly id: string;
  readonly formula: string;
  /** Types of the names the formula reads; a name that is not listed is a number. */
  readonly types?: Readonly<Record<string, ScalarType>>;
}

/**
 * A vertex whose value is a formula over other vertices, which it names by their ids.
 * @throws StrataError INVALID_FORMULA with the problems found
 */
export function formulaVertex(spec: FormulaVertexSpec): ComputedVertex {
  const parsed = parseFormula(spec.formula);
  const names = parsed.ok ? namesIn(parsed.syntax) : [];
  const types = new Map(Object.entries(spec.types ?? {}));
  const inputs = names.map((name) => ({ name, type: types.get(name) ?? 'number' }) as const);
  const name = names.includes(spec.id) ? SELF : spec.id;
  const result = compileProgram({ ...spec, inputs, formulas: [{ name, text: spec.formula }] });
  if (result.ok) return { id: spec.id, dependsOn: names, compute: computeOf(result.program, names, name) };
  const messages = result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  throw new StrataError('INVALID_FORMULA', `the formula of ${spec.id} is not valid: ${messages.join('; ')}`, {
    remedy: 'correct the formula at the places named',
    details: { id: spec.id, problems: messages },
  });
}

/** Stands for a formula that reads its own vertex, which the graph reports as a cycle; no identifier can be this. */
const SELF = '=';

function computeOf(program: Program, names: readonly string[], name: string): (values: readonly Value[]) => Value {
  const frame = program.createFrame();
  const slots = names.map((read) => program.slot(read)).filter((slot) => slot !== undefined);
  const result = program.slot(name);
  return (values) => {
    for (let index = 0; index < slots.length; index += 1) writeSlot(frame, slots[index] as Slot, values[index]);
    program.evaluate(frame);
    return result ? readSlot(frame, result) : missingValue(name);
  };
}
