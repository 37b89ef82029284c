import type { PeriodName } from '@strata/domain';
import { evaluateScorecard, type ScoreNode } from '@strata/engine';
import { evaluatorOver, valueRowKey, type EvaluationInputs, type ValueRow } from '@strata/read-models';
import type { ClusterReads, ClusterSnapshot } from '../../clusters/cluster-reads.js';
import { SCORING } from '../scoring-options.js';
import type { ChangeCause } from './change-causes.js';
import { structureFor, type Pair } from './mixed-structure.js';
import { mixtureOf, type ChangedValue, type Mixture } from './mixture.js';
import { shiftBetween, type Shift } from './shift.js';
import { shiftedStructure } from './shifted-structure.js';

/**
 * What differs between the scorecards of two periods of one frequency as known at one moment. The first period is moved to
 * the second one: its figures, and the targets and weights in force then. What this does not carry over, such as a yearly
 * figure that two months share, counts as structure.
 */
export async function betweenPeriods(
  reads: ClusterReads,
  view: ClusterSnapshot,
  [first, second]: Pair<PeriodName>,
): Promise<Mixture> {
  const [from, to] = [await reads.evaluationInputs(view, first), await reads.evaluationInputs(view, second)];
  const shift = shiftBetween([first, second], view.structure.cluster.calendar);
  const inForce = { ...to, structure: structureFor(to.structure, second) };
  const earlier = { ...from, structure: structureFor(from.structure, first) };
  const mixture = mixtureOf([moved(earlier, to, shift), inForce], second, causeOf);
  const asItWas = evaluateScorecard(view.structure, first, evaluatorOver(from).values, SCORING).nodes;
  if (sameScores(asItWas, mixture.nodes(new Set()))) return mixture;
  return {
    ...mixture,
    causes: [...new Set<ChangeCause>([...mixture.causes, 'structure'])],
    nodes: (changed) => (changed.size === 0 ? asItWas : mixture.nodes(changed)),
  };
}

function sameScores(nodes: readonly ScoreNode[], others: readonly ScoreNode[]): boolean {
  return nodes.every(({ id, score }, index) => others[index]?.id === id && others[index].score === score);
}

function causeOf({ from, to }: Pick<ChangedValue, 'from' | 'to'>): ChangeCause {
  return from === undefined || to === undefined ? 'missing-data' : 'actual';
}

/** The inputs of the first period as if they were those of the second one. */
function moved(from: EvaluationInputs, to: EvaluationInputs, shift: Shift): EvaluationInputs {
  const values = new Map<string, ValueRow>();
  for (const row of from.values.values()) {
    values.set(valueRowKey(row.measure, row.subject, shift.period(row.period)), row);
  }
  // A figure that both periods read is not moved.
  for (const [key, row] of to.values) if (from.values.has(key) && !values.has(key)) values.set(key, row);
  return {
    ...from,
    structure: shiftedStructure(from.structure, shift),
    values,
    assessments: from.assessments.map((one) => ({ ...one, period: shift.period(one.period) })),
  };
}
