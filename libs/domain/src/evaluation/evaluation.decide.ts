import { fitsCalendar } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import type { ClusterState } from '../cluster/cluster.js';
import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import { sameData } from '../equality.js';
import { evaluationEvolve, initialEvaluations } from './evaluation.evolve.js';
import type { ClosedEvaluation, EvaluationCommand, EvaluationEvent, EvaluationsState } from './evaluation.js';
import { evaluationCommandShape } from './evaluation.shape.js';

/** The state of other aggregates that the rules of evaluations need. */
export interface EvaluationContext {
  readonly cluster: ClusterState;
}

/** The closed evaluations of one cluster. They never change; a period may be closed again as another evaluation. */
export const evaluationDecider: Decider<EvaluationsState, EvaluationCommand, EvaluationEvent, EvaluationContext> =
  defineDecider({
    initial: initialEvaluations,
    shape: evaluationCommandShape,
    guard: (_command: EvaluationCommand, _state: EvaluationsState, { cluster }: EvaluationContext) =>
      cluster.exists ? undefined : clusterNotFound,
    decide: { CloseEvaluation: close },
    evolve: evaluationEvolve,
  });

function close(
  { evaluationId, reason, pin, results }: EvaluationCommand,
  { evaluations }: EvaluationsState,
  { cluster }: EvaluationContext,
): Decision<EvaluationEvent> {
  const closed: ClosedEvaluation = { id: evaluationId, reason, ...pin };
  const known = evaluations.find(({ id }) => id === evaluationId);
  if (known !== undefined) {
    if (sameData(known, closed)) return accept();
    return refuse({
      code: 'EVALUATION_EXISTS',
      message: `The evaluation "${evaluationId}" of ${known.period} is already closed with different data.`,
      remedy: 'Close another evaluation under another id; a closed evaluation never changes.',
      details: { evaluationId, period: known.period },
    });
  }
  if (!fitsCalendar(pin.period, cluster.calendar)) return refuse(periodOutOfRange(pin.period));
  return accept({ type: 'EvaluationClosed', data: { ...closed, ...(results ? { results } : {}) } });
}
