import { describe, expect, it } from '@jest/globals';
import { mainFigure } from './main-figure.js';

describe('mainFigure', () => {
  const both = { goal: '30', target: '20' };

  it('compares with the target where the scoring has a tolerance around it', () => {
    expect(mainFigure('target-tolerance', both)).toBe('20');
    expect(mainFigure('target-tolerance', { goal: '30' })).toBe('30');
  });

  it('compares with the goal otherwise', () => {
    expect(mainFigure('goal-red-flag', both)).toBe('30');
    expect(mainFigure('goal-red-flag', { target: '20' })).toBe('20');
  });

  it('compares with nothing where there is neither', () => {
    expect(mainFigure('goal-red-flag', {})).toBeUndefined();
  });
});
