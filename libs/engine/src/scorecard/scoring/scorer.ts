import type { MeasureState } from '@strata/domain';
import { signOf, subtract, toNumber, type Ratio } from '../value/ratio.js';
import { acceptedIntervalScorer, distanceOutside } from './accepted-interval.js';
import { bandsScorer } from './bands.js';
import { textListScorer, yesNoScorer } from './choice.js';
import { shortfall } from './deviation.js';
import { formulaScorer } from './formula-scoring.js';
import { goalRedFlagScorer } from './goal-red-flag.js';
import { mainFigure } from './main-figure.js';
import { constantScorer, type Scorer, type ScorerInput } from './scored.js';
import { targetToleranceScorer } from './target-tolerance.js';

/** The scorer of a measure with the targets in force. Problems of the targets become reasons in its results. */
export function scorerOf(input: ScorerInput): Scorer {
  const scorer = ownScorer(input);
  if (scorer.reference !== undefined || scorer.interval !== undefined) return scorer;
  const reference = mainFigure(input.measure.scoring.kind, input.figures);
  return reference === undefined ? scorer : { ...scorer, reference };
}

function ownScorer(input: ScorerInput): Scorer {
  const { scoring } = input.measure;
  switch (scoring.kind) {
    case 'goal-red-flag':
      return goalRedFlagScorer(input);
    case 'bands':
      return bandsScorer(scoring.bands, input.times);
    case 'target-tolerance':
      return targetToleranceScorer(input, scoring);
    case 'accepted-interval':
      return acceptedIntervalScorer(input, scoring.margin);
    case 'yes-no':
      return yesNoScorer(scoring.good);
    case 'text-list':
      return textListScorer(scoring.items);
    case 'unscored':
      return constantScorer({ reason: 'UNSCORED' });
    case 'formula':
      return formulaScorer(input, scoring.formula);
  }
}

/** The distance from the reference in units of the measure; positive is better, 0 inside an interval. */
export function varianceOf(value: Ratio, scorer: Scorer, polarity: MeasureState['polarity']): number | null {
  if (scorer.interval !== undefined) return negated(distanceOutside(value, scorer.interval));
  return scorer.reference === undefined ? null : negated(shortfall(value, scorer.reference, polarity));
}

function negated(off: Ratio): number {
  return signOf(off) === 0 ? 0 : toNumber(subtract({ numerator: 0n, denominator: 1n }, off));
}
