import type { Span } from './ast.js';
import { placeOf } from './source-text.js';

/** What a static check can find. Stable codes. */
export type ProblemCode =
  | 'SYNTAX'
  | 'TOO_LONG'
  | 'TOO_DEEP'
  | 'TOO_MANY'
  | 'UNKNOWN_NAME'
  | 'UNKNOWN_FUNCTION'
  | 'UNKNOWN_TABLE'
  | 'UNKNOWN_SCALE'
  | 'WRONG_TYPE'
  | 'WRONG_ARGUMENT_COUNT'
  | 'NOT_A_CONSTANT'
  | 'NO_HISTORY'
  | 'NUMBER_TOO_LARGE'
  | 'DUPLICATE_NAME'
  | 'CYCLE'
  | 'BAD_TABLE'
  | 'UNUSED_INPUT'
  | 'UNUSED_FORMULA';

/** A problem of a formula with its place: line and column (1-based) in the text of the formula it names. */
export interface FormulaProblem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly formula?: string;
  readonly line: number;
  readonly column: number;
  readonly found?: string;
  readonly expected?: readonly string[];
}

/** What kind of problem and why, without the place. */
export interface Complaint {
  readonly code: ProblemCode;
  readonly message: string;
  readonly found?: string;
  readonly expected?: readonly string[];
}

export function problemAt(text: string, at: Span, complaint: Complaint): FormulaProblem {
  return { ...complaint, ...placeOf(text, at.start) };
}
