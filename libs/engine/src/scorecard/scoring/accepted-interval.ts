import type { Polarity } from '@strata/domain';
import { compare, divide, ONE, ratioOf, signOf, subtract, whole, ZERO, type Ratio } from '../value/ratio.js';
import {
  always,
  fault,
  noTarget,
  ofNumbers,
  scored,
  type Scored,
  type Scorer,
  type ScorerInput,
  type Unscored,
} from './scored.js';

const TWO = whole(2);
const THREE = whole(3);

interface Interval {
  readonly low?: Ratio;
  readonly high?: Ratio;
}

/**
 * Accepted interval, both ends accepted: 1 inside. Outside, up to `margin` off is amber (from 2/3 to 1/3), beyond that
 * red (to 0 at two margins); without a margin 0. With `closer` both ends count and one alone leaves the other side
 * open; with `higher` only falling below `low` counts against a value, with `lower` only rising above `high`.
 */
export function acceptedIntervalScorer({ measure, figures }: ScorerInput, margin: string | undefined): Scorer {
  const interval = intervalOf(figures, measure.polarity);
  if (interval === undefined) return always(fault('NOT_A_DECIMAL low or high'));
  const problem = problemOf(interval, measure.polarity);
  if (problem !== undefined) return always(problem);
  const width = margin === undefined ? ZERO : ratioOf(margin);
  if (width === undefined || signOf(width) < 0) return { ...always(fault('MARGIN_INVALID')), interval };
  return { score: ofNumbers((value) => at(outside(value, interval), width)), interval };
}

function problemOf({ low, high }: Interval, polarity: Polarity): Unscored | undefined {
  if (low === undefined && high === undefined) return noTarget(polarity === 'lower' ? 'high' : 'low');
  return low !== undefined && high !== undefined && compare(low, high) > 0 ? fault('LOW_ABOVE_HIGH') : undefined;
}

/** How far a value lies outside an interval; zero inside. */
export function outside(value: Ratio, { low, high }: Interval): Ratio {
  if (low !== undefined && compare(value, low) < 0) return subtract(low, value);
  return high !== undefined && compare(value, high) > 0 ? subtract(value, high) : ZERO;
}

function intervalOf(figures: ScorerInput['figures'], polarity: Polarity): Interval | undefined {
  const low = end(polarity === 'lower' ? undefined : figures.low);
  const high = end(polarity === 'higher' ? undefined : figures.high);
  return low === 'invalid' || high === 'invalid' ? undefined : { low, high };
}

function end(text: string | undefined): Ratio | 'invalid' | undefined {
  return text === undefined ? undefined : (ratioOf(text) ?? 'invalid');
}

function at(off: Ratio, margin: Ratio): Scored {
  if (signOf(off) === 0) return { score: 1, status: 'green' };
  if (signOf(margin) === 0) return { score: 0, status: 'red' };
  const steps = divide(off, margin);
  return scored(divide(subtract(TWO, steps), THREE), compare(steps, ONE) <= 0 ? 'amber' : 'red');
}
