import { coverOf, type CoverPart } from './coverage.js';
import { evaluationOf, shownStatus, type Evaluation, type Outcome } from './evaluation.js';
import type { Edge, ParentVertex, Plan } from './plan/plan.js';
import { rollUp, type RolledUp, type Sibling } from './rollup/roll-up.js';
import type { ScorePart } from './scorecard.js';

const CYCLE: Outcome = { score: null, rawScore: null, status: 'grey', reason: 'EVALUATION_ERROR', detail: 'CYCLE' };

/** The evaluation of a vertex that depends on a cycle of objectives: an error, regardless of values. */
export function evaluateCycle(vertex: ParentVertex): Evaluation {
  return evaluationOf(vertex.missing, CYCLE, { parts: [], coverage: null, complete: false });
}

/**
 * Rolls up a vertex from those below it. Parts are in the order of its edges, those that do not count last; unchanged parts are reused
 * from the previous evaluation.
 */
export function evaluateParent(
  plan: Plan,
  vertex: ParentVertex,
  evaluations: readonly (Evaluation | undefined)[],
  before: Evaluation | undefined,
): Evaluation {
  const below = vertex.edges.flatMap((edge) => {
    const evaluation = evaluations[edge.child];
    return evaluation === undefined ? [] : [{ edge, evaluation }];
  });
  const counted = below.filter(({ edge }) => edge.relation !== 'support' && edge.relation !== 'proposal');
  const siblings = counted.map(({ edge, evaluation }) => siblingOf(plan, edge, evaluation));
  const rolled = rollUp(siblings, vertex.rollUp, plan.overAchievement);
  const parts = below.map(({ edge, evaluation }, at) => {
    const part = partOf(plan, edge, evaluation, { rolled, at });
    const known = before?.parts?.[at];
    return known !== undefined && samePart(known, part) ? known : part;
  });
  const { score, status, reason } = rolled;
  const cover = coverOf(counted.map(({ edge, evaluation }) => coverPartOf(edge, evaluation)));
  return evaluationOf(vertex.missing, { score, rawScore: score, status, reason }, { parts, ...cover });
}

function siblingOf(plan: Plan, { child, weight }: Edge, { score, status, reason }: Evaluation): Sibling {
  return { score, status, reason, missing: plan.vertices[child]?.missing?.kind ?? 'share-weight', weight };
}

function coverPartOf({ weight }: Edge, { score, reason, coverage, complete }: Evaluation): CoverPart {
  return { weight, score, reason, coverage, complete };
}

/** Written out field by field, because it runs for every part of every node that a change affects. */
function partOf(
  plan: Plan,
  { child, relation, weight }: Edge,
  evaluation: Evaluation,
  { rolled, at }: { readonly rolled: RolledUp; readonly at: number },
): ScorePart {
  const nodeId = plan.vertices[child]?.identity.id ?? '';
  const { score, reason } = evaluation;
  const status = shownStatus(plan, evaluation);
  const share = rolled.shares[at] ?? 0;
  const contribution = rolled.score === null ? null : (rolled.contributions[at] ?? 0);
  return reason === undefined
    ? { nodeId, relation, weight, share, score, status, contribution }
    : { nodeId, relation, weight, share, score, status, reason, contribution };
}

/** True if two parts of the same child are equal in everything that values can change. */
function samePart(a: ScorePart, b: ScorePart): boolean {
  return (
    a.score === b.score &&
    a.share === b.share &&
    a.contribution === b.contribution &&
    a.status === b.status &&
    a.reason === b.reason
  );
}
