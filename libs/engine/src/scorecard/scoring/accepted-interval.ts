import type { Polarity } from '@strata/domain';
import { compare, divide, multiply, ONE, ratioOf, signOf, subtract, whole, ZERO, type Ratio } from '../value/ratio.js';
import {
  constantScorer,
  evaluationError,
  noTarget,
  numberScore,
  scored,
  type Scored,
  type Scorer,
  type ScorerInput,
  type Unscored,
} from './scored.js';

const TWO = whole(2);
const THREE = whole(3);

interface Interval {
  readonly low?: Ratio | undefined;
  readonly high?: Ratio | undefined;
}

/**
 * Accepted interval: 1 inside, ends included. Outside, up to `margin` away is amber (from 2/3 to 1/3), further away is
 * red (to 0 at two margins); without a margin the score is 0. With `closer`, a missing end leaves that side open; with
 * `higher` only values below `low` are outside, with `lower` only values above `high`.
 */
export function acceptedIntervalScorer({ measure, figures, times }: ScorerInput, margin: string | undefined): Scorer {
  const interval = intervalOf(figures, measure.polarity);
  const problem = problemOf(interval, measure.polarity);
  if (problem !== undefined) return constantScorer(problem);
  const width = margin === undefined ? ZERO : ratioOf(margin);
  if (width === undefined || signOf(width) < 0)
    return { ...constantScorer(evaluationError('MARGIN_INVALID')), interval };
  const summed = multiply(width, whole(times));
  return { score: numberScore((value) => at(distanceOutside(value, interval), summed)), interval };
}

function problemOf({ low, high }: Interval, polarity: Polarity): Unscored | undefined {
  if (low === undefined && high === undefined) return noTarget(polarity === 'lower' ? 'high' : 'low');
  return low !== undefined && high !== undefined && compare(low, high) > 0
    ? evaluationError('LOW_ABOVE_HIGH')
    : undefined;
}

/** The distance of a value outside an interval to its nearer end; 0 inside. */
export function distanceOutside(value: Ratio, { low, high }: Interval): Ratio {
  if (low !== undefined && compare(value, low) < 0) return subtract(low, value);
  return high !== undefined && compare(value, high) > 0 ? subtract(value, high) : ZERO;
}

function intervalOf({ low, high }: ScorerInput['figures'], polarity: Polarity): Interval {
  return { low: polarity === 'lower' ? undefined : low, high: polarity === 'higher' ? undefined : high };
}

function at(off: Ratio, margin: Ratio): Scored {
  if (signOf(off) === 0) return { score: 1, status: 'green' };
  if (signOf(margin) === 0) return { score: 0, status: 'red' };
  const steps = divide(off, margin);
  return scored(divide(subtract(TWO, steps), THREE), compare(steps, ONE) <= 0 ? 'amber' : 'red');
}
