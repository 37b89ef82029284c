import { describe, expect, it } from '@jest/globals';
import { computedValue, valueOrError } from './computed-value.js';

describe('A computed value in the contract', () => {
  it.each([
    [2.5, { text: '2.5', number: 2.5 }],
    ['10.50', { text: '10.50', number: 10.5 }],
    ['S', { text: 'S' }],
    [false, { text: 'false', yesNo: false }],
    [['S', 2], { text: 'S, 2', items: ['S', '2'] }],
    [null, null],
    [undefined, null],
  ])('%j is %j', (value, expected) => {
    expect(computedValue(value)).toEqual(expected);
  });

  it('is either a value or an error with its reason', () => {
    const error = { kind: 'error', reason: 'DIVISION_BY_ZERO', message: 'x is 0', at: { name: 'x' } } as const;

    expect(valueOrError(0)).toEqual({ value: { text: '0', number: 0 }, error: null });
    expect(valueOrError(error)).toEqual({ value: null, error: { reason: 'DIVISION_BY_ZERO', message: 'x is 0' } });
  });
});
