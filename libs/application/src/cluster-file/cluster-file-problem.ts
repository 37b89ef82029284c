import type { PathPart, PathProblem } from '@strata/engine';

export type { Path } from '@strata/engine';

/** A problem in a cluster file; `line` and `column` count from 1, `path` is like `measures.debt.unit`. */
export interface ClusterFileProblem {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
  readonly remedy?: string | undefined;
}

/** A step in the tree of a file: a key or the index of an item. */
export type PathStep = PathPart;

/** A problem without its position in the text. */
export type Fault = PathProblem;

/** The most problems of a file that are reported. */
export const MAX_PROBLEMS = 100;
