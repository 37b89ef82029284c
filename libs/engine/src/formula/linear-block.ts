import type { LinearTerm } from './linear.js';

/** Rows of one block: four sums run side by side, which a processor computes in the time of one. */
const LANES = 4;

/** Evaluates rows; the numbers of rows that may hold no value are appended to `suspects`. */
export type BlockCode = (rows: Float64Array, results: Float64Array, count: number, suspects: number[]) => void;

interface Lines {
  readonly ends: Int32Array;
  readonly coefficients: Float64Array;
  /** −1 for a constant, a column of the rows, or `width` + a column of the results. */
  readonly indices: Int32Array;
  readonly width: number;
}

/** Compiles linear formulas over packed rows; each sum keeps the order of its terms, so results are the same to the bit. */
export function compileBlock(formulas: readonly (readonly LinearTerm[])[], width: number): BlockCode {
  const terms = formulas.flat();
  let end = 0;
  const lines: Lines = {
    ends: Int32Array.from(formulas, (line) => (end += line.length)),
    coefficients: Float64Array.from(terms, ({ coefficient }) => coefficient),
    indices: Int32Array.from(terms, ({ index }) => index),
    width,
  };
  return (rows, results, count, suspects) => {
    let row = 0;
    for (; row + LANES <= count; row += LANES) {
      if (!evaluateLanes(lines, rows, results, row)) suspects.push(row, row + 1, row + 2, row + 3);
    }
    for (; row < count; row += 1) suspects.push(row);
  };
}

/** Four rows at once; false if one of the results may be no value. Casts only tell that the indices are in range. */
function evaluateLanes(lines: Lines, rows: Float64Array, results: Float64Array, row: number): boolean {
  const { ends, coefficients, indices, width } = lines;
  const height = ends.length;
  const from = row * width;
  const to = row * height;
  let sound = true;
  let term = 0;
  for (let line = 0; line < height; line += 1) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    const end = ends[line] as number;
    for (; term < end; term += 1) {
      const factor = coefficients[term] as number;
      const index = indices[term] as number;
      if (index < 0) {
        first += factor;
        second += factor;
        third += factor;
        fourth += factor;
      } else if (index < width) {
        const at = from + index;
        first += factor * (rows[at] as number);
        second += factor * (rows[at + width] as number);
        third += factor * (rows[at + 2 * width] as number);
        fourth += factor * (rows[at + 3 * width] as number);
      } else {
        const at = to + index - width;
        first += factor * (results[at] as number);
        second += factor * (results[at + height] as number);
        third += factor * (results[at + 2 * height] as number);
        fourth += factor * (results[at + 3 * height] as number);
      }
    }
    const at = to + line;
    results[at] = first;
    results[at + height] = second;
    results[at + 2 * height] = third;
    results[at + 3 * height] = fourth;
    const check = first + second + third + fourth;
    if (check - check !== 0) sound = false;
  }
  return sound;
}
