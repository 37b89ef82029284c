import type { ErrorValue } from './values.js';

/** A list of numbers of varying length in a reusable buffer. */
export interface NumberList {
  values: Float64Array;
  length: number;
}

/**
 * The memory of one evaluation. A number that is not finite, or an undefined text or list, means "no value"; `reasons`
 * then holds the error under the slot's id.
 */
export interface Frame {
  readonly numbers: Float64Array;
  readonly texts: (string | undefined)[];
  readonly lists: (NumberList | undefined)[];
  readonly reasons: (ErrorValue | undefined)[];
}

export function emptyList(capacity = 8): NumberList {
  return { values: new Float64Array(capacity), length: 0 };
}

/** Appends in place; the buffer doubles when full, so repeated use stops allocating. */
export function append(list: NumberList, value: number): void {
  if (list.length === list.values.length) {
    const larger = new Float64Array(Math.max(8, list.length * 2));
    larger.set(list.values);
    list.values = larger;
  }
  list.values[list.length] = value;
  list.length += 1;
}
