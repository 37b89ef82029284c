import type { Scalar, Value } from './values.js';

/** An example of a function with its result; a reason means an error value. A test runs every example. */
export interface FunctionExample {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, Scalar | readonly Scalar[] | InputHistory>>;
  readonly result: Value | { readonly reason: string };
}

/** The value of an input now and in earlier periods, latest first. */
export interface InputHistory {
  readonly now: number;
  readonly before: readonly number[];
}

export interface FunctionEntry {
  readonly name: string;
  readonly form: string;
  readonly meaning: string;
  readonly examples: readonly FunctionExample[];
}

function entry(name: string, form: string, meaning: string, examples: readonly FunctionExample[]): FunctionEntry {
  return { name, form, meaning, examples };
}

function example(
  formula: string,
  result: FunctionExample['result'],
  inputs: FunctionExample['inputs'] = {},
): FunctionExample {
  return { formula, inputs, result };
}

/** The operators and functions of the formula language, for the documentation. */
export const functionReference: readonly FunctionEntry[] = [
  entry('+ −', 'a + b, a − b, −a', 'Addition, subtraction, sign. The hyphen and the minus sign mean the same.', [
    example('2 + 3 − 1', 4),
    example('x − y', -1.5, { x: 1, y: 2.5 }),
  ]),
  entry(
    '× ÷',
    'a * b, a / b',
    'Multiplication (*, × or ·) and division (/ or ÷). Division by zero is an error value.',
    [example('3 × 4 ÷ 6', 2), example('1 / x', { reason: 'DIVISION_BY_ZERO' }, { x: 0 })],
  ),
  entry('^', 'a ^ b', 'Power; binds tighter than the sign and groups to the right.', [
    example('2 ^ 3 ^ 2', 512),
    example('−2 ^ 2', -4),
    example('(−8) ^ 0.5', { reason: 'OUT_OF_RANGE' }),
  ]),
  entry(
    '= <> < <= > >=',
    'a < b',
    'Comparison of numbers, segments (W < N < S), and by = and <> of texts and booleans. Differences from binary rounding are ignored.',
    [example('0.1 + 0.2 = 0.3', true), example('seg >= "N"', true, { seg: 'S' })],
  ),
  entry(
    'and or not',
    'a and not b or c',
    'Logic, from left to right; operands that cannot change the result are not evaluated.',
    [example('x > 0 and 1 / x < 1', false, { x: 0 }), example('not (x = 1) or x > 0', true, { x: 1 })],
  ),
  entry('if', 'if(condition, then, else)', 'One of two values; the other is not evaluated.', [
    example('if(x = 0, 0, 1 / x)', 0, { x: 0 }),
    example('if(z >= 1, "S", "W")', 'W', { z: 0.4 }),
  ]),
  entry('coalesce', 'coalesce(a, b, …)', 'The first argument that is not missing. Other errors are not skipped.', [
    example('coalesce(x, 7)', 3, { x: 3 }),
    example('coalesce(1 / y, 7)', { reason: 'DIVISION_BY_ZERO' }, { y: 0 }),
  ]),
  entry('sum', 'sum(a, b, …)', 'Sum of numbers and lists; 0 for an empty list.', [
    example('sum(R)', 6, { R: [1, 2, 3] }),
    example('sum(R, 10)', 10, { R: [] }),
  ]),
  entry('mean', 'mean(a, b, …)', 'Arithmetic mean of numbers and lists; an error value for an empty list.', [
    example('mean(1, 2, 6)', 3),
    example('mean(R)', { reason: 'EMPTY_LIST' }, { R: [] }),
  ]),
  entry(
    'wmean',
    'wmean(values, weights)',
    'Weighted mean of two lists of the same length; weights are relative and must not be negative.',
    [
      example('wmean([10, 20], [1, 3])', 17.5),
      example('wmean([1, 2], [0, 0])', { reason: 'DIVISION_BY_ZERO' }),
      example('wmean([1, 2], [1])', { reason: 'LENGTH_MISMATCH' }),
    ],
  ),
  entry('min', 'min(a, b, …)', 'Smallest number among numbers and lists.', [example('min(4, R)', 2, { R: [5, 2] })]),
  entry('max', 'max(a, b, …)', 'Largest number among numbers and lists.', [example('max(4, R)', 5, { R: [5, 2] })]),
  entry('count', 'count(list), count(list, value)', 'Number of elements, or number of elements equal to a value.', [
    example('count(R)', 2, { R: [5, 2] }),
    example('count(["S", "N", "S"], "S")', 2),
  ]),
  entry('abs', 'abs(x)', 'Absolute value.', [example('abs(−3)', 3)]),
  entry('round', 'round(x), round(x, places)', 'Rounds decimal digits, halves away from zero.', [
    example('round(2.5)', 3),
    example('round(−1.005, 2)', -1.01),
    example('round(1234, −2)', 1200),
  ]),
  entry('clamp', 'clamp(x, low, high)', 'x limited to the range from low to high.', [
    example('clamp(7, 0, 5)', 5),
    example('clamp(7, 5, 0)', { reason: 'OUT_OF_RANGE' }),
  ]),
  entry('lag', 'lag(x, n)', 'The value of the input x, n periods earlier.', [
    example('lag(x, 2)', 8, { x: { now: 10, before: [9, 8] } }),
  ]),
  entry('delta', 'delta(x), delta(x, n)', 'Change of x since the previous period, or since n periods earlier.', [
    example('delta(x)', 2, { x: { now: 10, before: [8] } }),
  ]),
  entry('growth', 'growth(x), growth(x, n)', 'Change of x relative to the absolute value it had.', [
    example('growth(x)', 0.25, { x: { now: 10, before: [8] } }),
    example('growth(x)', { reason: 'DIVISION_BY_ZERO' }, { x: { now: 10, before: [0] } }),
  ]),
  entry('trend', 'trend(x), trend(x, n)', '1 if x is falling, 2 if unchanged, 3 if rising.', [
    example('trend(x)', 3, { x: { now: 10, before: [8] } }),
    example('trend(x)', 2, { x: { now: 0.3, before: [0.3] } }),
  ]),
  entry(
    'points',
    'points(segment), points(list)',
    'Points of a segment: S 3, N 2, W 1; for a list, the list of points.',
    [example('points(seg)', 3, { seg: 'S' }), example('mean(points(segs))', 2, { segs: ['S', 'W'] })],
  ),
  entry(
    'segment',
    'segment(x), segment(x, scale), segment(x, strong, neutral)',
    'Segment of a number: S from the strong limit up, N from the neutral limit up, otherwise W. The default limits are those of points: 2.5 and 1.5.',
    [
      example('segment(2.5)', 'S'),
      example('segment(x, zeroToSix)', 'N', { x: 3.9 }),
      example('segment(x, 80, 50)', 'W', { x: 49 }),
    ],
  ),
  entry('lookup', 'lookup(table, key, …)', 'The result of the first row of a decision table that matches.', [
    example('lookup(direction, p)', 'GROWTH', { p: 11 }),
    example('lookup(direction, p)', { reason: 'NOT_LISTED' }, { p: 1 }),
  ]),
  entry('join', 'join(a, b, …)', 'Concatenation of segment letters and texts.', [
    example('join(seg, "N", "-")', 'SN-', { seg: 'S' }),
  ]),
];
