import type { Path } from '../structured-text/path-text.js';

/** A problem with a method definition and its place. Line and column (1-based) are set if it was read from a text. */
export interface MethodProblem {
  readonly code: string;
  readonly message: string;
  /** Path inside the definition, such as formulas[2].formula. */
  readonly path: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A problem found by the checks, before its place in the text is located. */
export interface RawProblem {
  readonly code: string;
  readonly message: string;
  readonly path: Path;
  /** The unknown key of the object at that path. */
  readonly key?: string;
  /** The place within the text at that path, for formulas. */
  readonly line?: number;
  readonly column?: number;
}
