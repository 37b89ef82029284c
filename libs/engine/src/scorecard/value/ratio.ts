import type { DecimalText } from '@strata/domain';

/**
 * An exact fraction. Reported numbers are decimals, but a mean of three may not be one: only fractions show exactly on
 * which side of a limit it lies.
 */
export interface Ratio {
  readonly numerator: bigint;
  /** Above zero. */
  readonly denominator: bigint;
}

export const ZERO: Ratio = { numerator: 0n, denominator: 1n };
export const ONE: Ratio = { numerator: 1n, denominator: 1n };

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const DIGITS = 40;

/** The fraction of a canonical decimal; undefined if the text is not one. */
export function ratioOf(text: DecimalText): Ratio | undefined {
  if (typeof text !== 'string' || !DECIMAL.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return { numerator: BigInt(text), denominator: 1n };
  const digits = text.slice(0, point) + text.slice(point + 1);
  return { numerator: BigInt(digits), denominator: 10n ** BigInt(text.length - point - 1) };
}

/** A whole number as a fraction. */
export function whole(value: number): Ratio {
  return { numerator: BigInt(value), denominator: 1n };
}

export function add(a: Ratio, b: Ratio): Ratio {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function subtract(a: Ratio, b: Ratio): Ratio {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** `a / b`; `b` is not zero. */
export function divide(a: Ratio, b: Ratio): Ratio {
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: a.numerator * b.denominator * sign, denominator: a.denominator * b.numerator * sign };
}

export function absolute(a: Ratio): Ratio {
  return a.numerator < 0n ? { numerator: -a.numerator, denominator: a.denominator } : a;
}

/** Below zero, zero or above zero as `a` is below, equal to or above `b`. */
export function compare(a: Ratio, b: Ratio): number {
  const left = a.denominator === b.denominator ? a.numerator : a.numerator * b.denominator;
  const right = a.denominator === b.denominator ? b.numerator : b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** -1, 0 or 1. */
export function signOf(a: Ratio): number {
  if (a.numerator === 0n) return 0;
  return a.numerator < 0n ? -1 : 1;
}

/** The fraction in lowest terms, which keeps long sums small. */
export function reduced(a: Ratio): Ratio {
  let [x, y] = [a.numerator < 0n ? -a.numerator : a.numerator, a.denominator];
  while (y !== 0n) [x, y] = [y, x % y];
  return x <= 1n ? a : { numerator: a.numerator / x, denominator: a.denominator / x };
}

/**
 * The float64 of a fraction, from its first 40 digits. A larger fraction never becomes a smaller float, so scores keep
 * the order of the values they come from.
 */
export function toNumber(a: Ratio): number {
  if (a.numerator === 0n) return 0;
  if (a.denominator === 1n) return Number(a.numerator);
  // Both are float64s then, and their quotient is rounded once: no quotient of them is half-way between two float64s, nor
  // nearer to it than 40 digits tell.
  if (isSafe(a.numerator) && isSafe(a.denominator)) return Number(a.numerator) / Number(a.denominator);
  const magnitude = a.numerator < 0n ? -a.numerator : a.numerator;
  const shift = Math.max(0, DIGITS - magnitude.toString().length + a.denominator.toString().length);
  const value = Number(`${(magnitude * 10n ** BigInt(shift)) / a.denominator}e-${shift}`);
  return a.numerator < 0n ? -value : value;
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function isSafe(n: bigint): boolean {
  return n <= MAX_SAFE && n >= -MAX_SAFE;
}

/** The fraction as decimal text: exact if it has at most 40 decimal places, else its float64. */
export function decimalText(a: Ratio): DecimalText {
  const { numerator, denominator } = reduced(a);
  let [places, scale] = [0, 1n];
  while (scale % denominator !== 0n && places < DIGITS) [places, scale] = [places + 1, scale * 10n];
  if (scale % denominator !== 0n) return String(toNumber(a));
  const digits = ((numerator < 0n ? -numerator : numerator) * (scale / denominator))
    .toString()
    .padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return numerator < 0n ? `-${text}` : text;
}
