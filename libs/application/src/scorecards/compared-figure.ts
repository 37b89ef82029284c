import { type ClusterStructure, mainFigure, type ScoreNode } from '@strata/engine';

/** The target from which the variance of a measure's actual is computed, as a decimal; undefined if there is none. */
export function comparedFigure(structure: ClusterStructure, { measure, reading }: ScoreNode): string | undefined {
  const scoring = structure.measures.get(measure ?? '')?.scoring;
  const targets = reading?.targets;
  return scoring === undefined || targets === undefined ? undefined : mainFigure(scoring.kind, targets);
}
