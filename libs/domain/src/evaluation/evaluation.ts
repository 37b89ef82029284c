import type { DateText, Id, PeriodName, Subject } from '../words.js';
import type { Position } from '../position.js';

/** Everything needed to repeat a closed evaluation from the events alone. */
export interface EvaluationPin {
  readonly period: PeriodName;
  /** The position in the log up to which structure and values were read. */
  readonly position: Position;
  /** The position of the last structural change at or before it. */
  readonly structurePosition: Position;
  /** The day of the evaluation, which decides what was due; absent under the first version of the engine's rules. */
  readonly day?: DateText | undefined;
  /** The adopted methods with the version and hash of their definitions. */
  readonly methods: readonly { readonly method: Id; readonly version: number; readonly sha256: string }[];
  /** The version of the engine's rules. */
  readonly engine: string;
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of everything the evaluation read. */
  readonly inputsHash: string;
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of its results. */
  readonly resultsHash: string;
}

/** A closed evaluation of a period. A period may have several, each with its reason. */
export interface ClosedEvaluation extends EvaluationPin {
  readonly id: Id;
  readonly reason: string;
  /** Set if it was closed although the period had not ended, or data was missing. */
  readonly incomplete?: true | undefined;
  /** Set if it no longer counts; it stays as it was. */
  readonly withdrawn?: { readonly reason: string } | undefined;
}

/** One result of an evaluation: a score (keyed by node) or a method output (`method:<id>/<subject>/<output>`). */
export interface EvaluationResult {
  readonly key: string;
  readonly value: number | string | boolean | null;
  /** The status of a node, or the reason why a result could not be computed. */
  readonly status?: string;
  /** The coverage and state of a node; absent under the first version of the engine's rules. */
  readonly coverage?: number | null | undefined;
  readonly state?: string | undefined;
}

/**
 * The values that an evaluation read, as known then. Each figure names its measure, subject and period by their index; its
 * kind is left out if it is a number.
 */
export interface PinnedValues {
  readonly measures: readonly Id[];
  readonly subjects: readonly Subject[];
  readonly periods: readonly PeriodName[];
  readonly figures: readonly PinnedFigure[];
}

export type PinnedFigure = readonly [
  measure: number,
  subject: number,
  period: number,
  value: string | null,
  kind?: string | undefined,
];

/** The events that an evaluation was computed from, listed as a seal lists its events. */
export interface PinnedEvents {
  readonly leaves: string;
  readonly positions: string;
  readonly streams: readonly string[];
  readonly streamOf: string;
}

/** What an evaluation read, in the form that `inputsHash` covers (docs/evaluation-form.md), and the events behind it. */
export interface EvaluationRecord {
  readonly form: 2;
  /** A hash of everything but the values, part by part. */
  readonly parts: readonly { readonly key: string; readonly sha256: string }[];
  readonly values: PinnedValues;
  readonly events: PinnedEvents;
}

/** The evaluations of one cluster. */
export interface EvaluationsState {
  readonly evaluations: readonly ClosedEvaluation[];
}

export type EvaluationCommand =
  | {
      readonly type: 'CloseEvaluation';
      readonly evaluationId: Id;
      readonly reason: string;
      /** Closes the evaluation although the period has not ended, or data is missing. */
      readonly incomplete?: true | undefined;
      readonly pin: EvaluationPin;
      /** The data that `resultsHash` covers; stored in the event so that a replay can report differences. */
      readonly results?: readonly EvaluationResult[];
      /** What `inputsHash` covers, so that a replay can name what differs. */
      readonly record?: EvaluationRecord | undefined;
    }
  | { readonly type: 'WithdrawEvaluation'; readonly evaluationId: Id; readonly reason: string };

export type EvaluationEvent =
  | {
      readonly type: 'EvaluationClosed';
      readonly data: Omit<ClosedEvaluation, 'withdrawn'> & {
        readonly results?: readonly EvaluationResult[];
        /** Absent in evaluations whose inputs were hashed in the first form. */
        readonly record?: EvaluationRecord;
      };
    }
  | { readonly type: 'EvaluationWithdrawn'; readonly data: { readonly id: Id; readonly reason: string } };
