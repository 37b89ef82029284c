import {
  absolute,
  compare,
  divide,
  multiply,
  ONE,
  ratioOf,
  signOf,
  subtract,
  whole,
  type Ratio,
} from '../value/ratio.js';
import { shortfall } from './deviation.js';
import {
  constantScorer,
  evaluationError,
  figuresOf,
  isReason,
  numberScore,
  scored,
  type Scored,
  type Scorer,
  type ScorerInput,
} from './scored.js';

const TWO = whole(2);
const THREE = whole(3);
const HUNDRED = whole(100);

interface Tolerance {
  readonly tolerance: string;
  readonly percent?: boolean;
}

/**
 * Target ± tolerance: 1 at the target or better, 2/3 one tolerance away (still green), 1/3 two away (still amber), 0
 * three away, linear in between. With `closer`, neither side is better. With a tolerance of 0 the score is 1 or 0. A
 * percentage is relative to the absolute value of the target.
 */
export function targetToleranceScorer(input: ScorerInput, { tolerance, percent }: Tolerance): Scorer {
  const found = figuresOf(input.figures, ['target']);
  if (isReason(found)) return constantScorer(found);
  const { target } = found;
  const size = ratioOf(tolerance);
  if (size === undefined || signOf(size) < 0)
    return { ...constantScorer(evaluationError('TOLERANCE_INVALID')), reference: target };
  const width =
    percent === true ? divide(multiply(size, absolute(target)), HUNDRED) : multiply(size, whole(input.times));
  const { polarity } = input.measure;
  return { score: numberScore((value) => at(shortfall(value, target, polarity), width)), reference: target };
}

function at(off: Ratio, width: Ratio): Scored {
  if (signOf(off) <= 0) return { score: 1, status: 'green' };
  if (signOf(width) === 0) return { score: 0, status: 'red' };
  const steps = divide(off, width);
  const score = subtract(ONE, divide(steps, THREE));
  if (compare(steps, ONE) <= 0) return scored(score, 'green');
  return scored(score, compare(steps, TWO) <= 0 ? 'amber' : 'red');
}
