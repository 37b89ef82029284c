import { compileProgram, type CompileResult } from '../formula/compile-program.js';
import { readSlot, writeSlot } from '../formula/frame-values.js';
import { errorValue, type Value } from '../formula/values.js';
import type { RawProblem } from './method-problem.js';
import type { MethodDefinition } from './method-schema.js';

export type MethodWiring = NonNullable<MethodDefinition['wiring']>[number];

const FED = 'fed';

const compiled = new WeakMap<MethodWiring, CompileResult>();

/** The same wiring is compiled once. */
function compileWiring(wiring: MethodWiring): CompileResult {
  const known = compiled.get(wiring);
  if (known) return known;
  const result = compileProgram({
    inputs: wiring.from.map(({ name, type }) => ({ name, type })),
    formulas: [{ name: FED, text: wiring.formula }],
    outputs: [FED],
  });
  compiled.set(wiring, result);
  return result;
}

/** Problems of the default wiring: inputs that do not exist, formulas that do not compile or fit. */
export function wiringProblems(definition: MethodDefinition): readonly RawProblem[] {
  return (definition.wiring ?? []).flatMap((wiring, index) => {
    const path = ['wiring', index, 'formula'];
    const input = definition.inputs.find(({ name }) => name === wiring.input);
    if (!input)
      return [{ code: 'UNKNOWN_NAME', message: `there is no input ${wiring.input}`, path: ['wiring', index, 'input'] }];
    const result = compileWiring(wiring);
    if (!result.ok)
      return result.problems.map(({ code, message, line, column }) => ({ code, message, path, line, column }));
    const type = result.program.slot(FED)?.type;
    if (type === input.type) return [];
    return [{ code: 'WRONG_TYPE', message: `${wiring.input} must be a ${input.type}, not a ${type}`, path }];
  });
}

/**
 * The value that the wiring gives to an input, from the values of its sources by their names. A source that is not
 * given is missing; what cannot be computed is an error value.
 */
export function feedInput(wiring: MethodWiring, sources: ReadonlyMap<string, Value>): Value {
  const result = compileWiring(wiring);
  if (!result.ok)
    return errorValue('UNKNOWN_NAME', `the wiring of ${wiring.input} is not valid`, { name: wiring.input });
  const frame = result.program.createFrame();
  for (const { name } of wiring.from) {
    const slot = result.program.slot(name);
    if (slot) writeSlot(frame, slot, sources.get(name));
  }
  result.program.evaluate(frame);
  const fed = result.program.slot(FED);
  return fed ? readSlot(frame, fed) : errorValue('UNKNOWN_NAME', 'nothing is fed', { name: wiring.input });
}
