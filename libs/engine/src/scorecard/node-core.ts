import type { MissingPolicy, Status } from '@strata/domain';
import type { Vertex } from './plan/plan.js';
import type { ReasonCode, ScoreNode } from './scorecard.js';

/** A node before its parent has said which share it has. */
export type NodeCore = Omit<ScoreNode, 'share'>;

/** The score of a node before its missing-data policy. */
export interface Outcome {
  readonly score: number | null;
  readonly rawScore: number | null;
  readonly status: Status;
  readonly reason?: ReasonCode;
  readonly detail?: string;
}

/** A node from its outcome, its missing-data policy applied. */
export function coreOf(
  vertex: Vertex,
  outcome: Outcome,
  more: Pick<NodeCore, 'reading' | 'rollUp' | 'parts'>,
): NodeCore {
  return { ...vertex.identity, weight: vertex.weight, ...withPolicy(outcome, vertex.missing), ...more };
}

function withPolicy(outcome: Outcome, policy: MissingPolicy | null): Outcome & Pick<NodeCore, 'missing'> {
  const missing = outcome.reason === 'MISSING' || outcome.reason === 'NO_DATA_BELOW';
  if (!missing || policy === null) return outcome;
  if (policy.kind !== 'zero') return { ...outcome, missing: policy.kind };
  return { ...outcome, score: 0, rawScore: 0, status: 'red', missing: 'zero' };
}
