import type { Id, PeriodName } from '../words.js';
import type { Position } from '../position.js';

/** Everything that pins a closed evaluation, so that it can be run again from the events alone. */
export interface EvaluationPin {
  readonly period: PeriodName;
  /** Position of the log up to which structure and values were taken. */
  readonly position: Position;
  /** Position of the last change of structure at or before it. */
  readonly structurePosition: Position;
  /** Adopted methods with version and hash of their definition. */
  readonly methods: readonly { readonly method: Id; readonly version: number; readonly sha256: string }[];
  /** Version of the evaluation engine's rules. */
  readonly engine: string;
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of everything the evaluation read. */
  readonly inputsHash: string;
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of its results. */
  readonly resultsHash: string;
}

/** A closed evaluation of a period. Several may stand beside each other, each with its reason. */
export interface ClosedEvaluation extends EvaluationPin {
  readonly id: Id;
  readonly reason: string;
}

/** One result of an evaluation: a score (key: the node), or an output of a method (`method:<id>/<subject>/<output>`). */
export interface EvaluationResult {
  readonly key: string;
  readonly value: number | string | boolean | null;
  /** Status of a node; for what could not be computed, the reason. */
  readonly status?: string;
}

/** The evaluations of one cluster. */
export interface EvaluationsState {
  readonly evaluations: readonly ClosedEvaluation[];
}

export type EvaluationCommand = {
  readonly type: 'CloseEvaluation';
  readonly evaluationId: Id;
  readonly reason: string;
  readonly pin: EvaluationPin;
  /** What `resultsHash` is the hash of; kept in the event, so that a replay can name what differs. */
  readonly results?: readonly EvaluationResult[];
};

export type EvaluationEvent = {
  readonly type: 'EvaluationClosed';
  readonly data: ClosedEvaluation & { readonly results?: readonly EvaluationResult[] };
};
