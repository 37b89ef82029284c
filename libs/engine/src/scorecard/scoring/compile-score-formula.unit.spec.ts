import { describe, expect, it } from '@jest/globals';
import { compileScoreFormula } from './compile-score-formula.js';

describe('A scoring formula', () => {
  it('computes a score from the value and the targets', () => {
    const score = compileScoreFormula('clamp(actual / goal, 0, 1)');
    expect(score({ actual: 30, goal: 60 })).toBe(0.5);
    expect(score({ actual: 90, goal: 60 })).toBe(1);
  });

  it('answers with an error where a target is missing or zero divides', () => {
    const score = compileScoreFormula('actual / goal');
    expect(score({ actual: 30 })).toEqual({ error: expect.stringContaining('MISSING_INPUT') });
    expect(score({ actual: 30, goal: 0 })).toEqual({ error: expect.stringContaining('DIVISION_BY_ZERO') });
  });

  it('names the place where a formula is wrong', () => {
    expect(() => compileScoreFormula('actual / (goal')).toThrow(/Line 1, column/);
    expect(() => compileScoreFormula('actual / plan')).toThrow(/plan/);
  });

  it('refuses what does not give a number', () => {
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
