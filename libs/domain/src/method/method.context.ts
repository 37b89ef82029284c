import type { ClusterState } from '../cluster/cluster.js';
import type { MeasureState } from '../measure/measure.js';
import type { DateText, Id } from '../words.js';
import type { MethodBinding, MethodState } from './method.js';

/** An input of a method definition. */
export interface OutlinedInput {
  readonly name: string;
  /** `number`, `segment`, `boolean`, `text`, `pair`, `numbers`, `segments` or `records`. */
  readonly type: string;
  readonly optional: boolean;
  /** The field names of `records`. */
  readonly fields?: readonly string[] | undefined;
  /** The methods that the input's default wiring reads; absent if the definition has no default wiring for it. */
  readonly wired?: readonly Id[] | undefined;
  /** The methods that it reads for every member; they are evaluated for each member even if this one is evaluated for the cluster. */
  readonly wiredToMembers?: readonly Id[] | undefined;
}

/** The part of a method definition that the rules need; the text is parsed elsewhere. */
export interface MethodOutline {
  readonly id: string;
  readonly version: number;
  /** What it is evaluated for, if the definition says so. */
  readonly scope?: MethodBinding['scope'] | undefined;
  readonly inputs: readonly OutlinedInput[];
  /** Paths such as `K1` or `segments.K`. */
  readonly outputs: readonly string[];
}

/** The state of other aggregates that the rules of a method need. */
export interface MethodContext {
  readonly cluster: ClusterState;
  readonly measures: ReadonlyMap<Id, MeasureState>;
  readonly methods: ReadonlyMap<Id, MethodState>;
  /** The last locked day of the cluster; undefined if nothing is locked. */
  readonly lockedUpTo?: DateText | undefined;
  /** The definition of the version that the command registers, adopts or binds. */
  readonly definition?: MethodOutline | undefined;
  /** The definitions of the cluster's other bound methods, for their default wirings. */
  readonly outlines?: ReadonlyMap<Id, MethodOutline>;
}
