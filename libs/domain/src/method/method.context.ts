import type { ClusterState } from '../cluster/cluster.js';
import type { MeasureState } from '../measure/measure.js';
import type { Id } from '../words.js';
import type { MethodState } from './method.js';

/** What a definition says of one of its inputs. */
export interface OutlinedInput {
  readonly name: string;
  /** `number`, `segment`, `boolean`, `text`, `pair`, `numbers`, `segments` or `records`. */
  readonly type: string;
  readonly optional: boolean;
  /** Names of the fields of `records`. */
  readonly fields?: readonly string[];
  /** Methods that the default wiring of the input reads; absent where the definition gives none. */
  readonly wired?: readonly Id[];
}

/** What the rules need of a definition; its text is read elsewhere. */
export interface MethodOutline {
  readonly id: string;
  readonly version: number;
  readonly inputs: readonly OutlinedInput[];
  /** Paths such as `K1` or `segments.K`. */
  readonly outputs: readonly string[];
}

/** What the rules of a method must know of the cluster, its measures and its other methods. */
export interface MethodContext {
  readonly cluster: ClusterState;
  readonly measures: ReadonlyMap<Id, MeasureState>;
  readonly methods: ReadonlyMap<Id, MethodState>;
  /** Of the version that the command is about: registered, adopted, or the one a binding is made for. */
  readonly definition?: MethodOutline;
  /** Of the versions in which the cluster's other methods are bound, for what their default wirings read. */
  readonly outlines?: ReadonlyMap<Id, MethodOutline>;
}
