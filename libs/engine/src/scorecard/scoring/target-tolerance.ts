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
  always,
  fault,
  figuresOf,
  isReason,
  ofNumbers,
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
 * Target ± tolerance: 1 at the target or on its better side, 2/3 at one tolerance off (still green), 1/3 at two
 * (still amber), 0 at three, linear in between. With `closer` both sides are off. Without tolerance it is 1 or 0.
 * A percentage is of the target's amount.
 */
export function targetToleranceScorer(input: ScorerInput, { tolerance, percent }: Tolerance): Scorer {
  const found = figuresOf(input.figures, ['target']);
  if (isReason(found)) return always(found);
  const { target } = found;
  const size = ratioOf(tolerance);
  if (size === undefined || signOf(size) < 0) return { ...always(fault('TOLERANCE_INVALID')), reference: target };
  const width = percent === true ? divide(multiply(size, absolute(target)), HUNDRED) : size;
  const { polarity } = input.measure;
  return { score: ofNumbers((value) => at(shortfall(value, target, polarity), width)), reference: target };
}

function at(off: Ratio, width: Ratio): Scored {
  if (signOf(off) <= 0) return { score: 1, status: 'green' };
  if (signOf(width) === 0) return { score: 0, status: 'red' };
  const steps = divide(off, width);
  const score = subtract(ONE, divide(steps, THREE));
  if (compare(steps, ONE) <= 0) return scored(score, 'green');
  return scored(score, compare(steps, TWO) <= 0 ? 'amber' : 'red');
}
