/** Why a value could not be computed. The codes are stable. */
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

/** Where an error originated: the name of the formula or input, and the place in the formula's text (1-based). */
export interface ErrorPlace {
  readonly name: string;
  readonly line?: number;
  readonly column?: number;
  readonly text?: string;
}

/** An evaluation error: a value that propagates to everything that depends on it. */
export interface ErrorValue {
  readonly kind: 'error';
  readonly reason: ErrorReason;
  readonly message: string;
  readonly at: ErrorPlace;
}

/** Message of a result that no finite number can hold. */
export const TOO_LARGE = 'The result is too large to be a number.';

export type Segment = 'S' | 'N' | 'W';
export type Scalar = number | boolean | string;
/** The value of an input or a formula, as plain JSON. A segment is its letter. */
export type Value = Scalar | readonly Scalar[] | ErrorValue;

export function errorValue(reason: ErrorReason, message: string, at: ErrorPlace): ErrorValue {
  return { kind: 'error', reason, message, at };
}

export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'error';
}

/** The error of an input without a value. */
export function missingValue(name: string): ErrorValue {
  return errorValue('MISSING_INPUT', `${name} has no value.`, { name });
}

const POINTS: ReadonlyMap<string, number> = new Map([
  ['S', 3],
  ['N', 2],
  ['W', 1],
]);
const LETTERS: readonly (Segment | undefined)[] = [undefined, 'W', 'N', 'S'];

/** Points of a segment letter (S 3, N 2, W 1), or undefined if the text is not a segment. */
export function segmentPoints(letter: string): number | undefined {
  return POINTS.get(letter);
}

/** Letter of a segment given by its points 3, 2 or 1. */
export function segmentLetter(points: number): Segment | undefined {
  return LETTERS[points];
}

/** Two numbers closer than this, relative to the larger, compare as equal. */
const COMPARISON_TOLERANCE = 1e-12;

/**
 * Orders two finite numbers: −1, 0 or 1. Numbers that differ only by binary rounding are equal, so that 0.7 × 3 = 2.1
 * holds as on paper.
 */
export function compareNumbers(left: number, right: number): -1 | 0 | 1 {
  if (left === right) return 0;
  const difference = left - right;
  if (Math.abs(difference) <= COMPARISON_TOLERANCE * Math.max(Math.abs(left), Math.abs(right))) return 0;
  return difference < 0 ? -1 : 1;
}
