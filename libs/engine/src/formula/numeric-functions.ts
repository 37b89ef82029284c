import type { NumberList } from './frame.js';
import { compareNumbers, TOO_LARGE, type ErrorReason } from './values.js';

export interface Failure {
  readonly reason: ErrorReason;
  readonly message: string;
}

/** A function of scalars. If `apply` returns a number that is not finite, `failure` gives the reason. */
export interface NumericFunction {
  readonly name: string;
  readonly apply: (first: number, second: number, third: number) => number;
  readonly failure: (args: readonly number[], shown: readonly string[]) => Failure;
}

/** A function of lists, one per group. Elements are finite when `apply` is called. */
export interface AggregateFunction {
  readonly name: string;
  readonly apply: (groups: readonly NumberList[]) => number;
  readonly failure: (groups: readonly NumberList[]) => Failure;
}

function overflow(): Failure {
  return { reason: 'NOT_FINITE', message: TOO_LARGE };
}

function outOfRange(message: string): Failure {
  return { reason: 'OUT_OF_RANGE', message };
}

const MAX_DIGITS = 12;

/** Rounds half away from zero on the decimal digits, so that 1.005 to two places is 1.01. */
function roundDecimal(value: number, digits: number): number {
  if (!Number.isInteger(digits) || Math.abs(digits) > MAX_DIGITS) return NaN;
  const magnitude = Math.abs(value);
  if (magnitude >= 1e15 && digits >= 0) return value;
  const rounded = shift(Math.round(shift(magnitude, digits)), -digits);
  return value < 0 ? -rounded : rounded;
}

function shift(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

/** Segment points of a mean: 3 from `strong` up, 2 from `neutral` up, else 1. */
function bandPoints(value: number, strong: number, neutral: number): number {
  if (compareNumbers(value, strong) >= 0) return 3;
  return compareNumbers(value, neutral) >= 0 ? 2 : 1;
}

export const numericFunctions = {
  abs: { name: 'abs', apply: (value) => Math.abs(value), failure: overflow },
  round: {
    name: 'round',
    apply: roundDecimal,
    failure: (args) =>
      outOfRange(`The places of round must be a whole number from −${MAX_DIGITS} to ${MAX_DIGITS}, not ${args[1]}.`),
  },
  clamp: {
    name: 'clamp',
    apply: (value, low, high) => (low > high ? NaN : Math.min(Math.max(value, low), high)),
    failure: (args) =>
      outOfRange(`The lower limit of clamp, ${args[1]}, must not be above its upper limit, ${args[2]}.`),
  },
  segment: {
    name: 'segment',
    apply: (value, strong, neutral) => (strong < neutral ? NaN : bandPoints(value, strong, neutral)),
    failure: (args) =>
      outOfRange(`The strong limit of segment, ${args[1]}, must not be below its neutral limit, ${args[2]}.`),
  },
  growth: {
    name: 'growth',
    apply: (now, before) => (before === 0 ? NaN : (now - before) / Math.abs(before)),
    failure: (args, shown) =>
      args[1] === 0 ? { reason: 'DIVISION_BY_ZERO', message: `Division by zero: ${shown[1]} is 0.` } : overflow(),
  },
  trend: { name: 'trend', apply: (now, before) => 2 + compareNumbers(now, before), failure: overflow },
} as const satisfies Record<string, NumericFunction>;
