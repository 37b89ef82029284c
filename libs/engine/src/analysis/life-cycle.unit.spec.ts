import { describe, expect, it } from '@jest/globals';
import { lifeCycleStage } from './life-cycle.js';

function years(...values: readonly number[]) {
  return values.map((value, at) => ({ years: 2010 + at, value }));
}

describe('lifeCycleStage', () => {
  it.each([
    ['formation', [10, 10, 10, 10, 12, 14, 17]],
    ['formation', [12, 11, 10, 9, 11, 14, 17]],
    ['growth', [10, 12, 14, 16, 19, 22, 25]],
    ['maturity', [10, 14, 18, 20, 20.1, 20, 20.1]],
    ['maturity', [0, 0, 0]],
    ['decline', [10, 14, 18, 20, 18, 15, 12]],
    ['decline', [20, 18, 16]],
    ['growth', [-20, -15, -10]],
  ] as const)('reads %s from %j', (stage, values) => {
    expect(lifeCycleStage(years(...values))).toMatchObject({ stage, points: values.length, still: 0.02 });
  });

  it('returns the figures: the changes of each half relative to their mean level', () => {
    const { early, late, changes } = lifeCycleStage(years(10, 11, 12, 12, 12));
    expect(early).toBeCloseTo(1 / 11, 12);
    expect(late).toBeCloseTo(0, 12);
    expect(changes).toBe(4);
  });

  it('compares months with those of the previous year, so that seasons do not count', () => {
    const season = (month: number) => 100 + 50 * Math.sin((month * Math.PI) / 6);
    const months = (trend: number) =>
      Array.from({ length: 24 }, (_, month) => ({ years: 2010 + month / 12, value: season(month) + trend * month }));
    expect(lifeCycleStage(months(0))).toMatchObject({ stage: 'maturity', points: 24, changes: 12 });
    expect(lifeCycleStage(months(1))).toMatchObject({ stage: 'growth' });
    expect(lifeCycleStage(months(-1))).toMatchObject({ stage: 'decline' });
    expect(lifeCycleStage(months(0).slice(0, 13))).toMatchObject({ stage: null, changes: 1 });
  });

  it('uses the given threshold', () => {
    expect(lifeCycleStage(years(100, 103, 106), 0.05).stage).toBe('maturity');
    expect(lifeCycleStage(years(100, 103, 106)).stage).toBe('growth');
  });

  it('returns a reason if there is no stage', () => {
    expect(lifeCycleStage(years(1, 2))).toEqual({
      stage: null,
      reason: 'TOO_FEW_CHANGES',
      points: 2,
      changes: 1,
      early: null,
      late: null,
      still: 0.02,
    });
  });
});
