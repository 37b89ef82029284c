import { StrataError } from '@strata/domain';
import type { Syntax } from '../formula/ast.js';
import { compileProgram } from '../formula/compile-program.js';
import type { Slot } from '../formula/core.js';
import { readSlot, writeSlot } from '../formula/frame-values.js';
import { namesIn } from '../formula/names.js';
import { parseFormula } from '../formula/parse-formula.js';
import type { Program, ProgramSpec } from '../formula/program.js';
import type { ScalarType } from '../formula/types.js';
import { missingValue, type Value } from '../formula/values.js';

export interface FormulaVertexSpec extends Pick<ProgramSpec, 'tables' | 'scales'> {
  readonly id: string;
  readonly formula: string;
  /** Types of the names the formula reads; a name that is not listed is a number. */
  readonly types?: Readonly<Record<string, ScalarType>>;
}

/** Takes the values of the names a formula reads, in the order they appear. */
export type FormulaCompute = (values: readonly Value[]) => Value;

export interface CompiledFormula {
  readonly syntax: Syntax;
  readonly names: readonly string[];
  readonly compute: FormulaCompute;
}

/**
 * Compiles a program for the formula of one vertex.
 * @throws StrataError INVALID_FORMULA with the problems found
 */
export function compileFormula(spec: FormulaVertexSpec): CompiledFormula {
  const parsed = parseFormula(spec.formula);
  const names = parsed.ok ? namesIn(parsed.syntax) : [];
  const inputs = names.map((name) => ({ name, type: typeOfName(name, spec) }) as const);
  const name = names.includes(spec.id) ? SELF : spec.id;
  const result = compileProgram({ ...spec, inputs, formulas: [{ name, text: spec.formula }] });
  if (result.ok && parsed.ok) {
    return { syntax: parsed.syntax, names, compute: computeOf(result.program, names, name) };
  }
  const problems = result.ok ? [] : result.problems;
  const messages = problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  throw new StrataError('INVALID_FORMULA', `the formula of ${spec.id} is not valid: ${messages.join('; ')}`, {
    remedy: 'correct the formula at the places named',
    details: { id: spec.id, problems: messages },
  });
}

/** The type a formula's name is declared with, else a number. */
export function typeOfName(name: string, { types }: FormulaVertexSpec): ScalarType {
  return (types && Object.hasOwn(types, name) ? types[name] : undefined) ?? 'number';
}

/** Stands for a formula that reads its own vertex, which the graph reports as a cycle; no identifier can be this. */
const SELF = '=';

function computeOf(program: Program, names: readonly string[], name: string): FormulaCompute {
  const frame = program.createFrame();
  const slots = names.map((read) => program.slot(read)).filter((slot) => slot !== undefined);
  const result = program.slot(name);
  return (values) => {
    for (let index = 0; index < slots.length; index += 1) writeSlot(frame, slots[index] as Slot, values[index]);
    program.evaluate(frame);
    return result ? readSlot(frame, result) : missingValue(name);
  };
}
