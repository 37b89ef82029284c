import { readSlot } from '../formula/frame-values.js';
import type { Frame } from '../formula/frame.js';
import { missingValue, type Value } from '../formula/values.js';
import { compileMethod, shownName, type CompiledMethod } from './compile-method.js';
import { loadInput } from './load-input.js';
import { pathText } from '../structured-text/path-text.js';
import type { MethodDefinition } from './method-schema.js';
import { validateInput, type InputProblem } from './validate-input.js';

/** Outputs by name; the outputs of a group are in an object with the group's name. Errors are values. */
export interface MethodOutputs {
  readonly [name: string]: Value | { readonly [name: string]: Value };
}

export interface RunProblem {
  readonly code: InputProblem['code'] | 'INVALID_METHOD';
  readonly field: string;
  readonly message: string;
}

export type RunResult = { readonly outputs: MethodOutputs } | { readonly errors: readonly RunProblem[] };

/** An evaluated method: the frame holds every value. */
export interface Evaluation {
  readonly method: CompiledMethod;
  readonly frame: Frame;
}

/**
 * Evaluates a method for an input. An input that does not match the definition is refused with the fields at fault. An
 * output that cannot be computed is an error value; the others have their values.
 */
export function runMethod(definition: MethodDefinition, input: unknown): RunResult {
  const evaluation = evaluateMethod(definition, input);
  if ('errors' in evaluation) return evaluation;
  const outputs = new Map<string, Value | Map<string, Value>>();
  for (const output of definition.outputs) {
    const value = valueOf(evaluation, shownName(output));
    if (output.group === undefined) outputs.set(output.name, value);
    else addToGroup(outputs, output.group, [output.name, value]);
  }
  const entries = [...outputs].map(([name, value]) => [name, value instanceof Map ? Object.fromEntries(value) : value]);
  return { outputs: Object.fromEntries(entries) as MethodOutputs };
}

/** A map, so that a group can have the name of a property that every object inherits. */
function addToGroup(
  outputs: Map<string, Value | Map<string, Value>>,
  group: string,
  [name, value]: readonly [string, Value],
): void {
  const known = outputs.get(group);
  if (known instanceof Map) known.set(name, value);
  else outputs.set(group, new Map([[name, value]]));
}

/** Validates the input and evaluates every formula. */
export function evaluateMethod(
  definition: MethodDefinition,
  input: unknown,
): Evaluation | { readonly errors: readonly RunProblem[] } {
  const compiled = compileMethod(definition);
  if (!compiled.ok) {
    const errors = compiled.problems.map(
      ({ path, message }) => ({ code: 'INVALID_METHOD', field: pathText(path), message }) as const,
    );
    return { errors };
  }
  const problems = validateInput(definition, input);
  if (problems.length > 0) return { errors: problems };
  const { program } = compiled.method;
  const frame = loadInput(definition, program, input as object);
  program.evaluate(frame);
  return { method: compiled.method, frame };
}

/** The value of an input or formula by name. */
export function valueOf({ method, frame }: Evaluation, name: string): Value {
  const slot = method.program.slot(name);
  return slot ? readSlot(frame, slot) : missingValue(name);
}
