import { describe, expect, it } from '@jest/globals';
import { revisionStatistics } from './revision-statistics.js';

describe('The statistics of revisions', () => {
  it('are the mean, the mean size, and the significance of the mean by Student’s t', () => {
    const { bias, ...rest } = revisionStatistics([0.5, -0.2, 0, 0.9, 0.3]);
    expect(rest).toEqual({
      count: 5,
      revised: 4,
      mean: expect.closeTo(0.3, 12),
      meanAbsolute: expect.closeTo(0.38, 12),
    });
    // The mean divided by its standard error, √(0.185 / 5); p by the closed form of Student's t for 4 degrees of freedom.
    const t = 0.3 / Math.sqrt(0.185 / 5);
    const q = (t * t) / (1 + (t * t) / 4);
    expect(bias!.t).toBeCloseTo(t, 12);
    expect(bias!.p).toBeCloseTo(1 - 0.75 * Math.sqrt(q) * (1 - q / 12), 7);
  });

  it('have a p-value of a table of Student’s t', () => {
    // t = 4.303 is the 97.5 % quantile with 2 degrees of freedom: mean 4.303, standard deviation √3, n 3.
    const [m, s] = [4.303, Math.sqrt(3)];
    expect(revisionStatistics([m - s, m, m + s]).bias!.p).toBeCloseTo(0.05, 3);
  });

  it('say nothing about a direction of one figure, or of revisions that are all equal', () => {
    expect(revisionStatistics([0.4])).toMatchObject({ count: 1, mean: 0.4, bias: null });
    expect(revisionStatistics([0, 0, 0])).toEqual({ count: 3, revised: 0, mean: 0, meanAbsolute: 0, bias: null });
    expect(revisionStatistics([])).toEqual({ count: 0, revised: 0, mean: null, meanAbsolute: null, bias: null });
  });
});
