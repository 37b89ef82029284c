import { isStrataError } from '@strata/domain';
import { describe, expect, it } from '@jest/globals';
import { analyseFactors, type Factor } from './factor-analysis.js';
import { proposalNotes, proposalReadings } from './proposal-notes.js';
import { weightsOf } from './weights.js';

const PERIODS = ['2014', '2015', '2016', '2017', '2018', '2019', '2020'];
const series = (...values: readonly number[]) => new Map(values.map((value, at) => [PERIODS[at]!, value]));
const result = series(1, 2, 3, 4, 5, 6, 7);

function factor(name: string, values: readonly number[], group = 'one'): Factor {
  return { name, group, series: series(...values) };
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return isStrataError(error) ? error.code : 'other';
  }
  return undefined;
}

describe('analyseFactors', () => {
  const factors = [
    factor('rising', [2, 4, 6, 8, 10, 12, 14]),
    factor('falling', [7, 6, 5, 4, 3, 2, 1], 'two'),
    factor('wild', [3, 1, 4, 1, 5, 1, 2]),
    factor('constant', [4, 4, 4, 4, 4, 4, 4]),
    factor('short', [1, 2]),
  ];

  it('selects factors whose absolute correlation is above the threshold, and gives the reason for the others', () => {
    const found = analyseFactors({ factors, result });
    expect(found.map(({ factor: name, why, kept }) => [name, why, kept])).toEqual([
      ['rising', 'ABOVE_THRESHOLD', true],
      ['falling', 'ABOVE_THRESHOLD', true],
      ['wild', 'NOT_ABOVE_THRESHOLD', false],
      ['constant', 'CONSTANT_FACTOR', false],
      ['short', 'TOO_FEW_POINTS', false],
    ]);
  });

  it('treats the threshold as exclusive', () => {
    const two = factor('exact', [1, 2, 3, 4, 5, 6, 7]);
    expect(analyseFactors({ factors: [two], result, threshold: 0.999 })[0]?.kept).toBe(true);
    const half: Factor = {
      name: 'half',
      group: 'g',
      series: new Map([
        ['1', 1],
        ['2', 3],
        ['3', 2],
      ]),
    };
    const line = new Map([
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ]);
    const found = analyseFactors({ factors: [half], result: line })[0];
    expect(found?.correlation.kind === 'coefficient' && found.correlation.r).toBeCloseTo(0.5, 12);
    expect(analyseFactors({ factors: [half], result: line, threshold: 0.51 })[0]?.kept).toBe(false);
    expect(analyseFactors({ factors: [half], result: line, threshold: 0.49 })[0]?.kept).toBe(true);
  });

  it('refuses more than seven groups, too many factors and an invalid threshold', () => {
    const groups = Array.from({ length: 8 }, (_, at) => factor(`f${at}`, [1, 2, 3], `g${at}`));
    expect(codeOf(() => analyseFactors({ factors: groups, result }))).toBe('TOO_MANY_GROUPS');
    expect(codeOf(() => analyseFactors({ factors: groups.slice(1), result }))).toBeUndefined();
    const many = Array.from({ length: 101 }, (_, at) => factor(`f${at}`, [1, 2, 3]));
    expect(codeOf(() => analyseFactors({ factors: many, result }))).toBe('TOO_MANY_FACTORS');
    for (const threshold of [-0.1, 1, NaN]) {
      expect(codeOf(() => analyseFactors({ factors, result, threshold }))).toBe('INVALID_THRESHOLD');
    }
  });
});

describe('weightsOf', () => {
  it('uses the coefficients unchanged, or divided by the sum of their magnitudes', () => {
    expect(weightsOf([0.8, -0.7, 0.123456789], 'coefficient')).toEqual([0.8, -0.7, 0.123457]);
    expect(weightsOf([0.6, -0.4], 'normalised')).toEqual([0.6, -0.4]);
    expect(weightsOf([0.9, -0.9], 'normalised')).toEqual([0.5, -0.5]);
    expect(weightsOf([0, 0], 'normalised')).toEqual([0, 0]);
  });
});

describe('proposalNotes', () => {
  const stage = { stage: 'growth', points: 7, changes: 6, early: 0.1, late: 0.05, still: 0.02 } as const;

  it('names the stage with its figures, and n, r and p of every factor', () => {
    const findings = analyseFactors({ factors: [factor('rising', [2, 4, 6, 8, 10, 12, 15])], result });
    const [first, second] = proposalNotes({ findings: [{ ...findings[0]!, weight: 0.99 }], threshold: 0.5, stage });
    expect(first).toBe(
      'Stage of the life cycle: growth (annual growth of 10 % in the earlier half and 5 % in the later half of ' +
        '6 changes; up to 2 % counts as no growth)',
    );
    expect(second).toMatch(/^rising \(one\): r = 0\.99\d*, n = 7, p = \S+; kept: \|r\| > 0\.5, weight 0\.99$/);
  });

  it('never exceeds the limits of a definition', () => {
    const factors = Array.from({ length: 100 }, (_, at) => factor(`factor-with-a-long-name-${at}`, [1, 2, 3, 4]));
    const findings = analyseFactors({ factors, result });
    const names = factors.map(({ name }) => name);
    const experts = Array.from({ length: 30 }, (_, at) => ({ expert: `e${at}`, weights: names.map((_n, i) => i) }));
    const panel = { factors: names, experts };
    const agreement = { kind: 'none', reason: 'ALL_TIED' } as const;
    const notes = proposalNotes({
      findings,
      threshold: 0.5,
      stage,
      panel: { panel, result: { meanWeights: [], agreement } },
    });
    expect(notes.length).toBeLessThanOrEqual(100);
    expect(Math.max(...notes.map((note) => note.length))).toBeLessThanOrEqual(2_000);
    expect(notes.join(' ')).toContain('Expert e29: factor-with-a-long-name-0 0, ');
  });

  it('explain the interpretation of the additive model', () => {
    const basis = { threshold: 0.6, weighting: 'normalised', standardised: true, panel: true } as const;
    const [weights, values] = proposalReadings(basis);
    expect(weights?.implemented).toBe(
      "mean of the experts' weights, divided by the sum of absolute values; six digits",
    );
    expect(values?.implemented).toContain('deviation');
  });
});
