import type { Id, MeasureState, MissingPolicy, PeriodName, RollUp, Subject } from '@strata/domain';
import type { PartRelation, ScoreNodeKind } from '../scorecard.js';
import type { TargetsOver } from '../scoring/targets.js';
import type { ValueContext } from '../value/value-context.js';
import type { Window } from '../value/windows.js';
import type { ReadIndex } from './read-index.js';

/** The fields of a node that do not depend on values. */
export interface Identity {
  readonly id: string;
  readonly kind: ScoreNodeKind;
  readonly parentId: string | null;
  readonly strategy: Id;
  readonly perspective?: Id;
  readonly objective?: Id;
  readonly measure?: Id;
}

interface CommonVertex {
  readonly identity: Identity;
  /** The weight under its parent in the tree on the period's first day; null for a strategy. */
  readonly weight: number | null;
  /** How missing data affects the score above; null for a strategy. */
  readonly missing: MissingPolicy | null;
}

/** A measure on an objective, ready to be scored. */
export interface MeasureVertex extends CommonVertex {
  readonly kind: 'measure';
  readonly measure: MeasureState;
  readonly subject: Subject;
  /** The current window, then those from which a value may be carried forward. */
  readonly windows: readonly Window[];
  readonly targets: TargetsOver;
}

/** A vertex that another one is rolled up from; a `support` is only listed. */
export interface Edge {
  readonly child: number;
  readonly relation: PartRelation;
  readonly weight: number;
}

/** An objective, perspective or strategy. */
export interface ParentVertex extends CommonVertex {
  readonly kind: 'parent';
  readonly rollUp: RollUp;
  readonly edges: readonly Edge[];
}

export type Vertex = MeasureVertex | ParentVertex;

/** Whether the period of a scorecard has begun and ended on the day of the evaluation. */
export type Progress = 'not-started' | 'running' | 'ended';

/** A scorecard compiled for one structure and period: its vertices, their order and dependencies. */
export interface Plan {
  readonly period: PeriodName;
  readonly progress: Progress;
  /** Below this coverage, a node is shown grey, 0 to 1. */
  readonly leastCoverage: number;
  readonly overAchievement: 'cap' | 'keep';
  readonly context: ValueContext;
  /** In the order of the scorecard's nodes; vertices are identified by their index. */
  readonly vertices: readonly Vertex[];
  /** For each vertex, the vertices that are rolled up from it. */
  readonly dependents: readonly (readonly number[])[];
  /** The level of each vertex, 0 for measures; -1 if it depends on a cycle of objectives. */
  readonly levels: readonly number[];
  readonly levelCount: number;
  readonly reads: ReadIndex;
}
