import type { RollUp } from '@strata/domain';
import { compareStatus, STATUS_ORDER, type ScoredStatus } from '../scoring/status.js';

/** A sibling that counts: it has a score and a weight above zero. */
export interface Counted {
  readonly score: number;
  readonly status: ScoredStatus;
  /** The share of the weight; the shares of all siblings that count add up to 1. */
  readonly share: number;
}

/** A combined score. `contributions` add up to it; `status` is set if the rule determines it, not the score. */
export interface Combined {
  readonly score: number;
  readonly status?: ScoredStatus;
  readonly contributions: readonly number[];
}

/** Combines the siblings that count, of which there must be at least one, by a rule. */
export function combine(counted: readonly Counted[], rule: RollUp): Combined {
  switch (rule) {
    case 'weighted-mean':
      return weightedMean(counted);
    case 'worst':
      return extreme(counted, -1);
    case 'best':
      return extreme(counted, 1);
    case 'majority':
      return majority(counted);
    case 'count':
      return count(counted);
  }
}

/** The sum of share × score in the order of the siblings, limited to the range of their scores. */
function weightedMean(counted: readonly Counted[]): Combined {
  const contributions = counted.map(({ score, share }) => score * share);
  const sum = contributions.reduce((total, part) => total + part, 0);
  const lowest = counted.reduce((least, { score }) => Math.min(least, score), Infinity);
  const highest = counted.reduce((most, { score }) => Math.max(most, score), -Infinity);
  return { score: Math.min(Math.max(sum, lowest), highest), contributions };
}

/** The sibling with the lowest (-1) or highest (1) score; of equal ones, that with the worse status, then the first. */
function extreme(counted: readonly Counted[], sign: -1 | 1): Combined {
  let chosen = 0;
  counted.forEach((one, i) => {
    const best = counted[chosen];
    if (best === undefined) return;
    const difference = Math.sign(one.score - best.score) * sign;
    if (difference > 0 || (difference === 0 && compareStatus(one.status, best.status) < 0)) chosen = i;
  });
  const { score, status } = counted[chosen] ?? { score: 0, status: 'red' };
  return { score, status, contributions: counted.map((_, i) => (i === chosen ? score : 0)) };
}

/**
 * The status that most siblings have, one vote each regardless of weight; in a tie, the worse one. The score is the
 * weighted mean of the siblings with that status.
 */
function majority(counted: readonly Counted[]): Combined {
  const votes = (status: ScoredStatus) => counted.filter((one) => one.status === status).length;
  const status = STATUS_ORDER.reduce((leading, next) => (votes(next) > votes(leading) ? next : leading));
  const total = counted.reduce((sum, one) => sum + (one.status === status ? one.share : 0), 0);
  // If the shares of the winners are so small that their sum is 0 in float64, the winners count equally.
  const shareOf = (one: Counted) => (total > 0 ? one.share / total : 1 / votes(status));
  const winners = counted.map((one) => ({ ...one, share: one.status === status ? shareOf(one) : 0 }));
  const { score } = weightedMean(winners.filter((one) => one.status === status));
  return { score, status, contributions: winners.map(({ score: own, share }) => own * share) };
}

/** The proportion of green and blue siblings, one vote each regardless of weight. */
function count(counted: readonly Counted[]): Combined {
  const contributions = counted.map(({ status }) => (compareStatus(status, 'green') >= 0 ? 1 / counted.length : 0));
  const good = contributions.filter((part) => part > 0).length;
  return { score: good / counted.length, contributions };
}
