import { daysOfPeriod, firstDay, fitsCalendar, lastDay } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import { clusterDuring } from '../cluster/cluster-in-force.js';
import { fullScoring } from '../cluster/cluster.evolve.js';
import type { ClusterState } from '../cluster/cluster.js';
import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import { sameData } from '../equality.js';
import { lacksData } from './coverage.js';
import { evaluationEvolve, initialEvaluations } from './evaluation.evolve.js';
import type { EvaluationCommand, EvaluationEvent, EvaluationPin, EvaluationsState } from './evaluation.js';
import { evaluationCommandShape } from './evaluation.shape.js';

const STRATEGY = 'strategy:';
const MAX_LISTED = 20;

/** The state of other aggregates that the rules of evaluations need. */
export interface EvaluationContext {
  readonly cluster: ClusterState;
}

/**
 * The closed evaluations of one cluster. They never change; a period may be closed again as another evaluation, and an
 * evaluation that should not count is withdrawn.
 */
export const evaluationDecider: Decider<EvaluationsState, EvaluationCommand, EvaluationEvent, EvaluationContext> =
  defineDecider({
    initial: initialEvaluations,
    shape: evaluationCommandShape,
    guard: (_command: EvaluationCommand, _state: EvaluationsState, { cluster }: EvaluationContext) =>
      cluster.exists ? undefined : clusterNotFound,
    decide: { CloseEvaluation: close, WithdrawEvaluation: withdraw },
    evolve: evaluationEvolve,
  });

type Close = Extract<EvaluationCommand, { type: 'CloseEvaluation' }>;
type Withdraw = Extract<EvaluationCommand, { type: 'WithdrawEvaluation' }>;

function close(
  command: Close,
  { evaluations }: EvaluationsState,
  { cluster }: EvaluationContext,
): Decision<EvaluationEvent> {
  const { evaluationId, reason, incomplete, pin, results, record } = command;
  const closed = { id: evaluationId, reason, ...(incomplete && { incomplete }), ...pin };
  const known = evaluations.find(({ id }) => id === evaluationId);
  if (known !== undefined) {
    const { withdrawn: _, ...asClosed } = known;
    if (sameData(asClosed, closed)) return accept();
    return refuse({
      code: 'EVALUATION_EXISTS',
      message: `The evaluation "${evaluationId}" of ${known.period} is already closed with different data.`,
      remedy: 'Close another evaluation under another id; a closed evaluation never changes.',
      details: { evaluationId, period: known.period },
    });
  }
  if (!fitsCalendar(pin.period, cluster.calendar)) return refuse(periodOutOfRange(pin.period));
  const lacking = notBegun(pin, cluster) ?? notComplete(command, cluster);
  if (lacking !== undefined) return refuse(lacking);
  return accept({
    type: 'EvaluationClosed',
    data: { ...closed, ...(results && { results }), ...(record && { record }) },
  });
}

const INCOMPLETE = 'or close the evaluation as incomplete.';

/** Of a period that has not begun, nothing can be known: it is not even incomplete. */
function notBegun({ period, day }: EvaluationPin, { calendar }: ClusterState): Refusal | undefined {
  const begins = firstDay(period, calendar);
  if (day === undefined || day >= begins) return undefined;
  return {
    code: 'PERIOD_NOT_BEGUN',
    message: `The period ${period} begins on ${begins}, so its evaluation cannot be closed on ${day}.`,
    remedy: 'Close the evaluation of a period that has begun.',
    details: { period, begins },
  };
}

function notComplete(command: Close, cluster: ClusterState): Refusal | undefined {
  return command.incomplete ? undefined : (notEnded(command.pin, cluster) ?? notCovered(command, cluster));
}

/** Evaluations under the first version of the engine's rules have no day. */
function notEnded({ period, day }: EvaluationPin, { calendar }: ClusterState): Refusal | undefined {
  if (day === undefined || day > lastDay(period, calendar)) return undefined;
  return {
    code: 'PERIOD_NOT_ENDED',
    message: `The period ${period} ends on ${lastDay(period, calendar)}, so its evaluation cannot be closed on ${day}.`,
    remedy: `Wait until it has ended, ${INCOMPLETE}`,
    details: { period, day },
  };
}

function notCovered({ pin, results = [] }: Close, cluster: ClusterState): Refusal | undefined {
  const { scoring } = clusterDuring(cluster, daysOfPeriod(pin.period, cluster.calendar));
  const { leastCoverage: least } = fullScoring(scoring);
  const strategies = results.flatMap(({ key, coverage }) =>
    key.startsWith(STRATEGY) && lacksData(coverage, least) ? [{ strategy: key.slice(STRATEGY.length), coverage }] : [],
  );
  if (strategies.length === 0) return undefined;
  const [first] = strategies;
  const more = strategies.length - 1;
  const which =
    more === 0 ? `strategy "${first?.strategy}" has` : `strategies "${first?.strategy}" and ${more} more have`;
  return {
    code: 'COVERAGE_TOO_LOW',
    message: `For ${pin.period}, the ${which} data for less than ${percent(least)} of its weight.`,
    remedy: `Wait for the missing reports, ${INCOMPLETE}`,
    details: { period: pin.period, strategies: strategies.slice(0, MAX_LISTED) },
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function withdraw({ evaluationId, reason }: Withdraw, { evaluations }: EvaluationsState): Decision<EvaluationEvent> {
  const known = evaluations.find(({ id }) => id === evaluationId);
  if (known === undefined) {
    return refuse({
      code: 'EVALUATION_NOT_FOUND',
      message: `The cluster has no closed evaluation "${evaluationId}".`,
      remedy: 'Check the id against the list of closed evaluations.',
      details: { evaluationId },
    });
  }
  if (known.withdrawn !== undefined) return accept();
  return accept({ type: 'EvaluationWithdrawn', data: { id: evaluationId, reason } });
}
