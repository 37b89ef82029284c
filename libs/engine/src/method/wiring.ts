import { compileProgram, type CompileResult } from '../formula/compile-program.js';
import { readSlot, writeSlot } from '../formula/frame-values.js';
import type { ListType } from '../formula/types.js';
import { errorValue, type Value } from '../formula/values.js';
import type { RawProblem } from './method-problem.js';
import type { MethodDefinition } from './method-schema.js';

export type MethodWiring = NonNullable<MethodDefinition['wiring']>[number];
export type WiringSource = MethodWiring['from'][number];

/** Name of the only formula of a wiring; no source may have it, so it must not change. */
const RESULT = 'fed';

/** The types of lists in formulas, by their names in definitions. */
const LIST_TYPES: ReadonlyMap<string, ListType> = new Map([
  ['numbers', 'list of number'],
  ['segments', 'list of segment'],
]);

function typeInFormulas<T extends string>(type: T): Exclude<T, 'numbers' | 'segments'> | ListType {
  return LIST_TYPES.get(type) ?? (type as Exclude<T, 'numbers' | 'segments'>);
}

const compiled = new WeakMap<MethodWiring, CompileResult>();

/** Each wiring is compiled only once. */
function compileWiring(wiring: MethodWiring): CompileResult {
  const known = compiled.get(wiring);
  if (known) return known;
  const result = compileProgram({
    inputs: wiring.from.map(({ name, type }) => ({ name, type: typeInFormulas(type) })),
    formulas: [{ name: RESULT, text: wiring.formula }],
    outputs: [RESULT],
  });
  compiled.set(wiring, result);
  return result;
}

/** Problems of the default wiring: unknown inputs, and formulas that do not compile or have the wrong type. */
export function wiringProblems(definition: MethodDefinition): readonly RawProblem[] {
  return (definition.wiring ?? []).flatMap((wiring, index) => {
    const path = ['wiring', index, 'formula'];
    const input = definition.inputs.find(({ name }) => name === wiring.input);
    if (!input) {
      const message = `There is no input named ${wiring.input}. Declare it or correct the name.`;
      return [{ code: 'UNKNOWN_NAME', message, path: ['wiring', index, 'input'] }];
    }
    const result = compileWiring(wiring);
    if (!result.ok)
      return result.problems.map(({ code, message, line, column }) => ({ code, message, path, line, column }));
    const type = result.program.slot(RESULT)?.type;
    if (type === typeInFormulas(input.type)) return [];
    const message = `The wiring formula of ${wiring.input} must give a ${input.type}, not a ${type}.`;
    return [{ code: 'WRONG_TYPE', message, path }];
  });
}

/**
 * The value of an input by its wiring, from the values of its sources by name. A source without a value is missing; a
 * value that cannot be computed is an error value.
 */
export function feedInput(wiring: MethodWiring, sources: ReadonlyMap<string, Value>): Value {
  const result = compileWiring(wiring);
  if (!result.ok)
    return errorValue('UNKNOWN_NAME', `The wiring of ${wiring.input} is not valid.`, { name: wiring.input });
  const frame = result.program.createFrame();
  for (const { name } of wiring.from) {
    const slot = result.program.slot(name);
    if (slot) writeSlot(frame, slot, sources.get(name));
  }
  result.program.evaluate(frame);
  const output = result.program.slot(RESULT);
  return output
    ? readSlot(frame, output)
    : errorValue('UNKNOWN_NAME', `The wiring of ${wiring.input} has no result.`, { name: wiring.input });
}
