import type { PathPart, PathProblem } from '@strata/engine';

export type { Path } from '@strata/engine';

/** A problem of a cluster file; `line` and `column` count from 1, `path` is like `measures.debt.unit`. */
export interface ClusterFileProblem {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
  readonly remedy?: string;
}

/** A step into the tree of a file: a key or the index of an item. */
export type PathStep = PathPart;

/** A problem before its place in the text is looked up. */
export type Fault = PathProblem;

/** At most this many problems of a file are reported. */
export const MAX_PROBLEMS = 100;
