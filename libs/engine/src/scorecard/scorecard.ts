import type { Actual, Id, MissingPolicy, PeriodName, RollUp, Status, Subject, TargetFigures } from '@strata/domain';

export type ScoreNodeKind = 'strategy' | 'perspective' | 'objective' | 'measure';

/**
 * The reason why a node has no score. `MISSING`: nothing was reported. `NOT_DUE`: no period to report on has ended.
 * `NOT_STARTED`: the scorecard's period has not begun. `NOT_APPLICABLE`: reported as such. `UNSCORED`: shown, but not
 * scored. `NO_TARGET`: no target is in force. `NO_DATA_BELOW`: nothing below has a score. `NO_WEIGHT`: all weights are 0.
 * `EMPTY`: there is nothing below. `EVALUATION_ERROR`: see the node's `detail`.
 */
export type ReasonCode =
  | 'MISSING'
  | 'NOT_DUE'
  | 'NOT_STARTED'
  | 'NOT_APPLICABLE'
  | 'UNSCORED'
  | 'NO_TARGET'
  | 'NO_DATA_BELOW'
  | 'NO_WEIGHT'
  | 'EMPTY'
  | 'EVALUATION_ERROR';

/**
 * How final a node is. `not-started`: the period has not begun. `open`: it is running. `complete`: it has ended, and all
 * that counts has data of the period itself. `provisional`: it has ended, but something is missing, carried forward or
 * set to zero.
 */
export type NodeState = 'not-started' | 'open' | 'provisional' | 'complete';

/**
 * The relation of a part to its parent. A `support`, and a `proposal` of a contribution that is not accepted, are listed
 * but have no weight.
 */
export type PartRelation = 'measure' | 'detail' | 'contribution' | 'proposal' | 'support' | 'objective' | 'perspective';

/** One part of a parent's score. */
export interface ScorePart {
  readonly nodeId: string;
  readonly relation: PartRelation;
  /** The weight in force on the period's first day; 0 excludes the part from every roll-up. */
  readonly weight: number;
  /** Its share of the weight of the siblings that count, 0 to 1; 0 if it does not count. */
  readonly share: number;
  readonly score: number | null;
  readonly status: Status;
  readonly reason?: ReasonCode;
  /** Its contribution to the parent's score. Contributions add up to the score; null if the parent has none. */
  readonly contribution: number | null;
}

/** How many of the expected values are present. */
export interface Coverage {
  readonly counted: number;
  readonly of: number;
}

/** A float64 computed (as a sum or a mean) from reported values. */
export interface ComputedActual {
  readonly kind: 'computed';
  readonly value: number;
}

/** The value that a measure's score was computed from. */
export interface MeasureReading {
  readonly subject: Subject;
  /** The value as reported, a computed one, or null if there is none. */
  readonly actual: Actual | ComputedActual | null;
  /** The period of the value: the scorecard's own, or that of a longer frequency or of a value carried forward. */
  readonly period: PeriodName;
  /** The periods of the measure's frequency that were read. */
  readonly periods: readonly PeriodName[];
  /** Set if the value was carried forward: the period it was reported for. */
  readonly carriedFrom?: PeriodName | undefined;
  /** True if the measure is reported less often than the scorecard's period. */
  readonly longerFrequency?: true | undefined;
  /** Set if some of the expected periods have no value; periods reported as not applicable are not expected. */
  readonly partial?: Coverage | undefined;
  /** How many values reported for these periods do not count yet, because they wait for their approval; absent if none. */
  readonly awaitingApproval?: number | undefined;
  /** For a value aggregated from members or parts: how many of them reported, over all periods. */
  readonly members?: Coverage | undefined;
  /** The targets that the value is compared with, aggregated over `compared` as the value is. */
  readonly targets?: TargetFigures | undefined;
  /** The periods whose targets these are: those that the value covers. */
  readonly compared: readonly PeriodName[];
  /** Distance from the goal or target in units of the measure; positive is better for every polarity. */
  readonly variance: number | null;
}

/** A strategy, perspective, objective or measure-on-objective with its score for the period. */
export interface ScoreNode {
  /** `strategy:S`, `perspective:S/P`, `objective:S/O`, `measure:S/O/M`. */
  readonly id: string;
  readonly kind: ScoreNodeKind;
  /** The parent in the tree; for a strategy, the node of its parent strategy. */
  readonly parentId: string | null;
  readonly strategy: Id;
  readonly perspective?: Id | undefined;
  readonly objective?: Id | undefined;
  readonly measure?: Id | undefined;
  /** 0 to 1, or above 1 if the cluster keeps over-achievement; null without a score. Roll-ups use it. */
  readonly score: number | null;
  /** The score before over-achievement was capped. */
  readonly rawScore: number | null;
  /** Grey without a score, or if the coverage is below the least coverage of the cluster. */
  readonly status: Status;
  /**
   * The share of its weight that has complete data, 0 to 1; of a measure, values reported of values due. Null if
   * nothing is due or expected.
   */
  readonly coverage: number | null;
  readonly state: NodeState;
  readonly reason?: ReasonCode | undefined;
  /** Details of the reason: a code, followed by a message for a formula. */
  readonly detail?: string | undefined;
  /** The missing-data policy that was applied, if there was no data. With `zero`, the score is 0 and the reason is kept. */
  readonly missing?: MissingPolicy['kind'] | undefined;
  /** The weight under its parent in the tree; null for a strategy. */
  readonly weight: number | null;
  /** The share of the weight of the siblings that count, 0 to 1; null for a strategy. */
  readonly share: number | null;
  readonly reading?: MeasureReading | undefined;
  readonly rollUp?: RollUp | undefined;
  readonly parts?: readonly ScorePart[] | undefined;
}

/** All scores of a cluster for one period. Nodes are in the order of the cascade, parents before children. */
export interface Scorecard {
  readonly period: PeriodName;
  readonly nodes: readonly ScoreNode[];
}
