import type { Polarity } from '@strata/domain';
import { absolute, add, compare, divide, ONE, signOf, subtract, whole, type Ratio } from '../value/ratio.js';
import {
  constantScorer,
  evaluationError,
  figuresOf,
  isReason,
  numberScore,
  scored,
  type Scorer,
  type ScorerInput,
} from './scored.js';
import type { ScoredStatus } from './status.js';

const TWO = whole(2);
const THREE = whole(3);

/**
 * Goal and red flag: 0 at red − (goal − red), 1/3 at the red flag, 2/3 at the goal, 1 at goal + (goal − red), linear
 * between and above. With `closer`, goal, red flag and value are distances from `target`, or from the goal if no target
 * is in force (then nothing scores above the goal's 2/3).
 */
export function goalRedFlagScorer({ measure, figures }: ScorerInput): Scorer {
  const ends = figuresOf(figures, ['goal', 'redFlag']);
  if (isReason(ends)) return constantScorer(ends);
  const { goal, redFlag } = ends;
  if (measure.polarity === 'closer') return closerScorer(goal, redFlag, figures.target ?? goal);
  const span = subtract(goal, redFlag);
  const problem = problemOf(span, measure.polarity);
  if (problem !== undefined) return { ...constantScorer(evaluationError(problem)), reference: goal };
  return { score: numberScore((value) => onScale(divide(subtract(value, redFlag), span))), reference: goal };
}

function closerScorer(goal: Ratio, redFlag: Ratio, centre: Ratio): Scorer {
  const red = absolute(subtract(redFlag, centre));
  const span = subtract(absolute(subtract(goal, centre)), red);
  const problem = problemOf(span, 'lower');
  if (problem !== undefined) return { ...constantScorer(evaluationError(problem)), reference: centre };
  const distance = (value: Ratio) => absolute(subtract(value, centre));
  return { score: numberScore((value) => onScale(divide(subtract(distance(value), red), span))), reference: centre };
}

/** `steps`: 0 at the red flag, 1 at the goal. */
function onScale(steps: Ratio) {
  return scored(divide(add(steps, ONE), THREE), statusAt(steps));
}

function statusAt(steps: Ratio): ScoredStatus {
  if (signOf(steps) < 0) return 'red';
  if (compare(steps, ONE) < 0) return 'amber';
  return compare(steps, TWO) <= 0 ? 'green' : 'blue';
}

function problemOf(span: Ratio, polarity: Exclude<Polarity, 'closer'>): string | undefined {
  if (signOf(span) === 0) return 'GOAL_EQUALS_RED_FLAG';
  return signOf(span) === (polarity === 'higher' ? 1 : -1) ? undefined : 'GOAL_AGAINST_POLARITY';
}
