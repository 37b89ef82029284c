import { describe, expect, it } from '@jest/globals';
import { chiSquarePValue, correlationPValue } from './significance.js';

/** Critical values of Student's t as printed in statistical tables: degrees of freedom, two-sided level, t. */
const T_TABLE = [
  [1, 0.05, 12.706],
  [2, 0.05, 4.303],
  [5, 0.05, 2.571],
  [5, 0.01, 4.032],
  [9, 0.02, 2.821],
  [10, 0.05, 2.228],
  [10, 0.001, 4.587],
  [30, 0.05, 2.042],
  [60, 0.1, 1.671],
  [120, 0.05, 1.98],
] as const;

/** Critical values of Pearson's r as printed in tables: pairs, two-sided level, r. */
const R_TABLE = [
  [3, 0.05, 0.997],
  [5, 0.05, 0.878],
  [7, 0.05, 0.754],
  [7, 0.01, 0.874],
  [12, 0.05, 0.576],
  [32, 0.01, 0.449],
  [102, 0.05, 0.195],
] as const;

/** Critical values of chi-square: degrees of freedom, upper tail, value. */
const CHI_TABLE = [
  [1, 0.05, 3.841],
  [2, 0.05, 5.991],
  [5, 0.05, 11.07],
  [5, 0.01, 15.086],
  [10, 0.95, 3.94],
  [20, 0.025, 34.17],
  [30, 0.001, 59.703],
] as const;

/** The p-value of a Student t, by way of the correlation that has this t. */
function studentPValue(t: number, degreesOfFreedom: number): number {
  return correlationPValue(t / Math.sqrt(degreesOfFreedom + t * t), degreesOfFreedom + 2);
}

describe('the p-value of a Student t', () => {
  it.each(T_TABLE)('agrees with the table for %d degrees of freedom at %d', (df, level, t) => {
    expect(studentPValue(t, df) / level).toBeCloseTo(1, 2);
    expect(studentPValue(-t, df)).toBe(studentPValue(t, df));
  });

  it('is 1 for t = 0 and has the exact value of the Cauchy distribution for one degree of freedom', () => {
    expect(studentPValue(0, 4)).toBe(1);
    expect(studentPValue(1, 1)).toBeCloseTo(0.5, 7);
    expect(studentPValue(Math.sqrt(3), 1)).toBeCloseTo(1 / 3, 7);
  });
});

describe('correlationPValue', () => {
  it.each(R_TABLE)('agrees with the table of critical values for %d pairs at %d', (n, level, r) => {
    // r is printed with three digits, which near 1 leave much room for p.
    expect(correlationPValue(r - 0.0005, n)).toBeGreaterThanOrEqual(level * 0.999);
    expect(correlationPValue(r + 0.0005, n)).toBeLessThanOrEqual(level * 1.001);
  });

  it('is 0 for a perfect correlation and 1 for none', () => {
    expect(correlationPValue(1, 5)).toBe(0);
    expect(correlationPValue(-1, 3)).toBe(0);
    expect(correlationPValue(0, 7)).toBe(1);
  });
});

describe('chiSquarePValue', () => {
  it.each(CHI_TABLE)('agrees with the table for %d degrees of freedom at %d', (df, level, x) => {
    expect(chiSquarePValue(x, df) / level).toBeCloseTo(1, 2);
  });

  it('is 1 at 0', () => {
    expect(chiSquarePValue(0, 3)).toBe(1);
  });
});
