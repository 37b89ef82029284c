/** Why a value could not be computed. Stable: interfaces translate it, tests compare it. */
export type ErrorReason =
  | 'MISSING_INPUT'
  | 'DIVISION_BY_ZERO'
  | 'OUT_OF_RANGE'
  | 'NOT_FINITE'
  | 'EMPTY_LIST'
  | 'LENGTH_MISMATCH'
  | 'NOT_LISTED'
  | 'CYCLE'
  | 'WRONG_TYPE'
  | 'UNKNOWN_NAME';

/** Where an error began: the formula or input by name, and the place in the formula's text (1-based). */
export interface ErrorPlace {
  readonly name: string;
  readonly line?: number;
  readonly column?: number;
  readonly text?: string;
}

/** An evaluation error: a value like any other, which flows to everything that depends on it. */
export interface ErrorValue {
  readonly kind: 'error';
  readonly reason: ErrorReason;
  readonly message: string;
  readonly at: ErrorPlace;
}

export type Segment = 'S' | 'N' | 'W';
export type Scalar = number | boolean | string;
/** What an input, a formula or a vertex holds. A segment is its letter. Made of JSON only. */
export type Value = Scalar | readonly Scalar[] | ErrorValue;

export function errorValue(reason: ErrorReason, message: string, at: ErrorPlace): ErrorValue {
  return { kind: 'error', reason, message, at };
}

export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'error';
}

/** The error of an input that was not given. */
export function missingValue(name: string): ErrorValue {
  return errorValue('MISSING_INPUT', `${name} has no value`, { name });
}

const POINTS: ReadonlyMap<string, number> = new Map([
  ['S', 3],
  ['N', 2],
  ['W', 1],
]);
const LETTERS: readonly (Segment | undefined)[] = [undefined, 'W', 'N', 'S'];

/** Points of a segment letter (S 3, N 2, W 1), or undefined if the text is no segment. */
export function segmentPoints(letter: string): number | undefined {
  return POINTS.get(letter);
}

/** Letter of a segment given by its points 3, 2 or 1. */
export function segmentLetter(points: number): Segment | undefined {
  return LETTERS[points];
}

/** Two numbers closer than this, relative to the larger, compare as equal. */
export const COMPARISON_TOLERANCE = 1e-12;

/**
 * Orders two finite numbers: −1, 0 or 1. Numbers that differ only by rounding noise of binary arithmetic are equal,
 * so that 0.7 × 3 compared with 2.1 answers as on paper.
 */
export function compareNumbers(left: number, right: number): -1 | 0 | 1 {
  if (left === right) return 0;
  const difference = left - right;
  if (Math.abs(difference) <= COMPARISON_TOLERANCE * Math.max(Math.abs(left), Math.abs(right))) return 0;
  return difference < 0 ? -1 : 1;
}
