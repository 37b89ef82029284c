import { excerpt, StrataError, type Id } from '@strata/domain';
import { evaluatorOver } from '@strata/read-models';
import { findNode, neededForMeasure } from '@strata/engine';
import type { ClusterReads, ClusterSnapshot, EvaluationVariant, ScorecardView } from '../../clusters/cluster-reads.js';
import { assemble, type ExplainLimits } from './assemble.js';
import { explainContext, type EvaluatedFor, type Explainable, type Moments, type OutputAt } from './explain-context.js';
import type { ExplainedNode } from './explained-node.js';
import { outputDraft } from './method-drafts.js';
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
    throw new StrataError('UNKNOWN_NODE', `The scorecard of ${view.scorecard.period} has no node ${excerpt(nodeId)}.`, {
      remedy: `Nodes: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}.`,
    });
  }
  return assemble(scoreDraft(contextOf(view, options), view.scorecard, node), options);
}

/**
 * An output of a bound method for a subject and a period with its formulas, inputs and where those come from. The view
 * is the scorecard's of that period. Throws `METHOD_NOT_IN_FORCE` and `UNKNOWN_OUTPUT`.
 */
export function explainMethodOutput(view: Explainable, at: OutputAt, options: ExplainOptions = {}): ExplainedNode {
  if (!view.inputs.methods.has(at.method)) {
    const known = [...view.inputs.methods.keys()];
    throw new StrataError(
      'METHOD_NOT_IN_FORCE',
      `No method ${excerpt(at.method)} was adopted and bound at that moment.`,
      {
        remedy: known.length === 0 ? 'Adopt and bind it first.' : `Methods in force: ${known.join(', ')}.`,
      },
    );
  }
  return assemble(outputDraft(contextOf(view, options), at), options);
}

/** The value of a measure for a subject and a period, whether or not it stands on a map. Throws `UNKNOWN_MEASURE`. */
export async function explainMeasure(
  queries: ClusterReads,
  view: ClusterSnapshot,
  at: EvaluatedFor & { readonly measure: Id },
  { onTrial, assumptions, ...limits }: ExplainLimits & EvaluationVariant = {},
): Promise<ExplainedNode> {
  const { structure } = view;
  const measure = structure.measures.get(at.measure);
  if (!measure)
    throw new StrataError(
      'UNKNOWN_MEASURE',
      `Cluster ${view.clusterId} had no measure ${excerpt(at.measure)} at that moment.`,
    );
  const inputs = await queries.inputsFor(view, neededForMeasure(structure, measure, at.period), onTrial);
  const evaluator = evaluatorOver(inputs, assumptions ? { assumptions } : {});
  const explainable = { structure, inputs, evaluator };
  const moments = await assessmentMoments(queries, { ...view, inputs });
  const draft = measureDraft(explainContext(explainable, moments, outputDraft), at.measure, at);
  if (draft) return assemble(draft, limits);
  throw new StrataError(
    'UNKNOWN_MEASURE',
    `Cluster ${view.clusterId} had no measure ${excerpt(at.measure)} at that moment.`,
  );
}

/** The events that the assessments of a inputs were last changed by. */
export async function assessmentMoments(
  queries: ClusterReads,
  { clusterId, inputs }: Pick<ScorecardView, 'clusterId' | 'inputs'>,
): Promise<Moments> {
  return queries.moments(clusterId, [...new Set(inputs.assessedAt?.values() ?? [])]);
}

function contextOf(view: Explainable, { moments = new Map() }: ExplainOptions) {
  return explainContext(view, moments, outputDraft);
}
