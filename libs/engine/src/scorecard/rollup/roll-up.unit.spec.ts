import { describe, expect, it } from '@jest/globals';
import type { RollUp, Status } from '@strata/domain';
import type { ReasonCode } from '../scorecard.js';
import { statusOfScore } from '../scoring/status.js';
import { rollUp, type Sibling } from './roll-up.js';

function sibling(score: number | null, weight = 1, more: Partial<Sibling> = {}): Sibling {
  const status: Status = score === null ? 'grey' : statusOfScore(score);
  const reason: ReasonCode | undefined = score === null ? 'MISSING' : undefined;
  return { score, weight, status, missing: 'share-weight', ...(reason !== undefined && { reason }), ...more };
}

const without = (reason: ReasonCode, more: Partial<Sibling> = {}) => sibling(null, 1, { reason, ...more });

describe('A status', () => {
  it.each([
    [0, 'red'],
    [0.333, 'red'],
    [1 / 3, 'amber'],
    [0.666, 'amber'],
    [2 / 3, 'green'],
    [1, 'green'],
    [1.0001, 'blue'],
  ] as const)('of %p is %p', (score, status) => expect(statusOfScore(score)).toBe(status));
});

describe('A weighted mean', () => {
  it('normalises weights among the siblings that count', () => {
    const result = rollUp([sibling(0.5, 30), sibling(null, 60), sibling(0.8, 10)], 'weighted-mean', 'cap');
    expect(result).toEqual({
      score: 0.5 * 0.75 + 0.8 * 0.25,
      status: 'amber',
      shares: [0.75, 0, 0.25],
      contributions: [0.375, 0, 0.2],
    });
  });
  it('of equal scores is that score, with any weights', () => {
    for (const weights of [
      [1, 1, 1],
      [0.1, 0.2, 0.7],
      [3, 1e-9, 1e9],
    ]) {
      const result = rollUp(
        weights.map((weight) => sibling(2 / 3, weight)),
        'weighted-mean',
        'cap',
      );
      expect([result.score, result.status]).toEqual([2 / 3, 'green']);
    }
  });
  it('accepts weights of any size without overflow or NaN', () => {
    expect(rollUp([sibling(1, 1.7e308), sibling(0, 1.7e308)], 'weighted-mean', 'cap').score).toBe(0.5);
    expect(rollUp([sibling(1, 5e-324), sibling(0, 1.7e308)], 'weighted-mean', 'cap').score).toBe(0);
    expect(rollUp([sibling(1, 5e-324), sibling(0.9, 5e-324), sibling(0, 1e308)], 'majority', 'cap').score).toBe(0.95);
  });
  it('has no score, and a reason, if all weights are zero', () => {
    const result = rollUp([sibling(0.5, 0), sibling(0.8, 0)], 'weighted-mean', 'cap');
    expect(result).toEqual({
      score: null,
      status: 'grey',
      reason: 'NO_WEIGHT',
      shares: [0, 0],
      contributions: [null, null],
    });
  });
});

describe('Worst and best', () => {
  it('are the lowest and the highest score, except those of weight 0', () => {
    const siblings = [sibling(0.4), sibling(0.1, 0), sibling(0.2, 5), sibling(0.9), sibling(0.95, 0)];
    expect(rollUp(siblings, 'worst', 'cap')).toMatchObject({
      score: 0.2,
      status: 'red',
      contributions: [0, 0, 0.2, 0, 0],
    });
    expect(rollUp(siblings, 'best', 'cap')).toMatchObject({
      score: 0.9,
      status: 'green',
      contributions: [0, 0, 0, 0.9, 0],
    });
  });
  it('have the worse status of equal scores', () => {
    const siblings = [sibling(0.5, 1, { status: 'green' }), sibling(0.5, 1, { status: 'red' })];
    expect(rollUp(siblings, 'worst', 'cap').status).toBe('red');
    expect(rollUp(siblings, 'best', 'cap').status).toBe('red');
  });
});

describe('A majority', () => {
  it('has the most frequent status and the weighted mean of those that have it', () => {
    const result = rollUp([sibling(0.4, 1), sibling(0.9, 99), sibling(0.6, 3)], 'majority', 'cap');
    expect(result.status).toBe('amber');
    expect(result.score).toBeCloseTo(0.55, 15);
    expect(result.contributions).toEqual([0.1, 0, 0.6 * 0.75].map((part) => expect.closeTo(part, 15)));
  });
  it.each([
    [[0.1, 0.9], 'red', 0.1],
    [[0.9, 0.5], 'amber', 0.5],
    [[0.1, 0.1, 0.9, 0.9, 0.5], 'red', 0.1],
  ] as const)('of the tie %p is the worse', (scores, status, score) => {
    expect(
      rollUp(
        scores.map((one) => sibling(one)),
        'majority',
        'cap',
      ),
    ).toMatchObject({ status, score });
  });
  it('counts blue as green if over-achievement is capped', () => {
    const siblings = [sibling(1.2), sibling(0.7), sibling(0.1), sibling(0.1)];
    expect(rollUp(siblings, 'majority', 'cap').status).toBe('red');
    expect(rollUp([...siblings, sibling(1.4)], 'majority', 'cap').status).toBe('green');
    expect(rollUp([...siblings.slice(0, 3), sibling(1.4)], 'majority', 'keep').status).toBe('blue');
  });
});

describe('A count', () => {
  it('is the fraction of siblings that are green or blue, with any weights', () => {
    const result = rollUp([sibling(0.7, 9), sibling(1.1), sibling(0.6), sibling(null)], 'count', 'cap');
    expect(result).toMatchObject({ score: 2 / 3, status: 'green', contributions: [1 / 3, 1 / 3, 0, 0] });
    expect(rollUp([sibling(0.1), sibling(0)], 'count', 'cap')).toMatchObject({ score: 0, status: 'red' });
  });
});

describe('Siblings without a score', () => {
  const rules: RollUp[] = ['weighted-mean', 'worst', 'best', 'majority', 'count'];
  it.each(rules)('are excluded from %s if they share their weight', (rule) => {
    const result = rollUp(
      [sibling(0.5), sibling(null), without('NO_TARGET'), without('EVALUATION_ERROR')],
      rule,
      'cap',
    );
    expect(result.shares).toEqual([1, 0, 0, 0]);
    expect(result.score).toBe(rule === 'count' ? 0 : 0.5);
  });
  it.each(rules)('remove the score with no-data in %s', (rule) => {
    for (const reason of ['MISSING', 'NO_DATA_BELOW', 'NO_TARGET', 'EVALUATION_ERROR'] as const) {
      const result = rollUp([sibling(0.5), without(reason, { missing: 'no-data' })], rule, 'cap');
      expect(result).toMatchObject({ score: null, status: 'grey', reason: 'NO_DATA_BELOW', shares: [1, 0] });
    }
  });
  it.each(['NOT_APPLICABLE', 'UNSCORED', 'EMPTY'] as const)('are not missing if %s', (reason) => {
    expect(rollUp([sibling(0.5), without(reason, { missing: 'no-data' })], 'weighted-mean', 'cap').score).toBe(0.5);
    expect(rollUp([without(reason, { missing: 'no-data' })], 'weighted-mean', 'cap').reason).toBe(reason);
  });
  it('of weight 0 do not remove the score', () => {
    expect(rollUp([sibling(0.5), sibling(null, 0, { missing: 'no-data' })], 'worst', 'cap').score).toBe(0.5);
  });
  it('leave a reason', () => {
    expect(rollUp([], 'best', 'cap').reason).toBe('EMPTY');
    expect(rollUp([without('MISSING'), without('UNSCORED')], 'best', 'cap').reason).toBe('NO_DATA_BELOW');
    expect(rollUp([without('NOT_APPLICABLE'), without('UNSCORED')], 'best', 'cap').reason).toBe('UNSCORED');
  });
});
