import { lacksData, type MissingPolicy, type Status } from '@strata/domain';
import { stateOf, type Cover } from './coverage.js';
import type { Plan, Vertex } from './plan/plan.js';
import type { MeasureReading, ReasonCode, ScoreNode, ScorePart } from './scorecard.js';

/** The score of a vertex before its missing-data policy is applied. */
export interface Outcome {
  readonly score: number | null;
  readonly rawScore: number | null;
  readonly status: Status;
  readonly reason?: ReasonCode | undefined;
  readonly detail?: string | undefined;
}

/** The result for a vertex: its node without the fields that never change and without its share. */
export interface Evaluation extends Outcome, Cover {
  readonly missing?: MissingPolicy['kind'] | undefined;
  readonly reading?: MeasureReading | undefined;
  readonly parts?: readonly ScorePart[] | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The outcome with the missing-data policy applied. It always has the same fields, which keeps large cascades fast. */
export function evaluationOf(
  policy: MissingPolicy | null,
  { score, rawScore, status, reason, detail }: Outcome,
  { reading, parts, coverage, complete }: Pick<Evaluation, 'reading' | 'parts'> & Cover,
): Evaluation {
  const lacking = policy !== null && (reason === 'MISSING' || reason === 'NO_DATA_BELOW');
  const missing = lacking ? policy.kind : undefined;
  if (missing === 'zero') {
    // Covered, but not by data.
    // prettier-ignore
    return { score: 0, rawScore: 0, status: 'red', reason, detail, missing, reading, parts, coverage: 1, complete: false };
  }
  return { score, rawScore, status, reason, detail, missing, reading, parts, coverage, complete };
}

/** The evaluation of every vertex while the scorecard's period has not begun. */
export const NOT_STARTED: Evaluation = {
  score: null,
  rawScore: null,
  status: 'grey',
  reason: 'NOT_STARTED',
  coverage: null,
  complete: false,
};

/** The status to show: grey if too little of the data is there. */
export function shownStatus({ leastCoverage }: Plan, { coverage, status }: Evaluation): Status {
  return lacksData(coverage, leastCoverage) ? 'grey' : status;
}

/** The node of a vertex, without fields that have no value. */
export function scoreNodeOf(plan: Plan, vertex: Vertex, evaluation: Evaluation, share: number | null): ScoreNode {
  const node = filled(plan, vertex, evaluation, share);
  const { reason, detail, missing } = evaluation;
  if (reason !== undefined) node.reason = reason;
  if (detail !== undefined) node.detail = detail;
  if (missing !== undefined) node.missing = missing;
  return node;
}

/** One object literal per kind, because spreading the common fields costs several times as much. */
function filled(plan: Plan, vertex: Vertex, evaluation: Evaluation, share: number | null): Mutable<ScoreNode> {
  const { id, kind, parentId, strategy, perspective, objective, measure } = vertex.identity;
  const { score, rawScore, coverage, reading, parts } = evaluation;
  const status = shownStatus(plan, evaluation);
  const state = stateOf(evaluation.complete, plan.progress);
  const { weight } = vertex;
  if (vertex.kind === 'measure') {
    // prettier-ignore
    return {
      id, kind, parentId, strategy, perspective, objective, measure, weight, share, score, rawScore, status, coverage,
      state, reading,
    };
  }
  const { rollUp } = vertex;
  if (objective !== undefined) {
    // prettier-ignore
    return {
      id, kind, parentId, strategy, perspective, objective, weight, share, score, rawScore, status, coverage, state,
      rollUp, parts,
    };
  }
  return perspective === undefined
    ? { id, kind, parentId, strategy, weight, share, score, rawScore, status, coverage, state, rollUp, parts }
    : {
        id,
        kind,
        parentId,
        strategy,
        perspective,
        weight,
        share,
        score,
        rawScore,
        status,
        coverage,
        state,
        rollUp,
        parts,
      };
}
