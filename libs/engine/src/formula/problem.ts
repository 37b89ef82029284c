import type { Span } from './ast.js';
import { placeOf } from './source-text.js';

/** What the static check of formulas can find. The codes are stable. */
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

/** A problem with a formula and its place: line and column (1-based) in the text of the formula it names. */
export interface FormulaProblem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly formula?: string | undefined;
  readonly line: number;
  readonly column: number;
  readonly found?: string;
  readonly expected?: readonly string[];
  readonly table?: TablePlace;
}

/** The decision table, and the row (1-based) in it, that a problem is about. */
export interface TablePlace {
  readonly name: string;
  readonly row?: number | undefined;
}

/** A problem whose place is not known yet. */
export interface UnplacedProblem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly found?: string;
  readonly expected?: readonly string[];
  readonly table?: TablePlace;
}

export function problemAt(text: string, at: Span, problem: UnplacedProblem): FormulaProblem {
  return { ...problem, ...placeOf(text, at.start) };
}
