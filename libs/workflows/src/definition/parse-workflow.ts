import { readDefinition, shapeProblems, type MethodProblem, type RawProblem } from '@strata/engine';
import type { z } from 'zod';
import { AGREEMENT } from '../agreement/strategy-agreement.js';
import { agreementProblems } from './agreement-checks.js';
import { agreementSchema } from './agreement-schema.js';
import { cycleProblems } from './cycle-checks.js';
import { cycleSchema, type WorkflowDefinition } from './workflow-schema.js';

/** Problems reported per file; more would not help. */
const MAX_PROBLEMS = 200;

/** A problem of a definition, with its line and column. */
type WorkflowProblem = MethodProblem;

type ParseWorkflowResult =
  | { readonly ok: true; readonly definition: WorkflowDefinition }
  | { readonly ok: false; readonly problems: readonly WorkflowProblem[] };

/** Parses the definition of a workflow from YAML text. Every problem has its file, line and column. */
export function parseWorkflow(text: string, file: string): ParseWorkflowResult {
  const read = readDefinition(text, file);
  if (!read.ok) return read;
  const { definition, problems } = isAgreement(read.data)
    ? checked(read.data, agreementSchema, agreementProblems)
    : checked(read.data, cycleSchema, cycleProblems);
  if (definition !== undefined && problems.length === 0) return { ok: true, definition };
  return { ok: false, problems: problems.slice(0, MAX_PROBLEMS).map((problem) => read.place(problem)) };
}

/** The id of a definition says which form it has. */
function isAgreement(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'id' in data && data.id === AGREEMENT;
}

function checked<T>(
  data: unknown,
  schema: z.ZodType<T>,
  check: (definition: T) => readonly RawProblem[],
): { readonly definition?: T; readonly problems: readonly RawProblem[] } {
  const shape = schema.safeParse(data);
  if (!shape.success) return { problems: shape.error.issues.flatMap(shapeProblems) };
  return { definition: shape.data, problems: check(shape.data) };
}
