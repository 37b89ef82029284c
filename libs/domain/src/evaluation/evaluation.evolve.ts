import type { EventHandlers } from '../define-decider.js';
import type { EvaluationEvent, EvaluationsState } from './evaluation.js';

export const initialEvaluations: EvaluationsState = { evaluations: [] };

export const evaluationEvolve: EventHandlers<EvaluationsState, EvaluationEvent> = {
  // The results stay in the event: the state of a cluster with years of evaluations must not carry them all.
  EvaluationClosed: ({ evaluations }, { results: _results, ...closed }) => ({ evaluations: [...evaluations, closed] }),
};
