import { describe, expect, it } from '@jest/globals';
import type { Polarity, TargetFigures } from '@strata/domain';
import { trendOf, type MeasureReading, type ScoreNode } from '../index.js';

function node(actual: MeasureReading['actual'], targets: TargetFigures = {}): ScoreNode {
  return {
    id: 'measure:s/o/m',
    kind: 'measure',
    parentId: 'objective:s/o',
    strategy: 's',
    score: null,
    rawScore: null,
    status: 'grey',
    weight: 1,
    share: 0,
    reading: { subject: 'A', actual, period: '2008', periods: ['2008'], variance: null, targets },
  };
}

const trend = (polarity: Polarity, from: string, to: string, targets?: TargetFigures) => {
  const found = trendOf(polarity, node({ kind: 'number', value: from }), node({ kind: 'number', value: to }, targets));
  return found && `${found.arrow} ${found.effect}`;
};

describe('A trend', () => {
  it.each([
    ['higher', '1', '2', 'up better'],
    ['higher', '2', '1', 'down worse'],
    ['lower', '1', '2', 'up worse'],
    ['lower', '2', '1', 'down better'],
    ['lower', '2', '2.0', 'level same'],
    ['closer', '1', '4', 'up better'],
    ['closer', '9', '6', 'down better'],
    ['closer', '5', '8', 'up worse'],
    ['closer', '4', '6', 'up same'],
  ] as const)('%s: from %p to %p is %p', (polarity, from, to, expected) => {
    expect(trend(polarity, from, to, { target: '5' })).toBe(expected);
  });
  it('follows the goal without a target, and an accepted interval without either', () => {
    expect(trend('closer', '1', '4', { goal: '5' })).toBe('up better');
    expect(trend('closer', '1', '4', { low: '4', high: '5' })).toBe('up better');
    expect(trend('closer', '4', '5', { low: '4', high: '5' })).toBe('up same');
    expect(trend('closer', '4', '5')).toBeUndefined();
  });
  it('compares computed values too, and nothing with nothing', () => {
    const computed = node({ kind: 'computed', value: 1.5e-7 });
    expect(trendOf('higher', computed, node({ kind: 'number', value: '1' }))).toEqual({
      arrow: 'up',
      effect: 'better',
    });
    expect(trendOf('higher', undefined, computed)).toBeUndefined();
    expect(trendOf('higher', node(null), computed)).toBeUndefined();
  });
});
