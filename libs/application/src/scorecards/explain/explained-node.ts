import type { Id, InstantText, Labels, PeriodName, Position, Status, Subject } from '@strata/domain';

export type ExplainedKind =
  'strategy' | 'perspective' | 'objective' | 'measure' | 'value' | 'method-output' | 'formula' | 'input' | 'assessment';

/** Exact text for a figure as entered, float64 for a computed value, null if there is none. */
export type ExplainedValue = string | number | boolean | readonly (string | number | boolean)[] | null;

/** The event that recorded a value or assessment. */
export interface ExplainedEvent {
  readonly id: string;
  readonly position: Position;
  readonly knownAt: InstantText;
  readonly recordedAt: InstantText;
  readonly by: string;
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
  /** For parts of a scorecard node: how it counts. A `support` is listed without weight. */
  readonly relation?: string;
  /** The configured weight; the coefficient of a formula's term; the value of the weight measure for a weighted part. */
  readonly weight?: number | null | undefined;
  /** The share of the weight among the siblings that count, 0 to 1. */
  readonly share?: number | null;
  /** The contribution to the score or value above. */
  readonly contribution?: number | null;
  /** The formula that computes it. */
  readonly formula?: string | undefined;
  /** A code for why there is no value or score. */
  readonly reason?: string | undefined;
  readonly detail?: string | undefined;
  /** For inputs that compare two periods: the earlier value. */
  readonly previous?: ExplainedValue | undefined;
  /** For inputs: the kind of source that it is bound to. */
  readonly source?: string | undefined;
  /** For inputs: the subjects that its source names explicitly. */
  readonly readsOf?: readonly Subject[] | undefined;
  /** For assessments; without an item, the mean of all items. */
  readonly questionnaire?: Id;
  readonly item?: string | undefined;
  /** The number of assessors who graded it. */
  readonly assessors?: number;
  /** True for a figure assumed by a scenario. */
  readonly assumed?: true;
  readonly event?: ExplainedEvent | undefined;
}

/** A value or score with everything it was computed from. */
export interface ExplainedNode extends ExplainedFacts {
  /** Its parts are shown elsewhere in the tree, at the first node with the same id. */
  readonly repeated?: true;
  /** The number of its parts that were omitted because of the limits on depth and size. */
  readonly omitted?: number;
  readonly children: readonly ExplainedNode[];
}
