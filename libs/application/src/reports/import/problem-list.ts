import { StrataError } from '@strata/domain';
import type { RowProblem } from './value-file.js';

/** The most refused rows of a file: more mean that it is another file than was meant. */
const MAX_PROBLEMS = 100_000;

/** The problems of a file. Their number is bounded, because all are held in memory. */
export class ProblemList {
  readonly #problems: RowProblem[] = [];

  get size(): number {
    return this.#problems.length;
  }

  /** Throws `TOO_MANY_REFUSED_ROWS`. */
  add(problem: RowProblem): void {
    if (this.#problems.length >= MAX_PROBLEMS) throw tooMany(this.#problems[0] ?? problem);
    this.#problems.push(problem);
  }

  /** The problems by row. */
  byRow(): readonly RowProblem[] {
    return this.#problems.toSorted((a, b) => a.row - b.row);
  }
}

function tooMany({ file, row, reason }: RowProblem): StrataError {
  return new StrataError(
    'TOO_MANY_REFUSED_ROWS',
    `More than ${MAX_PROBLEMS} rows of ${file} are refused, row ${row} because: ${reason}`,
    { remedy: 'Check that this is the file you meant, correct its rows, or split it.' },
  );
}
