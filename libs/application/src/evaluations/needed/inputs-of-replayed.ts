import type { PeriodName } from '@strata/domain';
import {
  methodsInForce,
  neededForEvaluation,
  readsActivities,
  type DatedStructure,
  type ScorecardOptions,
} from '@strata/engine';
import type { EvaluationInputs, ValueRow } from '@strata/read-models';
import type { ReplayedCluster } from '../replayed-cluster.js';

/** The inputs of the evaluation of a period, from the replayed state instead of the read models. */
export function inputsOfReplayed(
  replayed: Pick<ReplayedCluster, 'structure' | 'methods' | 'values' | 'assessments' | 'segmentations' | 'programmes'>,
  of: {
    readonly period: PeriodName;
    readonly dated: Pick<DatedStructure, 'day' | 'rules'>;
    readonly scoring?: ScorecardOptions | undefined;
  },
): EvaluationInputs {
  const { segmentations } = replayed;
  const { day, rules } = of.dated;
  const structure = { ...replayed.structure, day, rules };
  const methods = methodsInForce(replayed.methods);
  const needed = neededForEvaluation(structure, methods, { period: of.period, options: of.scoring });
  const wanted = new Map(needed.values.map(({ measure, periods }) => [measure, new Set(periods)]));
  const values = new Map<string, ValueRow>();
  for (const [key, row] of replayed.values) if (wanted.get(row.measure)?.has(row.period)) values.set(key, row);
  const assessed = new Set(needed.assessed);
  const assessments = replayed.assessments.filter((one) => assessed.has(one.period));
  return {
    structure,
    methods,
    values,
    assessments,
    segmentations: methods.size > 0 ? segmentations : new Map(),
    programmes: readsActivities(methods) ? replayed.programmes : new Map(),
  };
}
