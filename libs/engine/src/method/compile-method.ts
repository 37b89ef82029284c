import { compileProgram } from '../formula/compile-program.js';
import type { FormulaProblem } from '../formula/problem.js';
import type { InputSpec, Program, ProgramSpec } from '../formula/program.js';
import type { MethodDefinition, MethodInput, MethodOutput } from './method-schema.js';
import type { PathPart } from '../structured-text/path-text.js';
import type { RawProblem } from './method-problem.js';

/** A checked method with its program. */
export interface CompiledMethod {
  readonly definition: MethodDefinition;
  readonly program: Program;
}

export type CompileMethodResult =
  | { readonly ok: true; readonly method: CompiledMethod }
  | { readonly ok: false; readonly problems: readonly RawProblem[] };

const compiled = new WeakMap<MethodDefinition, CompileMethodResult>();

/** Checks and compiles the formulas of a definition. Each definition object is compiled only once. */
export function compileMethod(definition: MethodDefinition): CompileMethodResult {
  const known = compiled.get(definition);
  if (known) return known;
  const result = compileDefinition(definition);
  compiled.set(definition, result);
  return result;
}

function compileDefinition(definition: MethodDefinition): CompileMethodResult {
  const own = [...duplicateOutputs(definition), ...fieldProblems(definition), ...boundProblems(definition)];
  const result = compileProgram(programSpec(definition));
  const problems = [...own, ...(result.ok ? [] : result.problems.map((problem) => withPath(problem, definition)))];
  if (!result.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, method: { definition, program: result.program } };
}

/** Name of the formula or input that an output shows. */
export function shownName({ name, group, from }: MethodOutput): string {
  if (from !== undefined) return from;
  return group === undefined ? name : `${group}.${name}`;
}

/** Path of an output in the result: its name, or group.name. */
export function outputPath({ name, group }: MethodOutput): string {
  return group === undefined ? name : `${group}.${name}`;
}

function programSpec(definition: MethodDefinition): ProgramSpec {
  return {
    inputs: definition.inputs.flatMap(inputSpecs),
    formulas: definition.formulas.map(({ name, formula }) => ({ name, text: formula })),
    tables: definition.tables,
    scales: definition.segments,
    outputs: definition.outputs.map(shownName),
  };
}

/** The names by which formulas read an input: its own, or one list for each field of a list of records. */
function inputSpecs(input: MethodInput): readonly InputSpec[] {
  switch (input.type) {
    case 'pair':
      return [{ name: input.name, type: 'number', history: 1 }];
    case 'numbers':
      return [{ name: input.name, type: 'list of number' }];
    case 'segments':
      return [{ name: input.name, type: 'list of segment' }];
    case 'records':
      return input.fields.map((field) => ({ name: fieldName(input.name, field.name), type: 'list of number' }));
    default:
      return [{ name: input.name, type: input.type }];
  }
}

/** The name by which formulas read a field of a list of records. */
export function fieldName(input: string, field: string): string {
  return `${input}.${field}`;
}

function duplicateOutputs({ outputs }: MethodDefinition): readonly RawProblem[] {
  const seen = new Set<string>();
  return outputs.flatMap((output, index) => {
    const path = JSON.stringify([output.group ?? null, output.name]);
    const again = seen.has(path) || (output.group === undefined && outputs.some(({ group }) => group === output.name));
    seen.add(path);
    const message = `The output path ${outputPath(output)} is used twice. Rename one of the outputs or groups.`;
    return again ? [{ code: 'DUPLICATE_NAME', message, path: ['outputs', index, 'name'] }] : [];
  });
}

function fieldProblems({ inputs }: MethodDefinition): readonly RawProblem[] {
  return inputs.flatMap((input, index) => {
    if (input.type !== 'records') return [];
    const names = input.fields.map(({ name }) => name);
    const repeated = names.findIndex((name, at) => names.indexOf(name) !== at);
    const message = `The field ${names[repeated]} of the input ${input.name} is declared twice. Rename one of them.`;
    return repeated < 0
      ? []
      : [{ code: 'DUPLICATE_NAME', message, path: ['inputs', index, 'fields', repeated, 'name'] }];
  });
}

function boundProblems({ inputs, segments }: MethodDefinition): readonly RawProblem[] {
  const ranges = inputs.flatMap((input, index) => {
    const wrong = 'min' in input && input.min !== undefined && input.max !== undefined && input.min > input.max;
    const message = `The lower limit of the input ${input.name} must not be above its upper limit.`;
    return wrong ? [{ code: 'BAD_LIMITS', message, path: ['inputs', index, 'min'] }] : [];
  });
  const scales = (segments ?? []).flatMap(({ name, strong, neutral }, index) => {
    const message = `The strong limit of the scale ${name} must not be below its neutral limit.`;
    return strong < neutral ? [{ code: 'BAD_LIMITS', message, path: ['segments', index, 'strong'] }] : [];
  });
  return [...ranges, ...scales];
}

function withPath(problem: FormulaProblem, definition: MethodDefinition): RawProblem {
  const { code, message, line, column } = problem;
  const index = definition.formulas.findLastIndex(({ name }) => name === problem.formula);
  if (index < 0) return { code, message, path: generalPath(problem, definition) };
  const where = { code, message: `Formula ${problem.formula}: ${message}`, path: ['formulas', index, 'formula'] };
  return code === 'DUPLICATE_NAME' || code === 'UNUSED_FORMULA'
    ? { code, message, path: ['formulas', index, 'name'] }
    : { ...where, line, column };
}

function generalPath(problem: FormulaProblem, definition: MethodDefinition): readonly PathPart[] {
  const { found = problem.formula } = problem;
  const root = found?.split('.')[0];
  const input = definition.inputs.findLastIndex(
    ({ name, type }) => name === found || (type === 'records' && name === root),
  );
  if (problem.code === 'UNUSED_INPUT' || problem.code === 'DUPLICATE_NAME')
    return ['inputs', Math.max(0, input), 'name'];
  if (problem.code === 'BAD_TABLE') return tablePath(problem, definition);
  const output = definition.outputs.findIndex((one) => shownName(one) === found);
  return output < 0 ? [] : ['outputs', output, definition.outputs[output]?.from === undefined ? 'name' : 'from'];
}

function tablePath({ table }: FormulaProblem, { tables = [] }: MethodDefinition): readonly PathPart[] {
  const index = tables.findIndex(({ name }) => name === table?.name);
  if (index < 0) return ['tables'];
  return table?.row === undefined ? ['tables', index] : ['tables', index, 'rows', table.row - 1];
}
