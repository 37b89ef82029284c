import { compileMethod } from './compile-method.js';
import type { RawProblem } from './method-problem.js';
import { methodSchema, type MethodDefinition } from './method-schema.js';
import { wiringProblems } from './wiring.js';

export type CheckResult =
  | { readonly ok: true; readonly method: MethodDefinition }
  | { readonly ok: false; readonly problems: readonly RawProblem[] };

/** Checks data that is to be a method definition: its shape, then its formulas, tables, names and wiring. */
export function checkMethod(data: unknown): CheckResult {
  const shape = methodSchema.safeParse(data);
  if (!shape.success) {
    const problems = shape.error.issues.map(({ message, path }) => ({
      code: 'SHAPE',
      message,
      path: path as RawProblem['path'],
    }));
    return { ok: false, problems };
  }
  const compiled = compileMethod(shape.data);
  const problems = [...(compiled.ok ? [] : compiled.problems), ...wiringProblems(shape.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, method: shape.data };
}
