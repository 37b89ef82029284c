import type { EventHandlers } from '../define-decider.js';
import type { EvaluationEvent, EvaluationsState } from './evaluation.js';

export const initialEvaluations: EvaluationsState = { evaluations: [] };

export const evaluationEvolve: EventHandlers<EvaluationsState, EvaluationEvent> = {
  EvaluationClosed: ({ evaluations }, closed) => ({ evaluations: [...evaluations, closed] }),
};
