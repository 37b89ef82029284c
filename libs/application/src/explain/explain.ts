import { excerpt, StrataError, type Id } from '@strata/domain';
import { evaluatorOver } from '@strata/read-models';
import { findNode, neededForMeasure } from '@strata/engine';
import type { ClusterQueries, ClusterView, ScorecardView } from '../queries/cluster-queries.js';
import { assemble, type ExplainLimits } from './assemble.js';
import { explainContext, type EvaluatedFor, type Explainable, type Moments } from './explain-ground.js';
import type { ExplainedNode } from './explained-node.js';
import { outputDraft, type OutputAt } from './method-drafts.js';
import { scoreDraft } from './score-drafts.js';
import { measureDraft } from './value-drafts.js';

export interface ExplainOptions extends ExplainLimits {
  /** Events of assessments by position (see `assessmentMoments`); without them assessments are shown without theirs. */
  readonly moments?: Moments;
}

/**
 * A node of a scorecard with everything it was computed from, down to reported values, formulas and assessments. At
 * each node of the scorecard the contributions of its parts sum to its score. Throws `UNKNOWN_NODE`.
 */
export function explainNode(view: ScorecardView, nodeId: string, options: ExplainOptions = {}): ExplainedNode {
  const node = findNode(view.scorecard, nodeId);
  if (!node) {
    const known = view.scorecard.nodes.map(({ id }) => id);
    throw new StrataError('UNKNOWN_NODE', `the scorecard of ${view.scorecard.period} has no node ${excerpt(nodeId)}`, {
      remedy: `nodes: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}`,
    });
  }
  return assemble(scoreDraft(contextOf(view, options), view.scorecard, node), options);
}

/**
 * An output of a bound method for a subject and a period with its formulas, inputs and where those come from. The view
 * is the scorecard's of that period. Throws `METHOD_NOT_IN_FORCE` and `UNKNOWN_OUTPUT`.
 */
export function explainMethodOutput(view: Explainable, at: OutputAt, options: ExplainOptions = {}): ExplainedNode {
  if (!view.ground.methods.has(at.method)) {
    const known = [...view.ground.methods.keys()];
    throw new StrataError(
      'METHOD_NOT_IN_FORCE',
      `no method ${excerpt(at.method)} is adopted and bound at that moment`,
      {
        remedy: known.length === 0 ? 'adopt and bind it first' : `methods in force: ${known.join(', ')}`,
      },
    );
  }
  return assemble(outputDraft(contextOf(view, options), at), options);
}

/** The value of a measure for a subject and a period, whether or not it stands on a map. Throws `UNKNOWN_MEASURE`. */
export async function explainMeasure(
  queries: ClusterQueries,
  view: ClusterView,
  at: EvaluatedFor & { readonly measure: Id },
  limits: ExplainLimits = {},
): Promise<ExplainedNode> {
  const { structure } = view;
  const measure = structure.measures.get(at.measure);
  if (!measure)
    throw new StrataError('UNKNOWN_MEASURE', `there is no measure ${excerpt(at.measure)} in ${view.clusterId}`);
  const ground = await queries.ground(view, neededForMeasure(structure, measure, at.period));
  const explainable = { structure, ground, evaluator: evaluatorOver(ground) };
  const moments = await assessmentMoments(queries, { ...view, ground });
  const draft = measureDraft(explainContext(explainable, moments), at.measure, at);
  if (draft) return assemble(draft, limits);
  throw new StrataError('UNKNOWN_MEASURE', `there is no measure ${excerpt(at.measure)} in ${view.clusterId}`);
}

/** The events that the assessments of a ground were last changed by. */
export async function assessmentMoments(
  queries: ClusterQueries,
  { clusterId, ground }: Pick<ScorecardView, 'clusterId' | 'ground'>,
): Promise<Moments> {
  return queries.moments(clusterId, [...new Set(ground.assessedAt?.values() ?? [])]);
}

function contextOf(view: Explainable, { moments = new Map() }: ExplainOptions) {
  return explainContext(view, moments);
}
