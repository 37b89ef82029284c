import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kendallW, panelResult } from './expert-panel.js';

function agreed(ratings: readonly (readonly number[])[]) {
  const found = kendallW(ratings);
  if (found.kind === 'none') throw new Error(found.reason);
  return found;
}

describe('kendallW, published examples', () => {
  it('three executives rank six applicants (Siegel 1956): W = 0.16', () => {
    const { w } = agreed([
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 4, 2, 3],
      [6, 3, 2, 5, 4, 1],
    ]);
    expect(w).toBeCloseTo(25.5 / 157.5, 12);
  });

  it('three rankings of ten with many ties (Siegel 1956): W = 0.828', () => {
    const { w, degreesOfFreedom } = agreed([
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
      [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
      [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ]);
    expect(w).toBeCloseTo(0.828, 3);
    expect(degreesOfFreedom).toBe(9);
  });

  it('three raters of the anxiety of twenty persons (package irr of R): W = 0.54, chi-square(19) = 30.8, p = 0.0429', () => {
    const { w, chiSquare, degreesOfFreedom, p } = agreed([
      [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
      [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
      [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ]);
    expect(w).toBeCloseTo(0.54, 2);
    expect(chiSquare).toBeCloseTo(30.8, 1);
    expect(degreesOfFreedom).toBe(19);
    expect(p).toBeCloseTo(0.0429, 4);
  });
});

describe('kendallW', () => {
  it('returns a reason if agreement is not defined', () => {
    expect(kendallW([])).toEqual({ kind: 'none', reason: 'TOO_FEW_EXPERTS' });
    expect(kendallW([[1, 2, 3]])).toEqual({ kind: 'none', reason: 'TOO_FEW_EXPERTS' });
    expect(kendallW([[1], [2]])).toEqual({ kind: 'none', reason: 'TOO_FEW_FACTORS' });
    expect(
      kendallW([
        [4, 4, 4],
        [1, 1, 1],
      ]),
    ).toEqual({ kind: 'none', reason: 'ALL_TIED' });
  });

  it('is 0 if two experts rank in opposite order', () => {
    expect(
      agreed([
        [1, 2, 3, 4],
        [4, 3, 2, 1],
      ]).w,
    ).toBe(0);
  });

  const weights = (factors: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: factors, maxLength: factors });

  it('is between 0 and 1 for any weights', () => {
    const panels = fc.integer({ min: 2, max: 8 }).chain((n) => fc.array(weights(n), { minLength: 2, maxLength: 8 }));
    fc.assert(
      fc.property(panels, (ratings) => {
        const found = kendallW(ratings);
        if (found.kind === 'none') return found.reason === 'ALL_TIED';
        return found.w >= 0 && found.w <= 1 && found.p >= 0 && found.p <= 1;
      }),
    );
  });

  it('is 1 if all experts agree, with or without ties', () => {
    const sheets = fc.integer({ min: 2, max: 8 }).chain(weights);
    fc.assert(
      fc.property(sheets, fc.integer({ min: 2, max: 6 }), (sheet, experts) => {
        const found = kendallW(Array.from({ length: experts }, () => sheet));
        if (found.kind === 'none') return new Set(sheet).size === 1;
        return Math.abs(found.w - 1) < 1e-12;
      }),
    );
  });
});

describe('panelResult', () => {
  it('has the mean weight of each factor', () => {
    const { meanWeights, agreement } = panelResult({
      factors: ['a', 'b'],
      experts: [
        { expert: 'one', weights: [0.6, 0.4] },
        { expert: 'two', weights: [0.8, 0.2] },
      ],
    });
    expect(meanWeights[0]).toBeCloseTo(0.7, 12);
    expect(meanWeights[1]).toBeCloseTo(0.3, 12);
    expect(agreement).toMatchObject({ kind: 'agreement', w: 1, degreesOfFreedom: 1 });
  });
});
