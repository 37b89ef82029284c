import type { Scalar, Value } from './values.js';

/** A use of a function with its result; a reason stands for an error value. Every example is run by a test. */
export interface FunctionExample {
  readonly formula: string;
  readonly given: Readonly<Record<string, Scalar | readonly Scalar[] | EarlierValues>>;
  readonly result: Value | { readonly reason: string };
}

/** Values of an input now and in the periods before, latest first. */
export interface EarlierValues {
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
  given: FunctionExample['given'] = {},
): FunctionExample {
  return { formula, given, result };
}

/** The operators and every function of the formula language: for the documentation, the editor and the command line. */
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
    'Comparison of numbers, segments (W < N < S), and by = and <> of texts and booleans. Rounding noise of binary arithmetic does not count.',
    [example('0.1 + 0.2 = 0.3', true), example('seg >= "N"', true, { seg: 'S' })],
  ),
  entry(
    'and or not',
    'a and not b or c',
    'Logic, from left to right; what cannot change the answer is not looked at.',
    [example('x > 0 and 1 / x < 1', false, { x: 0 }), example('not (x = 1) or x > 0', true, { x: 1 })],
  ),
  entry('if', 'if(condition, then, else)', 'One of two values; the other is not looked at.', [
    example('if(x = 0, 0, 1 / x)', 0, { x: 0 }),
    example('if(z >= 1, "S", "W")', 'W', { z: 0.4 }),
  ]),
  entry('coalesce', 'coalesce(a, b, …)', 'The first that is not missing. Other errors are not passed over.', [
    example('coalesce(x, 7)', 3, { x: 3 }),
    example('coalesce(1 / y, 7)', { reason: 'DIVISION_BY_ZERO' }, { y: 0 }),
  ]),
  entry('sum', 'sum(a, b, …)', 'Sum of numbers and lists; of an empty list 0.', [
    example('sum(R)', 6, { R: [1, 2, 3] }),
    example('sum(R, 10)', 10, { R: [] }),
  ]),
  entry('mean', 'mean(a, b, …)', 'Arithmetic mean of numbers and lists; of an empty list an error value.', [
    example('mean(1, 2, 6)', 3),
    example('mean(R)', { reason: 'EMPTY_LIST' }, { R: [] }),
  ]),
  entry(
    'wmean',
    'wmean(values, weights)',
    'Weighted mean of two lists of one length; weights are relative and not negative.',
    [
      example('wmean([10, 20], [1, 3])', 17.5),
      example('wmean([1, 2], [0, 0])', { reason: 'DIVISION_BY_ZERO' }),
      example('wmean([1, 2], [1])', { reason: 'LENGTH_MISMATCH' }),
    ],
  ),
  entry('min', 'min(a, b, …)', 'Smallest of numbers and lists.', [example('min(4, R)', 2, { R: [5, 2] })]),
  entry('max', 'max(a, b, …)', 'Largest of numbers and lists.', [example('max(4, R)', 5, { R: [5, 2] })]),
  entry('count', 'count(list), count(list, value)', 'How many elements, or how many equal to a value.', [
    example('count(R)', 2, { R: [5, 2] }),
    example('count(["S", "N", "S"], "S")', 2),
  ]),
  entry('abs', 'abs(x)', 'Magnitude.', [example('abs(−3)', 3)]),
  entry('round', 'round(x), round(x, places)', 'Rounds half away from zero on the decimal digits.', [
    example('round(2.5)', 3),
    example('round(−1.005, 2)', -1.01),
    example('round(1234, −2)', 1200),
  ]),
  entry('clamp', 'clamp(x, low, high)', 'x, but not below low and not above high.', [
    example('clamp(7, 0, 5)', 5),
    example('clamp(7, 5, 0)', { reason: 'OUT_OF_RANGE' }),
  ]),
  entry('lag', 'lag(x, n)', 'The value of the input x n periods before.', [
    example('lag(x, 2)', 8, { x: { now: 10, before: [9, 8] } }),
  ]),
  entry('delta', 'delta(x), delta(x, n)', 'Change of x against the period before, or n periods before.', [
    example('delta(x)', 2, { x: { now: 10, before: [8] } }),
  ]),
  entry('growth', 'growth(x), growth(x, n)', 'Change of x relative to the magnitude it had.', [
    example('growth(x)', 0.25, { x: { now: 10, before: [8] } }),
    example('growth(x)', { reason: 'DIVISION_BY_ZERO' }, { x: { now: 10, before: [0] } }),
  ]),
  entry('trend', 'trend(x), trend(x, n)', '1 falling, 2 unchanged, 3 rising.', [
    example('trend(x)', 3, { x: { now: 10, before: [8] } }),
    example('trend(x)', 2, { x: { now: 0.3, before: [0.3] } }),
  ]),
  entry(
    'points',
    'points(segment), points(list)',
    'Points of a segment: S 3, N 2, W 1; of a list the list of points.',
    [example('points(seg)', 3, { seg: 'S' }), example('mean(points(segs))', 2, { segs: ['S', 'W'] })],
  ),
  entry(
    'segment',
    'segment(x), segment(x, scale), segment(x, strong, neutral)',
    'Segment of a number: S from the strong limit up, N from the neutral limit up, else W. Without limits the scale of points: 2.5 and 1.5.',
    [
      example('segment(2.5)', 'S'),
      example('segment(x, zeroToSix)', 'N', { x: 3.9 }),
      example('segment(x, 80, 50)', 'W', { x: 49 }),
    ],
  ),
  entry(
    'lookup',
    'lookup(table, key, …)',
    'The result of the first row of a decision table whose conditions all hold.',
    [
      example('lookup(direction, p)', 'GROWTH', { p: 11 }),
      example('lookup(direction, p)', { reason: 'NOT_LISTED' }, { p: 1 }),
    ],
  ),
  entry('join', 'join(a, b, …)', 'Letters of segments and texts one after the other.', [
    example('join(seg, "N", "-")', 'SN-', { seg: 'S' }),
  ]),
];
