import { describe, expect, it } from '@jest/globals';
import { BEFORE_FIRST, OPEN_END } from '@strata/domain';
import { fromPosition, isKnownPosition, toPosition } from './kurrent-position.js';

describe('A KurrentDB position', () => {
  it('keeps both parts, even beyond the range of a number', () => {
    const position = { commit: 9_007_199_254_740_993n, prepare: 18_446_744_073_709_551_614n };
    expect(fromPosition(toPosition(position))).toEqual(position);
  });

  it('sorts as text in log order, between BEFORE_FIRST and OPEN_END', () => {
    const positions = [
      { commit: 9n, prepare: 9n },
      { commit: 10n, prepare: 2n },
      { commit: 10n, prepare: 10n },
      { commit: 100n, prepare: 0n },
    ].map(toPosition);
    expect([...positions].sort()).toEqual(positions);
    expect(positions.every((position) => position > BEFORE_FIRST && position < OPEN_END)).toBe(true);
  });

  it.each(['7', 'x/y', '1/2', ' ', '~'])('refuses %j, which is from another kind of store', (text) => {
    expect(() => fromPosition(text)).toThrow(expect.objectContaining({ code: 'INVALID_POSITION' }));
  });

  it('is undefined for BEFORE_FIRST', () => {
    expect(fromPosition(BEFORE_FIRST)).toBeUndefined();
  });

  it('is unknown if an old server reports its largest number', () => {
    expect(isKnownPosition({ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n })).toBe(false);
    expect(isKnownPosition({ commit: 0n, prepare: 0n })).toBe(true);
    expect(isKnownPosition(undefined)).toBe(false);
  });
});
