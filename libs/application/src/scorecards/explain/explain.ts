import { excerpt, StrataError, type Id } from '@strata/domain';
import { evaluatorOver } from '@strata/read-models';
import { findNode, neededForMeasure } from '@strata/engine';
import type { ClusterReads, ClusterSnapshot } from '../../clusters/cluster-reads.js';
import type { ScorecardView } from '../../clusters/scorecard-view.js';
import type { EvaluationVariant } from '../../clusters/evaluation-variant.js';
import { requireMeasure } from '../../clusters/cluster-view.js';
import { notFound } from '../../messages/not-found.js';
import { assemble, type ExplainLimits } from './assemble.js';
import { explainContext, type EvaluatedFor, type Explainable, type Moments, type OutputAt } from './explain-context.js';
import type { ExplainedNode } from './explained-node.js';
import { outputNode } from './method-nodes.js';
import { scoreNode } from './score-nodes.js';
import { measureNode } from './value-nodes.js';

export interface ExplainOptions extends ExplainLimits {
  /** The events of assessments by position (see `assessmentMoments`); otherwise assessments are shown without events. */
  readonly moments?: Moments;
}

/**
 * A node of a scorecard with everything it was computed from, down to reported values, formulas and assessments. The
 * contributions of a scorecard node's parts add up to its score. Throws `UNKNOWN_NODE`.
 */
export function explainNode(view: ScorecardView, nodeId: string, options: ExplainOptions = {}): ExplainedNode {
  const node = findNode(view.scorecard, nodeId);
  if (!node) {
    throw notFound('node', { cluster: view.clusterId, id: nodeId, known: view.scorecard.nodes.map(({ id }) => id) });
  }
  return assemble(scoreNode(contextOf(view, options), view.scorecard, node), options);
}

/**
 * An output of a bound method for a subject and a period, with its formulas, its inputs and their sources. The view must
 * be that of the period's scorecard. Throws `METHOD_NOT_IN_FORCE` and `UNKNOWN_OUTPUT`.
 */
export function explainMethodOutput(view: Explainable, at: OutputAt, options: ExplainOptions = {}): ExplainedNode {
  if (!view.inputs.methods.has(at.method)) {
    const known = [...view.inputs.methods.keys()];
    throw new StrataError(
      'METHOD_NOT_IN_FORCE',
      `The method "${excerpt(at.method)}" was not adopted and bound at that moment.`,
      {
        remedy: known.length === 0 ? 'Adopt and bind the method first.' : `Methods in force: ${known.join(', ')}.`,
      },
    );
  }
  return assemble(outputNode(contextOf(view, options), at), options);
}

/** The value of a measure for a subject and a period, whether or not it is on a map. Throws `UNKNOWN_MEASURE`. */
export async function explainMeasure(
  queries: ClusterReads,
  view: ClusterSnapshot,
  at: EvaluatedFor & { readonly measure: Id },
  { onTrial, assumptions, ...limits }: ExplainLimits & EvaluationVariant = {},
): Promise<ExplainedNode> {
  const { structure } = view;
  requireMeasure(view, at.measure);
  const measure = structure.measures.get(at.measure)!;
  const inputs = await queries.inputsFor(view, neededForMeasure(structure, measure, at.period), onTrial);
  const evaluator = evaluatorOver(inputs, { assumptions });
  const explainable = { structure, inputs, evaluator };
  const moments = await assessmentMoments(queries, { ...view, inputs });
  // The measure exists, so it has a node.
  return assemble(measureNode(explainContext(explainable, moments, outputNode), at.measure, at)!, limits);
}

/** The last events of the assessments in the inputs. */
export async function assessmentMoments(
  queries: ClusterReads,
  { clusterId, inputs }: Pick<ScorecardView, 'clusterId' | 'inputs'>,
): Promise<Moments> {
  return queries.moments(clusterId, [...new Set(inputs.assessedAt?.values() ?? [])]);
}

function contextOf(view: Explainable, { moments = new Map() }: ExplainOptions) {
  return explainContext(view, moments, outputNode);
}
