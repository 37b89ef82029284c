/** Something wrong with a method definition, and where. Line and column (1-based) are there if it came from a text. */
export interface MethodProblem {
  readonly code: string;
  readonly message: string;
  /** Path inside the definition, such as formulas[2].formula. */
  readonly path: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export type PathPart = string | number;

/** formulas[2].formula */
export function showPath(path: readonly PathPart[]): string {
  return path.reduce<string>((shown, part) => {
    if (typeof part === 'number') return `${shown}[${part}]`;
    return shown === '' ? part : `${shown}.${part}`;
  }, '');
}

/** A problem as raised by the checks, before its place in a text is looked up. */
export interface RawProblem {
  readonly code: string;
  readonly message: string;
  readonly path: readonly PathPart[];
  /** The key of the object at that path that should not be there. */
  readonly key?: string;
  /** Place inside the text at that path, for formulas. */
  readonly line?: number;
  readonly column?: number;
}
