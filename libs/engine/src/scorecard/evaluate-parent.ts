import { coreOf, type NodeCore, type Outcome } from './node-core.js';
import type { Edge, ParentVertex, Plan } from './plan/plan.js';
import { rollUp } from './rollup/roll-up.js';
import type { ScorePart } from './scorecard.js';

const CYCLE: Outcome = { score: null, rawScore: null, status: 'grey', reason: 'EVALUATION_ERROR', detail: 'CYCLE' };

/** The node of what rests on a cycle of objectives: an error, whatever the values. */
export function cycleCore(vertex: ParentVertex): NodeCore {
  return coreOf(vertex, CYCLE, { rollUp: vertex.rollUp, parts: [] });
}

/** Rolls up a vertex from those below it. Parts are in the order of its edges, supports last. */
export function evaluateParent(plan: Plan, vertex: ParentVertex, cores: readonly (NodeCore | undefined)[]): NodeCore {
  const parts = vertex.edges.flatMap((edge) => {
    const core = cores[edge.child];
    return core === undefined ? [] : [{ edge, core, missing: plan.vertices[edge.child]?.missing?.kind }];
  });
  const siblings = parts
    .filter(({ edge }) => edge.relation !== 'support')
    .map(({ edge, core, missing }) => ({ ...core, weight: edge.weight, missing: missing ?? 'share-weight' }));
  const { score, status, reason, shares, contributions } = rollUp(siblings, vertex.rollUp, plan.overAchievement);
  const listed = parts.map(({ edge, core }, i) =>
    partOf(edge, core, { share: shares[i] ?? 0, contribution: score === null ? null : (contributions[i] ?? 0) }),
  );
  const outcome = { score, rawScore: score, status, ...(reason !== undefined && { reason }) };
  return coreOf(vertex, outcome, { rollUp: vertex.rollUp, parts: listed });
}

function partOf(edge: Edge, core: NodeCore, own: Pick<ScorePart, 'share' | 'contribution'>): ScorePart {
  const { id, score, status, reason } = core;
  const { relation, weight } = edge;
  return { nodeId: id, relation, weight, score, status, ...own, ...(reason !== undefined && { reason }) };
}
