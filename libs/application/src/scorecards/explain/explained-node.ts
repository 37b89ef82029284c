import type {
  Evidence,
  Id,
  InstantText,
  Labels,
  PeriodName,
  Position,
  ScoringFunction,
  Status,
  Subject,
  TargetFigures,
} from '@strata/domain';
import type { NodeState } from '@strata/engine';

export type ExplainedKind =
  | 'strategy'
  | 'perspective'
  | 'objective'
  | 'measure'
  | 'value'
  | 'method-output'
  | 'formula'
  | 'input'
  | 'assessment'
  | 'activity';

/** Exact text for a figure as entered, float64 for a computed value, null if there is none. */
export type ExplainedValue = string | number | boolean | readonly (string | number | boolean)[] | null;

/** The event that recorded a value or assessment. */
export interface ExplainedEvent {
  readonly id: string;
  readonly position: Position;
  readonly knownAt: InstantText;
  readonly recordedAt: InstantText;
  readonly by: string;
  readonly note?: string | undefined;
  readonly reason?: string | undefined;
  readonly evidence?: Evidence | undefined;
}

/** The targets that the value of a measure was compared with. */
export interface Comparison {
  readonly scoring: ScoringFunction['kind'];
  /** The targets, aggregated over the periods like the value. */
  readonly targets: TargetFigures;
  /** The periods of the measure that the value covers. */
  readonly periods: readonly PeriodName[];
}

/** The facts of a node: its own, and its relation to the node above. JSON only. */
export interface ExplainedFacts {
  /** Identifies the same thing anywhere in the tree. */
  readonly id: string;
  readonly kind: ExplainedKind;
  readonly label?: Labels | undefined;
  readonly value: ExplainedValue;
  readonly unit?: string | undefined;
  readonly subject?: Subject;
  readonly period?: PeriodName;
  /** For scorecard nodes: 0 to 1 (more if over-achievement is not capped); null without a score. */
  readonly score?: number | null;
  readonly status?: Status;
  /** For scorecard nodes: the share of the weight that has data, and how final the score is. */
  readonly coverage?: number | null;
  readonly state?: NodeState;
  /** For measures on an objective: the targets that the value was compared with. */
  readonly comparison?: Comparison | undefined;
  /** For parts of a scorecard node: how it counts. A `support` is listed without weight. */
  readonly relation?: string;
  /** The configured weight; the coefficient of a formula's term; the value of the weight measure for a weighted part. */
  readonly weight?: number | null | undefined;
  /** The share of the weight among the siblings that count, 0 to 1. */
  readonly share?: number | null;
  /** The contribution to the score or value above. */
  readonly contribution?: number | null | undefined;
  /** The formula that computes it. */
  readonly formula?: string | undefined;
  /** A code for why there is no value or score. */
  readonly reason?: string | undefined;
  readonly detail?: string | undefined;
  /** For inputs that compare two periods: the earlier value. */
  readonly previous?: ExplainedValue | undefined;
  /** For inputs: the kind of source that it is bound to. */
  readonly source?: string | undefined;
  /**
   * The subjects that the source of an input names explicitly; of aggregated values, and of what methods compute for the
   * cluster, all whose figures are behind it.
   */
  readonly readsOf?: readonly Subject[] | undefined;
  /** For assessments; without an item, the mean of all items. */
  readonly questionnaire?: Id;
  readonly item?: string | undefined;
  /** The number of assessors who graded it. */
  readonly assessors?: number;
  /** True for a figure assumed by a scenario. */
  readonly assumed?: true;
  readonly event?: ExplainedEvent | undefined;
  /** For reported values: the figure that was submitted and does not count yet, because it waits for its approval. */
  readonly awaitingApproval?: AwaitingFigure | undefined;
}

/** A figure that waits for its approval. */
export interface AwaitingFigure {
  readonly value: ExplainedValue;
  readonly event: ExplainedEvent;
}

/** A value or score with everything it was computed from. */
export interface ExplainedNode extends ExplainedFacts {
  /** Its parts are shown elsewhere in the tree, at the first node with the same id. */
  readonly repeated?: true;
  /** The number of its parts that were omitted because of the limits on depth and size. */
  readonly omitted?: number;
  readonly children: readonly ExplainedNode[];
}
