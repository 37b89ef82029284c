import { sameData } from '@strata/domain';
import { evaluateScorecard, type ScoreNode } from '@strata/engine';
import { evaluatorOver, type EvaluationInputs, type ValueRow } from '@strata/read-models';
import { SCORING } from '../scoring-options.js';
import type { ChangeCause, Changed } from './change-causes.js';
import { bareStructure, mixedStructure, targetsOf, weightsOf, type Pair } from './mixed-structure.js';

/** A value that is not the same on both sides. */
export interface ChangedValue {
  readonly key: string;
  readonly cause: ChangeCause;
  readonly from: ValueRow | undefined;
  readonly to: ValueRow | undefined;
}

/** Two evaluations of the scorecard of one period, and every mixture of them. */
export interface Mixture {
  /** What differs at all. */
  readonly causes: readonly ChangeCause[];
  readonly values: readonly ChangedValue[];
  /** The nodes of the scorecard if only these causes have come about. */
  readonly nodes: (changed: Changed) => readonly ScoreNode[];
}

/** Mixes the inputs of two evaluations. `causeOf`: what it means that a value is another one. */
export function mixtureOf(
  sides: Pair<EvaluationInputs>,
  period: string,
  causeOf: (value: Omit<ChangedValue, 'cause' | 'key'>) => ChangeCause,
): Mixture {
  const values = changedValues(sides, causeOf);
  const causes = new Set<ChangeCause>([...values.map(({ cause }) => cause), ...otherCauses(sides)]);
  return {
    causes: [...causes],
    values,
    nodes: (changed) => {
      const inputs = mixedInputs(sides, values, changed);
      return evaluateScorecard(inputs.structure, period, evaluatorOver(inputs).values, SCORING).nodes;
    },
  };
}

function changedValues(
  [from, to]: Pair<EvaluationInputs>,
  causeOf: (value: Omit<ChangedValue, 'cause' | 'key'>) => ChangeCause,
): readonly ChangedValue[] {
  const keys = [...new Set([...from.values.keys(), ...to.values.keys()])].sort();
  return keys.flatMap((key) => {
    const [was, is] = [from.values.get(key), to.values.get(key)];
    if (was?.kind === is?.kind && was?.value === is?.value) return [];
    return [{ key, cause: causeOf({ from: was, to: is }), from: was, to: is }];
  });
}

function otherCauses([from, to]: Pair<EvaluationInputs>): readonly ChangeCause[] {
  const differs = (of: (inputs: EvaluationInputs) => unknown): boolean => !sameData(of(from), of(to));
  const found: readonly (readonly [ChangeCause, boolean])[] = [
    [
      'actual',
      differs(({ assessments, segmentations, programmes }) => {
        return [assessments, [...segmentations], [...programmes]];
      }),
    ],
    ['target', differs(({ structure }) => targetsOf(structure))],
    ['weight', differs(({ structure }) => weightsOf(structure))],
    ['structure', differs(({ structure }) => bareStructure(structure))],
    ['method', differs(({ structure, methods }) => [structure.rules ?? null, [...methods]])],
    ['membership', differs(({ structure }) => structure.cluster.actors)],
    ['missing-data', differs(({ structure }) => structure.day)],
  ];
  return found.flatMap(([cause, isPresent]) => (isPresent ? [cause] : []));
}

function mixedInputs(
  sides: Pair<EvaluationInputs>,
  changedOnes: readonly ChangedValue[],
  changed: Changed,
): EvaluationInputs {
  const [from, to] = sides;
  const values = new Map(from.values);
  for (const { cause, key, to: is } of changedOnes) {
    if (!changed.has(cause)) continue;
    if (is) values.set(key, is);
    else values.delete(key);
  }
  const reported = changed.has('actual') ? to : from;
  return {
    structure: mixedStructure([from.structure, to.structure], changed),
    methods: (changed.has('method') ? to : from).methods,
    values,
    assessments: reported.assessments,
    segmentations: reported.segmentations,
    programmes: reported.programmes,
  };
}
