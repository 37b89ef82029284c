import type { Labels } from '@strata/domain';
import { findNode, type ClusterStructure, type Scorecard, type ScoreNode, type ScorePart } from '@strata/engine';
import type { ExplanationNode } from './assemble.js';
import type { ExplainContext } from './explain-context.js';
import type { Comparison, ExplainedFacts, ExplainedValue } from './explained-node.js';
import { measureNodes } from './value-nodes.js';

/** A node of a scorecard with the parts that it is rolled up from, down to the values of its measures. */
export function scoreNode(
  context: ExplainContext,
  scorecard: Scorecard,
  node: ScoreNode,
  part?: ScorePart,
): ExplanationNode {
  return {
    facts: { ...factsOf(node, scorecard, context.structure), ...relationOf(node, part) },
    parts: () => (node.kind === 'measure' ? valuesOf(context, node) : partsOf(context, scorecard, node)),
  };
}

function factsOf(node: ScoreNode, { period }: Scorecard, structure: ClusterStructure): ExplainedFacts {
  const { id, kind, score, status, coverage, state, reason, detail, reading, measure } = node;
  const label = labelOf(node, structure);
  const unit = measure === undefined ? '' : (structure.measures.get(measure)?.unit ?? '');
  return {
    id,
    kind,
    label,
    value: figureOf(node),
    unit: unit === '' ? undefined : unit,
    ...(reading ? { subject: reading.subject, period: reading.period } : { period }),
    score,
    status,
    coverage,
    state,
    comparison: comparisonOf(node, structure),
    reason,
    detail,
  };
}

function comparisonOf({ measure, reading }: ScoreNode, { measures }: ClusterStructure): Comparison | undefined {
  const scoring = measures.get(measure ?? '')?.scoring.kind;
  if (scoring === undefined || reading === undefined) return undefined;
  return { scoring, targets: reading.targets ?? {}, periods: reading.compared };
}

/** Its relation to the node above; for the top node, to the scorecard. */
function relationOf(
  node: ScoreNode,
  part: ScorePart | undefined,
): Pick<ExplainedFacts, 'weight' | 'share' | 'contribution' | 'relation'> {
  if (!part) return { weight: node.weight, share: node.share };
  const { weight, share, contribution, relation } = part;
  return { weight, share, contribution, relation };
}

function figureOf({ reading }: ScoreNode): ExplainedValue {
  const actual = reading?.actual;
  return actual && actual.kind !== 'not-applicable' ? actual.value : null;
}

function partsOf(context: ExplainContext, scorecard: Scorecard, { parts = [] }: ScoreNode): readonly ExplanationNode[] {
  return parts.flatMap((part) => {
    const below = findNode(scorecard, part.nodeId);
    return below ? [scoreNode(context, scorecard, below, part)] : [];
  });
}

function valuesOf(context: ExplainContext, { measure, reading }: ScoreNode): readonly ExplanationNode[] {
  const state = measure === undefined ? undefined : context.structure.measures.get(measure);
  return state && reading ? measureNodes(context, state, reading) : [];
}

function labelOf(node: ScoreNode, { cluster, cascade, maps, measures }: ClusterStructure): Labels | undefined {
  const labelsIn = <T extends { readonly id: string; readonly labels: Labels }>(list: readonly T[], id = '') =>
    list.find((one) => one.id === id)?.labels;
  switch (node.kind) {
    case 'strategy':
      return labelsIn(cascade.strategies, node.strategy);
    case 'perspective':
      return labelsIn(cluster.perspectives, node.perspective);
    case 'objective':
      return labelsIn(maps.get(node.strategy)?.objectives ?? [], node.objective);
    case 'measure':
      return measures.get(node.measure ?? '')?.labels;
  }
}
