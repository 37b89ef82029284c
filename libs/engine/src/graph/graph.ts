import type { ErrorValue, Value } from '../formula/values.js';

/** A vertex that is set from outside. Without a value it is missing, which is a value too. */
export interface InputVertex<T = Value> {
  readonly id: string;
  readonly value?: T | ErrorValue;
}

/**
 * A vertex computed from others. `compute` gets the values of `dependsOn` in that order; the array is used again, so it
 * must not be kept. It is pure: equal arguments give equal results.
 */
export interface ComputedVertex<T = Value> {
  readonly id: string;
  readonly dependsOn: readonly string[];
  readonly compute: (values: readonly (T | ErrorValue)[]) => T | ErrorValue;
}

export type Vertex<T = Value> = InputVertex<T> | ComputedVertex<T>;

/** What one recomputation did. */
export interface Changes {
  /** Vertices whose value is another than before, dependencies first; inputs that were set to another value included. */
  readonly changed: readonly string[];
  /** How many computed vertices were evaluated: the measure of the work done. */
  readonly evaluated: number;
}

export interface GraphOptions<T> {
  /** When two values count as the same, which stops the wave of recomputation. Default: `sameValue`. */
  readonly same?: (left: T | ErrorValue, right: T | ErrorValue) => boolean;
}

/** A dependency graph that holds a value for every vertex and recomputes what depends on a change, no more. */
export interface Graph<T = Value> {
  readonly size: number;
  readonly has: (id: string) => boolean;
  /** The value of a vertex as of the last recomputation; undefined for an id that is not in the graph. */
  readonly get: (id: string) => T | ErrorValue | undefined;
  /** Sets an input; `undefined` makes it missing. Takes effect on others with the next recomputation. */
  readonly set: (id: string, value: T | ErrorValue | undefined) => void;
  /** Recomputes what depends on inputs set since the last time and on the named vertices. */
  readonly recompute: (changedIds?: readonly string[]) => Changes;
  /** Evaluates every vertex anew, whatever changed. */
  readonly evaluateAll: () => Changes;
  /** Every cycle by the ids on the way round: [A, B, A] where A depends on B. */
  readonly cycles: readonly (readonly string[])[];
  /** Ids a vertex depends on directly. */
  readonly dependenciesOf: (id: string) => readonly string[];
  /** Ids that depend on a vertex directly. */
  readonly dependentsOf: (id: string) => readonly string[];
}
