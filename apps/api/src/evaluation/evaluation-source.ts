import type { ClusterView, EventBehind, ReplayDifference, ReplayReport } from '@strata/application';
import type { CloseEvaluationInput } from '@strata/contract';
import type { ClosedEvaluation, Id } from '@strata/domain';
import type { ChangeAnswer } from '../mutations/change.js';

/** The id of a closed evaluation. */
export type EvaluationTarget = Pick<CloseEvaluationInput, 'cluster' | 'evaluationId'>;

export type EvaluationChange = ChangeAnswer<EvaluationTarget>;

/** A closed evaluation with its cluster. */
export interface EvaluationSource extends ClosedEvaluation {
  readonly cluster: Id;
  readonly view: ClusterView;
}

/** The report of a replay with its cluster. */
export interface ReplaySource extends ReplayReport {
  readonly cluster: Id;
}

export type ReplayDifferenceSource = ReplayDifference;

/** An event behind a closed evaluation. */
export type EventBehindSource = EventBehind;
