import type { MissingPolicy, RollUp, Status } from '@strata/domain';
import type { ReasonCode } from '../scorecard.js';
import { statusOfScore } from '../scoring/status.js';
import { combine, type Counted } from './combine.js';

/** A sibling in a roll-up. */
export interface Sibling {
  readonly score: number | null;
  readonly status: Status;
  readonly reason?: ReasonCode | undefined;
  /** How its missing data affects the score above. */
  readonly missing: MissingPolicy['kind'];
  /** 0 excludes it from every roll-up, with or without data. */
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

/** Always excluded: nothing to score, and nothing missing. */
const EXCLUDED: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['NOT_APPLICABLE', 'NOT_DUE', 'UNSCORED', 'EMPTY']);

/**
 * Rolls siblings up. Those with weight 0 and those that are not applicable, not due, unscored or empty are excluded. Of the
 * others without a score, one with the policy `no-data` removes the parent's score; the rest are excluded, and those
 * that count share their weight. (With the policy `zero`, a node has a score already.) If none counts, the parent has
 * no score, but a reason.
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
  const inOrder = contributions.values();
  return {
    score,
    status: status ?? statusOfScore(score),
    shares,
    contributions: counted.map((one) => (one === undefined ? 0 : (inOrder.next().value ?? 0))),
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

/** The reason why the node above has no score; undefined if it has one. */
function reasonOf(siblings: readonly Sibling[]): ReasonCode | undefined {
  if (siblings.length === 0) return 'EMPTY';
  const weighed = siblings.filter((one) => one.weight > 0);
  if (weighed.length === 0) return 'NO_WEIGHT';
  const expected = weighed.filter(isExpected);
  if (expected.length === 0) return commonReason(weighed) ?? 'UNSCORED';
  if (expected.some((one) => one.score === null && one.missing === 'no-data')) return 'NO_DATA_BELOW';
  return expected.some((one) => one.score !== null) ? undefined : 'NO_DATA_BELOW';
}

/** True for a sibling that has a score, or should have one. */
export function isExpected({ score, reason }: Pick<Sibling, 'score' | 'reason'>): boolean {
  return score !== null || reason === undefined || !EXCLUDED.has(reason);
}

function commonReason(siblings: readonly Sibling[]): ReasonCode | undefined {
  const first = siblings[0]?.reason;
  return siblings.every((one) => one.reason === first) ? first : undefined;
}
