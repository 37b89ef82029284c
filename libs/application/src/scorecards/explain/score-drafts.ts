import type { Labels } from '@strata/domain';
import { findNode, type ClusterStructure, type Scorecard, type ScoreNode, type ScorePart } from '@strata/engine';
import type { Draft } from './assemble.js';
import type { ExplainContext } from './explain-context.js';
import type { ExplainedFacts, ExplainedValue } from './explained-node.js';
import { measureDrafts } from './value-drafts.js';

/** A node of a scorecard with what it is rolled up from, down to the values of its measures. */
export function scoreDraft(context: ExplainContext, scorecard: Scorecard, node: ScoreNode, part?: ScorePart): Draft {
  return {
    facts: { ...factsOf(node, scorecard, context.structure), ...standing(node, part) },
    parts: () => (node.kind === 'measure' ? valuesOf(context, node) : partsOf(context, scorecard, node)),
  };
}

function factsOf(node: ScoreNode, { period }: Scorecard, structure: ClusterStructure): ExplainedFacts {
  const { id, kind, score, status, reason, detail, reading, measure } = node;
  const label = labelOf(node, structure);
  const unit = measure === undefined ? '' : (structure.measures.get(measure)?.unit ?? '');
  return {
    id,
    kind,
    ...(label ? { label } : {}),
    value: figureOf(node),
    ...(unit === '' ? {} : { unit }),
    ...(reading ? { subject: reading.subject, period: reading.period } : { period }),
    score,
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail }),
  };
}

/** How it stands in the node above it; at the top, in the tree of the scorecard. */
function standing(
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

function partsOf(context: ExplainContext, scorecard: Scorecard, { parts = [] }: ScoreNode): readonly Draft[] {
  return parts.flatMap((part) => {
    const below = findNode(scorecard, part.nodeId);
    return below ? [scoreDraft(context, scorecard, below, part)] : [];
  });
}

function valuesOf(context: ExplainContext, { measure, reading }: ScoreNode): readonly Draft[] {
  const state = measure === undefined ? undefined : context.structure.measures.get(measure);
  return state && reading ? measureDrafts(context, state, reading) : [];
}

function labelOf(node: ScoreNode, { cluster, cascade, maps, measures }: ClusterStructure): Labels | undefined {
  const named = <T extends { readonly id: string; readonly labels: Labels }>(list: readonly T[], id = '') =>
    list.find((one) => one.id === id)?.labels;
  switch (node.kind) {
    case 'strategy':
      return named(cascade.strategies, node.strategy);
    case 'perspective':
      return named(cluster.perspectives, node.perspective);
    case 'objective':
      return named(maps.get(node.strategy)?.objectives ?? [], node.objective);
    case 'measure':
      return measures.get(node.measure ?? '')?.labels;
  }
}
