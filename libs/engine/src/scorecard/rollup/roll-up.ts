import type { MissingPolicy, RollUp, Status } from '@strata/domain';
import type { ReasonCode } from '../scorecard.js';
import { statusOfScore } from '../scoring/status.js';
import { combine, type Counted } from './combine.js';

/** What a sibling brings to a roll-up. */
export interface Sibling {
  readonly score: number | null;
  readonly status: Status;
  readonly reason?: ReasonCode;
  /** What its missing data do to the score above. */
  readonly missing: MissingPolicy['kind'];
  /** 0 takes it out of every roll-up, whether it has data or not. */
  readonly weight: number;
}

/** The result of a roll-up. `shares` and `contributions` are in the order of the siblings. */
export interface RolledUp {
  readonly score: number | null;
  readonly status: Status;
  readonly reason?: ReasonCode;
  readonly shares: readonly number[];
  readonly contributions: readonly (number | null)[];
}

/** Always left out: there is nothing to score, and nothing is missing. */
const LEFT_OUT: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['NOT_APPLICABLE', 'UNSCORED', 'EMPTY']);

/**
 * Rolls siblings up. Those of weight 0 and those that are not applicable, unscored or empty are left out. Of the
 * others without a score, one with the policy `no-data` takes the parent's score away; the rest are left out and share
 * their weight among those that count. (Policy `zero` has given its node a score already.) Without any that count the
 * parent has no score, and the reason says why.
 */
export function rollUp(siblings: readonly Sibling[], rule: RollUp, overAchievement: 'cap' | 'keep'): RolledUp {
  const shares = sharesOf(siblings);
  const reason = reasonOf(siblings);
  if (reason !== undefined) {
    return { score: null, status: 'grey', reason, shares, contributions: siblings.map(() => null) };
  }
  const counted = siblings.map((sibling, i) => countedOf(sibling, shares[i] ?? 0, overAchievement));
  const { score, status, contributions } = combine(
    counted.filter((one) => one !== undefined),
    rule,
  );
  const given = contributions.values();
  return {
    score,
    status: status ?? statusOfScore(score),
    shares,
    contributions: counted.map((one) => (one === undefined ? 0 : (given.next().value ?? 0))),
  };
}

function counts(sibling: Sibling): boolean {
  return sibling.weight > 0 && sibling.score !== null;
}

/** Weights are divided by the largest first, so that their sum never overflows. */
function sharesOf(siblings: readonly Sibling[]): number[] {
  const largest = siblings.reduce((max, one) => (counts(one) ? Math.max(max, one.weight) : max), 0);
  const weights = siblings.map((one) => (counts(one) ? one.weight / largest : 0));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (weight === 0 ? 0 : weight / sum));
}

function countedOf({ score, status, weight }: Sibling, share: number, over: 'cap' | 'keep'): Counted | undefined {
  if (score === null || weight <= 0 || status === 'grey') return undefined;
  return { score, status: over === 'cap' && status === 'blue' ? 'green' : status, share };
}

/** Why there is no score above these; undefined if there is one. */
function reasonOf(siblings: readonly Sibling[]): ReasonCode | undefined {
  if (siblings.length === 0) return 'EMPTY';
  const weighed = siblings.filter((one) => one.weight > 0);
  if (weighed.length === 0) return 'NO_WEIGHT';
  const due = weighed.filter((one) => one.score !== null || one.reason === undefined || !LEFT_OUT.has(one.reason));
  if (due.length === 0) return commonReason(weighed) ?? 'UNSCORED';
  if (due.some((one) => one.score === null && one.missing === 'no-data')) return 'NO_DATA_BELOW';
  return due.some((one) => one.score !== null) ? undefined : 'NO_DATA_BELOW';
}

function commonReason(siblings: readonly Sibling[]): ReasonCode | undefined {
  const first = siblings[0]?.reason;
  return siblings.every((one) => one.reason === first) ? first : undefined;
}
