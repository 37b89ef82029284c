/** A problem in a cluster file; `line` and `column` count from 1, `path` is like `measures.debt.unit`. */
export interface ClusterFileProblem {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
  readonly remedy?: string;
}

/** A step in the tree of a file: a key or the index of an item. */
export type PathStep = string | number;
export type Path = readonly PathStep[];

/** A problem without its position in the text. `at` is whether the key or the value is wrong. */
export interface Fault {
  readonly path: Path;
  readonly at?: 'key' | 'value' | undefined;
  readonly message: string;
  readonly remedy?: string | undefined;
}

/** The most problems of a file that are reported. */
export const MAX_PROBLEMS = 100;

/** `strategies.GR.links[2].from` */
export function pathText(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step}`)).join('');
}
