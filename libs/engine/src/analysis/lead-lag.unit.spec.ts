import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { correlate } from './correlation.js';
import { correlateAtLag, verdictOn } from './lead-lag.js';
import type { Series } from './series.js';
import { correlationPValue } from './significance.js';

const YEARS = Array.from({ length: 30 }, (_, index) => String(1990 + index));
const series = (valueOf: (index: number) => number | undefined): Series =>
  new Map(
    YEARS.flatMap((year, index) => {
      const value = valueOf(index);
      return value === undefined ? [] : [[year, value] as const];
    }),
  );
/** Digits of π: without autocorrelation worth mentioning. */
const DIGITS = [...'314159265358979323846264338327'].map(Number);
const cause = series((index) => DIGITS[index]);
const effect = series((index) => (index < 2 ? undefined : DIGITS[index - 2]! * 3 + DIGITS[index]! / 10));

describe('The correlation of cause and effect', () => {
  it('is found at the lag at which the effect follows', () => {
    const tests = [1, 2, 3].map((lag) => correlateAtLag([cause, effect], YEARS, lag));
    expect(tests[1]!.n).toBe(28);
    expect(tests[1]!.r).toBeGreaterThan(0.98);
    expect(tests[1]!.p).toBeLessThan(1e-9);
    expect(Math.abs(tests[0]!.r!)).toBeLessThan(0.5);
    expect(Math.abs(tests[2]!.r!)).toBeLessThan(0.5);
    expect(tests.map((test) => verdictOn(test, 'positive'))).toEqual(['not-borne-out', 'borne-out', 'not-borne-out']);
    expect(verdictOn(tests[1]!, 'negative')).toBe('not-borne-out');
  });

  it('is that of the shifted series, with as many pairs as both have', () => {
    const lag = fc.integer({ min: -3, max: 6 });
    const values = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }), {
      minLength: 30,
      maxLength: 30,
    });
    fc.assert(
      fc.property(values, values, lag, (x, y, by) => {
        const [first, second] = [series((index) => x[index]), series((index) => y[index])];
        const shifted = series((index) => y[index + by]);
        const plain = correlate(first, shifted);
        const found = correlateAtLag([first, second], YEARS, by);
        expect(found.n).toBe(plain.n);
        expect(found.r).toBe(plain.kind === 'none' ? null : plain.r);
        expect(found.effective ?? 0).toBeLessThanOrEqual(found.n);
      }),
    );
  });

  it('counts values that resemble those before them for less', () => {
    const upwards = series((index) => index + (DIGITS[index]! % 2) / 10);
    const alsoUpwards = series((index) => index + (DIGITS[index]! % 3) / 10);
    const found = correlateAtLag([upwards, alsoUpwards], YEARS, 1);
    expect(found.r).toBeGreaterThan(0.99);
    expect(correlationPValue(found.r!, found.n)).toBeLessThan(1e-20);
    expect(found.effective).toBeLessThan(1);
    expect(found.p).toBeNull();
    expect(verdictOn(found, 'positive')).toBe('too-little-data');
  });

  it('is not judged with few pairs, or without any change', () => {
    const short = series((index) => (index < 7 ? DIGITS[index] : undefined));
    expect(verdictOn(correlateAtLag([short, short], YEARS, 0), 'positive')).toBe('too-little-data');
    const constant = correlateAtLag([cause, series(() => 1)], YEARS, 0);
    expect(constant).toEqual({ lag: 0, n: 30, effective: null, r: null, p: null });
    expect(verdictOn(constant, 'positive')).toBe('too-little-data');
  });
});
