import type { PeriodName } from '@strata/domain';
import { methodsInForce, neededForEvaluation, type NeededValues } from '@strata/engine';
import type { EvaluationInputs } from '@strata/read-models';
import type { ClusterReads, ClusterSnapshot } from '../../clusters/cluster-reads.js';
import { SCORING } from '../scoring-options.js';
import type { ChangeCause } from './change-causes.js';
import { structureFor, type Pair } from './mixed-structure.js';
import { mixtureOf, type ChangedValue, type Mixture } from './mixture.js';

/** What differs between two moments in the scorecard of a period. */
export async function betweenMoments(
  reads: ClusterReads,
  [from, to]: Pair<ClusterSnapshot>,
  period: PeriodName,
): Promise<Mixture> {
  const needed = await neededByAny(reads, [from, to], period);
  const sides = [
    inForceFor(await reads.inputsFor(from, needed), period),
    inForceFor(await reads.inputsFor(to, needed), period),
  ] as const;
  return mixtureOf(sides, period, causeOf);
}

function inForceFor(inputs: EvaluationInputs, period: PeriodName): EvaluationInputs {
  return { ...inputs, structure: structureFor(inputs.structure, period) };
}

function causeOf({ from, to }: Pick<ChangedValue, 'from' | 'to'>): ChangeCause {
  if (from === undefined) return 'actual';
  return to === undefined ? 'missing-data' : 'restatement';
}

/** Every value that some mixture of the two structures and methods reads. */
async function neededByAny(
  reads: ClusterReads,
  [from, to]: Pair<ClusterSnapshot>,
  period: PeriodName,
): Promise<readonly NeededValues[]> {
  const methods = [methodsInForce(await reads.methods(from)), methodsInForce(await reads.methods(to))];
  const mixtures = [from, to].flatMap(({ structure }) => methods.map((bound) => ({ structure, bound })));
  const needed = mixtures.flatMap(
    ({ structure, bound }) => neededForEvaluation(structure, bound, { period, options: SCORING }).values,
  );
  const periods = new Map<string, Set<PeriodName>>();
  for (const { measure, periods: own } of needed) {
    periods.set(measure, new Set([...(periods.get(measure) ?? []), ...own]));
  }
  return [...periods].map(([measure, all]) => ({ measure, periods: [...all].sort() }));
}
