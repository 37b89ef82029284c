import type { EventHandlers } from '../define-decider.js';
import type { EvaluationEvent, EvaluationsState } from './evaluation.js';

export const initialEvaluations: EvaluationsState = { evaluations: [] };

export const evaluationEvolve: EventHandlers<EvaluationsState, EvaluationEvent> = {
  // Results and inputs stay in the event, so that the state does not grow with years of evaluations.
  EvaluationClosed: ({ evaluations }, { results: _results, record: _record, ...closed }) => ({
    evaluations: [...evaluations, closed],
  }),
  EvaluationWithdrawn: ({ evaluations }, { id, reason }) => ({
    evaluations: evaluations.map((one) => (one.id === id ? { ...one, withdrawn: { reason } } : one)),
  }),
};
