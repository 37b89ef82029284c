import { describe, expect, it } from '@jest/globals';
import { scoreActual, type ActualToScore } from './score-actual.js';

const measure: ActualToScore['measure'] = { scoring: { kind: 'goal-red-flag' }, polarity: 'higher' };
const figures = { goal: '18', redFlag: '8' };

describe('A value that is not reported yet', () => {
  it('has the score, status and variance of a scorecard', () => {
    expect(scoreActual({ measure, figures, actual: { kind: 'number', value: '18' } })).toEqual({
      status: 'green',
      score: 2 / 3,
      variance: 0,
    });
    const low = scoreActual({ measure, figures, actual: { kind: 'number', value: '7.5' } });
    expect(low).toMatchObject({ status: 'red', variance: -10.5 });
  });

  it('has a variance but no score without the red flag', () => {
    const scored = scoreActual({ measure, figures: { goal: '18' }, actual: { kind: 'number', value: '20' } });
    expect(scored).toEqual({ status: undefined, score: undefined, variance: 2 });
  });

  it('has nothing if it is not applicable', () => {
    const scored = scoreActual({ measure, figures, actual: { kind: 'not-applicable' } });
    expect(scored).toEqual({ status: undefined, score: undefined, variance: undefined });
  });
});
