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

export type PathPart = string | number;

/** A path as text, such as formulas[2].formula. */
export function showPath(path: readonly PathPart[]): string {
  return path.reduce<string>((shown, part) => {
    if (typeof part === 'number') return `${shown}[${part}]`;
    return shown === '' ? part : `${shown}.${part}`;
  }, '');
}

/** A problem found by the checks, before its place in the text is located. */
export interface RawProblem {
  readonly code: string;
  readonly message: string;
  readonly path: readonly PathPart[];
  /** The unknown key of the object at that path. */
  readonly key?: string;
  /** The place within the text at that path, for formulas. */
  readonly line?: number;
  readonly column?: number;
}

/** The message of a library as a sentence: with a capital letter and a full stop, without the place it may end with. */
export function sentence(message: string): string {
  const text = message.trim().replace(/(?: at line \d+, column \d+)?[:.]?$/u, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
