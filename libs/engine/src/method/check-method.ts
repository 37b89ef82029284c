import type { z } from 'zod';
import { compileMethod } from './compile-method.js';
import type { PathPart } from '../structured-text/path-text.js';
import { sentence } from '../structured-text/text-problem.js';
import type { RawProblem } from './method-problem.js';
import { methodSchema, type MethodDefinition } from './method-schema.js';
import { wiringProblems } from './wiring.js';

/** Problems reported per definition; more would not help. */
const MAX_PROBLEMS = 200;

export type CheckResult =
  | { readonly ok: true; readonly method: MethodDefinition }
  | { readonly ok: false; readonly problems: readonly RawProblem[] };

/** Checks a method definition: its shape, then its formulas, tables, names and wiring. */
export function checkMethod(data: unknown): CheckResult {
  const shape = methodSchema.safeParse(data);
  if (!shape.success) return { ok: false, problems: shape.error.issues.flatMap(shapeProblems).slice(0, MAX_PROBLEMS) };
  const compiled = compileMethod(shape.data);
  const problems = [...(compiled.ok ? [] : compiled.problems), ...wiringProblems(shape.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, method: shape.data };
}

/** The problems of a shape, with the place of every unknown key. */
export function shapeProblems(issue: z.core.$ZodIssue): readonly RawProblem[] {
  const path = issue.path as readonly PathPart[];
  if (issue.code !== 'unrecognized_keys') return [{ code: 'SHAPE', message: sentence(issue.message), path }];
  return issue.keys.map((key) => ({
    code: 'UNKNOWN_KEY',
    message: `The key ${shown(key)} is unknown. Remove it or correct its name.`,
    path,
    key,
  }));
}

const MAX_SHOWN = 60;

function shown(key: string): string {
  return key.length > MAX_SHOWN ? `${key.slice(0, MAX_SHOWN)}…` : key;
}
