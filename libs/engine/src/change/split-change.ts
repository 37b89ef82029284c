import { parseDecimal, type DecimalText } from '@strata/domain';

/** A part of the difference of two scores. */
export interface ChangePart<C> {
  readonly cause: C;
  /** Exact; null if one of the scores is missing, so that there is no difference. */
  readonly amount: DecimalText | null;
}

/** The difference of two scores, and what it consists of. */
export interface SplitChange<C> {
  readonly from: number | null;
  readonly to: number | null;
  /** Exactly the second score minus the first; null if one is missing. */
  readonly difference: DecimalText | null;
  /** They add up to the difference exactly. */
  readonly parts: readonly ChangePart<C>[];
}

/** The decimals of parts. Scores have at most 17 digits. */
const DECIMALS = 30;
const UNIT = 10n ** BigInt(DECIMALS);

/** The most causes: every combination of them is evaluated, and every order is averaged over. */
const MAX_CAUSES = 8;

/**
 * Splits the difference of a score between two states among its causes by Shapley values: the part of a cause is the mean,
 * over all orders in which the causes could have come about, of what it moves when it is its turn. It is the only rule by
 * which parts add up to the difference, causes that move nothing get nothing, and like causes get like parts, whatever
 * their order. Where a combination has no score, the step to it moves nothing, and the next one with a score takes the
 * difference. What is left by rounding, less than 10^-29, goes to the largest part.
 *
 * `scoreOf`: the score if these causes have come about and the others have not.
 */
export function splitChange<C>(
  causes: readonly C[],
  scoreOf: (changed: ReadonlySet<C>) => number | null,
): SplitChange<C> {
  if (causes.length > MAX_CAUSES) throw new RangeError(`A change has at most ${MAX_CAUSES} causes.`);
  const scores = Array.from({ length: 2 ** causes.length }, (_, mask) =>
    scoreOf(new Set(causes.filter((_cause, index) => mask & (1 << index)))),
  );
  const [from, to] = [scores[0] ?? null, scores.at(-1) ?? null];
  if (from === null || to === null) {
    return { from, to, difference: null, parts: causes.map((cause) => ({ cause, amount: null })) };
  }
  const exact = scores.map((score) => (score === null ? null : unitsOf(score)));
  const difference = unitsOf(to) - unitsOf(from);
  const parts = roundedTo(difference, sumsOverOrders(exact, causes.length), factorial(causes.length));
  return {
    from,
    to,
    difference: decimalOf(difference),
    parts: causes.map((cause, index) => ({ cause, amount: decimalOf(parts[index]!) })),
  };
}

/** For each cause, the sum over all orders of what it moves. */
function sumsOverOrders(scores: readonly (bigint | null)[], count: number): readonly bigint[] {
  const sums = new Array<bigint>(count).fill(0n);
  const step = (mask: number, reached: bigint): void => {
    // The number of orders of those that are still to come is how often the step counts.
    for (let index = 0; index < count; index += 1) {
      if (mask & (1 << index)) continue;
      const next = mask | (1 << index);
      const score = scores[next] ?? reached;
      sums[index]! += (score - reached) * factorial(count - countOf(next));
      step(next, score);
    }
  };
  step(0, scores[0] ?? 0n);
  return sums;
}

function countOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

function factorial(count: number): bigint {
  return count < 2 ? 1n : BigInt(count) * factorial(count - 1);
}

/** The sums divided, so that they add up to the difference. */
function roundedTo(difference: bigint, sums: readonly bigint[], by: bigint): readonly bigint[] {
  const parts = sums.map((sum) => sum / by);
  const rest = parts.reduce((left, part) => left - part, difference);
  const largest = parts.reduce((at, part, index) => (size(part) > size(parts[at]!) ? index : at), 0);
  return parts.map((part, index) => (index === largest ? part + rest : part));
}

function size(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

/** A score, as its shortest decimal, in units of the last decimal. */
function unitsOf(score: number): bigint {
  const plain = parseDecimal(String(score)) ?? '0';
  const [whole = '0', fraction = ''] = plain.replace('-', '').split('.');
  const units = BigInt(whole) * UNIT + BigInt(fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
  return plain.startsWith('-') ? -units : units;
}

function decimalOf(units: bigint): DecimalText {
  const digits = String(size(units)).padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  const plain = fraction === '' ? digits.slice(0, -DECIMALS) : `${digits.slice(0, -DECIMALS)}.${fraction}`;
  return units < 0n ? `-${plain}` : plain;
}
