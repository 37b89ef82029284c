import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { correlate } from './correlation.js';
import type { Series } from './series.js';

function series(values: readonly (number | undefined)[]): Series {
  return new Map(values.flatMap((value, at) => (value === undefined ? [] : [[String(2001 + at), value] as const])));
}

const ANSCOMBE_X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
/** The four sets of Anscombe (1973): x, y. */
const ANSCOMBE = [
  [ANSCOMBE_X, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68], 0.81642],
  [ANSCOMBE_X, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74], 0.81624],
  [ANSCOMBE_X, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73], 0.81629],
  [[8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8], [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89], 0.81652],
] as const;

describe('correlate', () => {
  it.each(ANSCOMBE)("computes Anscombe's coefficients", (x, y, r) => {
    const found = correlate(series(x), series(y));
    expect(found).toMatchObject({ kind: 'coefficient', n: 11 });
    if (found.kind !== 'coefficient') return;
    expect(found.r).toBeCloseTo(r, 5);
    expect(found.p).toBeCloseTo(0.00217, 4);
  });

  it("computes the coefficient of Pearson's points of 1901, −0.9764", () => {
    const x = [0, 0.9, 1.8, 2.6, 3.3, 4.4, 5.2, 6.1, 6.5, 7.4];
    const y = [5.9, 5.4, 4.4, 4.6, 3.5, 3.7, 2.8, 2.8, 2.4, 1.5];
    const found = correlate(series(x), series(y));
    expect(found.kind === 'coefficient' && found.r).toBeCloseTo(-0.9764, 3);
  });

  it('excludes periods in which either value is missing', () => {
    const found = correlate(series([1, undefined, 3, 4, 90]), series([2, 100, 6, 8, undefined]));
    expect(found).toEqual({ kind: 'coefficient', n: 3, r: expect.closeTo(1, 12), p: expect.closeTo(0, 6) });
  });

  it('returns a reason if there is no coefficient', () => {
    expect(correlate(series([1, 2]), series([2, 3]))).toEqual({ kind: 'none', n: 2, reason: 'TOO_FEW_POINTS' });
    expect(correlate(series([]), series([2, 3, 4]))).toEqual({ kind: 'none', n: 0, reason: 'TOO_FEW_POINTS' });
    expect(correlate(series([5, 5, 5]), series([1, 2, 3]))).toMatchObject({ kind: 'none', reason: 'CONSTANT_FACTOR' });
    expect(correlate(series([1, 2, 3]), series([0, 0, 0]))).toMatchObject({ kind: 'none', reason: 'CONSTANT_RESULT' });
    // The rounding errors of binary arithmetic do not count as variation.
    expect(correlate(series([0.3, 0.1 + 0.2, 0.3]), series([1, 2, 3]))).toMatchObject({ reason: 'CONSTANT_FACTOR' });
  });

  it('stays finite for the largest and smallest numbers', () => {
    const found = correlate(series([-1e308, 0, 1e308, 5e307]), series([1e-300, 2e-300, 3e-300, 2e-300]));
    expect(found.kind === 'coefficient' && found.r > 0.9 && found.r <= 1).toBe(true);
  });
});

const numbers = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 3, maxLength: 40 });
const pairs = fc.tuple(numbers, numbers);

describe('correlate, for any series', () => {
  it('is between −1 and 1 with a p-value between 0 and 1, and is never NaN', () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        const found = correlate(series(x), series(y));
        if (found.kind === 'none') return found.reason.length > 0;
        return found.r >= -1 && found.r <= 1 && found.p >= 0 && found.p <= 1;
      }),
    );
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        const [there, back] = [correlate(series(x), series(y)), correlate(series(y), series(x))];
        expect(there.kind).toBe(back.kind);
        if (there.kind === 'coefficient' && back.kind === 'coefficient') expect(there.r).toBeCloseTo(back.r, 12);
      }),
    );
  });

  it('is independent of the units of a factor, and changes its sign with the factor', () => {
    const scale = fc.integer({ min: 1, max: 1_000 });
    fc.assert(
      fc.property(pairs, scale, fc.integer({ min: -1_000, max: 1_000 }), ([x, y], factor, shift) => {
        const plain = correlate(series(x), series(y));
        const moved = correlate(series(x.map((value) => value * factor + shift)), series(y));
        const turned = correlate(series(x.map((value) => -value)), series(y));
        expect(moved.kind).toBe(plain.kind);
        if (plain.kind !== 'coefficient' || moved.kind !== 'coefficient' || turned.kind !== 'coefficient') return;
        expect(moved.r).toBeCloseTo(plain.r, 9);
        expect(turned.r).toBeCloseTo(-plain.r, 9);
      }),
    );
  });
});
