import type { Id, MeasureState, MissingPolicy, PeriodName, RollUp, Subject, TargetFigures } from '@strata/domain';
import type { PartRelation, ScoreNodeKind } from '../scorecard.js';
import type { Scorer } from '../scoring/scored.js';
import type { ValueContext } from '../value/value-context.js';
import type { Window } from '../value/windows.js';
import type { ReadIndex } from './read-index.js';

/** What a node says of itself whatever its score. */
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
  /** Under its parent in the tree, in force on the period's first day; null at a strategy. */
  readonly weight: number | null;
  /** What it does to the score above when it has no data; null at a strategy. */
  readonly missing: MissingPolicy | null;
}

/** A measure on an objective, ready to be scored. */
export interface MeasureVertex extends CommonVertex {
  readonly kind: 'measure';
  readonly measure: MeasureState;
  readonly subject: Subject;
  /** The current window first, then those a value may be carried forward from. */
  readonly windows: readonly Window[];
  readonly figures?: TargetFigures;
  readonly scorer: Scorer;
}

/** One vertex that another is rolled up from; `support` is only listed. */
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

/** A scorecard compiled for one structure and period: what is evaluated, in which order, and what depends on what. */
export interface Plan {
  readonly period: PeriodName;
  readonly overAchievement: 'cap' | 'keep';
  readonly context: ValueContext;
  /** In the order of the scorecard's nodes; vertices are named by their index. */
  readonly vertices: readonly Vertex[];
  /** Of each vertex the vertices rolled up from it. */
  readonly dependents: readonly (readonly number[])[];
  /** Of each vertex its rank above the measures (0); -1 if it rests on a cycle of objectives. */
  readonly levels: readonly number[];
  readonly levelCount: number;
  readonly reads: ReadIndex;
}
