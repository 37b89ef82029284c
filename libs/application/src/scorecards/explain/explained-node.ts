import type { Id, InstantText, Labels, PeriodName, Position, Status, Subject } from '@strata/domain';

export type ExplainedKind =
  'strategy' | 'perspective' | 'objective' | 'measure' | 'value' | 'method-output' | 'formula' | 'input' | 'assessment';

/** Exact text for a figure as it was entered, float64 for what was computed; null where there is none. */
export type ExplainedValue = string | number | boolean | readonly (string | number | boolean)[] | null;

/** The event that something was said by. */
export interface ExplainedEvent {
  readonly id: string;
  readonly position: Position;
  readonly knownAt: InstantText;
  readonly recordedAt: InstantText;
  readonly by: string;
}

/** How something stands to the node above it, and what it says itself. Made of JSON only. */
export interface ExplainedFacts {
  /** The same for the same thing wherever it stands in the tree. */
  readonly id: string;
  readonly kind: ExplainedKind;
  readonly label?: Labels;
  readonly value: ExplainedValue;
  readonly unit?: string;
  readonly subject?: Subject;
  readonly period?: PeriodName;
  /** Of a node of the scorecard: 0 to 1 (more where over-achievement is kept); null without a score. */
  readonly score?: number | null;
  readonly status?: Status;
  /** Of a part of a scorecard's node: how it takes part. A `support` is listed and weighs nothing. */
  readonly relation?: string;
  /** As set; of a term of a formula its coefficient; of a part that is weighed, the value of the weighing measure. */
  readonly weight?: number | null;
  /** Among the siblings that count, 0 to 1. */
  readonly share?: number | null;
  /** What it put into the score or value above. */
  readonly contribution?: number | null;
  /** What computes it. */
  readonly formula?: string;
  /** Why there is no value or score: a code. */
  readonly reason?: string;
  readonly detail?: string;
  /** Of an input that looks at two periods: the earlier value. */
  readonly previous?: ExplainedValue;
  /** Of an input: the kind of source that it is bound to. */
  readonly source?: string;
  /** Of an input: the subjects that its source names, if not the one that is evaluated for. */
  readonly readsOf?: readonly Subject[];
  /** Of an assessment. Without an item: the mean of all. */
  readonly questionnaire?: Id;
  readonly item?: string;
  /** How many assessors graded it. */
  readonly assessors?: number;
  /** True for a figure that a scenario assumes. */
  readonly assumed?: true;
  readonly event?: ExplainedEvent;
}

/** A value or score with all it was computed from. */
export interface ExplainedNode extends ExplainedFacts {
  /** What it is made of stands elsewhere in the tree, where the same id comes first. */
  readonly repeated?: true;
  /** How many of its parts were left out: the tree has a bounded depth and size. */
  readonly omitted?: number;
  readonly children: readonly ExplainedNode[];
}
