import { describe, expect, it } from '@jest/globals';
import { compileScoreFormula } from './compile-score-formula.js';

describe('A scoring formula', () => {
  it('computes a score from the value and the targets', () => {
    const score = compileScoreFormula('clamp(actual / goal, 0, 1)');
    expect(score({ actual: 30, goal: 60 })).toBe(0.5);
    expect(score({ actual: 90, goal: 60 })).toBe(1);
  });

  it('returns an error if a target is missing or the divisor is zero', () => {
    const score = compileScoreFormula('actual / goal');
    expect(score({ actual: 30 })).toEqual({ error: expect.stringContaining('MISSING_INPUT') });
    expect(score({ actual: 30, goal: 0 })).toEqual({ error: expect.stringContaining('DIVISION_BY_ZERO') });
  });

  it('is refused with the place of the fault', () => {
    expect(() => compileScoreFormula('actual / (goal')).toThrow(/Line 1, column/);
    expect(() => compileScoreFormula('actual / plan')).toThrow(/plan/);
  });

  it('is refused if it is not numeric', () => {
    const outcome = (() => {
      try {
        return compileScoreFormula('actual > goal')({ actual: 1, goal: 2 });
      } catch (error) {
        return error;
      }
    })();
    expect(outcome instanceof Error || 'error' in (outcome as object)).toBe(true);
  });
});
