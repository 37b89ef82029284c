import type { Actual, Id, MissingPolicy, PeriodName, RollUp, Status, Subject, TargetFigures } from '@strata/domain';

export type ScoreNodeKind = 'strategy' | 'perspective' | 'objective' | 'measure';

/**
 * Why a node has no score of its own.
 * `MISSING` nothing reported · `NOT_APPLICABLE` reported as such · `UNSCORED` shown, not scored · `NO_TARGET` no figure
 * in force to compare with · `NO_DATA_BELOW` nothing below has a score · `NO_WEIGHT` all weights are zero · `EMPTY`
 * nothing below · `EVALUATION_ERROR` see the node's `detail`.
 */
export type ReasonCode =
  | 'MISSING'
  | 'NOT_APPLICABLE'
  | 'UNSCORED'
  | 'NO_TARGET'
  | 'NO_DATA_BELOW'
  | 'NO_WEIGHT'
  | 'EMPTY'
  | 'EVALUATION_ERROR';

/** How a part stands to the node it is part of. A `support` is listed and weighs nothing. */
export type PartRelation = 'measure' | 'detail' | 'contribution' | 'support' | 'objective' | 'perspective';

/** One part of a parent's score. */
export interface ScorePart {
  readonly nodeId: string;
  readonly relation: PartRelation;
  /** In force on the period's first day, as set; 0 takes the part out of every roll-up. */
  readonly weight: number;
  /** Its weight among the siblings that count, 0 to 1; 0 if it does not count. */
  readonly share: number;
  readonly score: number | null;
  readonly status: Status;
  readonly reason?: ReasonCode;
  /** What it put into the parent's score: these sum to the score; null where the parent has none. */
  readonly contribution: number | null;
}

/** How many of how many were there. */
export interface Coverage {
  readonly counted: number;
  readonly of: number;
}

/** A value that was computed (a sum, a mean) from reported ones; float64. */
export interface ComputedActual {
  readonly kind: 'computed';
  readonly value: number;
}

/** What a measure's score was computed from. */
export interface MeasureReading {
  readonly subject: Subject;
  /** A reported value as entered, a computed one, or null where there is none. */
  readonly actual: Actual | ComputedActual | null;
  /** The period that the value is about: the scorecard's own, or that of a longer frequency or of a carried value. */
  readonly period: PeriodName;
  /** The periods of the measure's frequency that were read. */
  readonly periods: readonly PeriodName[];
  /** Set if the value was carried forward: the period it was reported for. */
  readonly carriedFrom?: PeriodName;
  /** True if the measure is reported less often than the scorecard's period. */
  readonly longerFrequency?: true;
  /** Set if some of the periods are not reported yet (N/A is not expected). */
  readonly partial?: Coverage;
  /** Of a value put together from members or parts: how many of them reported, over all periods. */
  readonly members?: Coverage;
  /** The figures in force. */
  readonly targets?: TargetFigures;
  /** Distance from the goal or target in units of the measure: positive is better, whatever the polarity. */
  readonly variance: number | null;
}

/** A strategy, perspective, objective or measure-on-objective with its score for the period. */
export interface ScoreNode {
  /** `strategy:S`, `perspective:S/P`, `objective:S/O`, `measure:S/O/M`. */
  readonly id: string;
  readonly kind: ScoreNodeKind;
  /** Where it stands in the tree; of a strategy its parent strategy's node. */
  readonly parentId: string | null;
  readonly strategy: Id;
  readonly perspective?: Id;
  readonly objective?: Id;
  readonly measure?: Id;
  /** What rolls up: 0 to 1, above 1 only where the cluster keeps over-achievement; null without a score. */
  readonly score: number | null;
  /** The score before over-achievement was capped. */
  readonly rawScore: number | null;
  readonly status: Status;
  readonly reason?: ReasonCode;
  /** More about the reason: a code, for a formula followed by its message. */
  readonly detail?: string;
  /** The missing-data policy that was applied, if there was no data. With `zero` the score is 0, the reason stays. */
  readonly missing?: MissingPolicy['kind'];
  /** Weight under its parent in the tree as set, null at a strategy. */
  readonly weight: number | null;
  /** Weight among the siblings that count, 0 to 1; null at a strategy. */
  readonly share: number | null;
  readonly reading?: MeasureReading;
  readonly rollUp?: RollUp;
  readonly parts?: readonly ScorePart[];
}

/** All scores of a cluster for one period. Nodes are in the order of the cascade, each before what is under it. */
export interface Scorecard {
  readonly period: PeriodName;
  readonly nodes: readonly ScoreNode[];
}
