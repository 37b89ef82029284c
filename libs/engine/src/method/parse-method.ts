import { checkMethod } from './check-method.js';
import type { MethodProblem } from './method-problem.js';
import type { MethodDefinition } from './method-schema.js';
import { readDefinition } from './read-definition.js';

export type ParseMethodResult =
  | { readonly ok: true; readonly method: MethodDefinition }
  | { readonly ok: false; readonly problems: readonly MethodProblem[] };

/** Parses a method definition from YAML text. Every problem has its file, line and column. */
export function parseMethod(text: string, file: string): ParseMethodResult {
  const read = readDefinition(text, file);
  if (!read.ok) return read;
  const checked = checkMethod(read.data);
  return checked.ok ? checked : { ok: false, problems: checked.problems.map((problem) => read.place(problem)) };
}
