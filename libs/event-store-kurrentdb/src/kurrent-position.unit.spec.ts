import { describe, expect, it } from '@jest/globals';
import { BEFORE_FIRST, OPEN_END } from '@strata/domain';
import { fromPosition, isKnown, toPosition } from './kurrent-position.js';

describe('a position of KurrentDB', () => {
  it('keeps both halves, beyond what a number can hold', () => {
    const position = { commit: 9_007_199_254_740_993n, prepare: 18_446_744_073_709_551_614n };
    expect(fromPosition(toPosition(position))).toEqual(position);
  });

  it('sorts as text in the order of the log, between the first and the open end', () => {
    const places = [
      { commit: 9n, prepare: 9n },
      { commit: 10n, prepare: 2n },
      { commit: 10n, prepare: 10n },
      { commit: 100n, prepare: 0n },
    ].map(toPosition);
    expect([...places].sort()).toEqual(places);
    expect(places.every((place) => place > BEFORE_FIRST && place < OPEN_END)).toBe(true);
  });

  it.each(['7', 'x/y', '1/2', ' ', '~'])('refuses the text %j of another store', (text) => {
    expect(() => fromPosition(text)).toThrow(expect.objectContaining({ code: 'INVALID_POSITION' }));
  });

  it('is nothing before the first event', () => {
    expect(fromPosition(BEFORE_FIRST)).toBeUndefined();
  });

  it('is not known where an old server gives its largest number', () => {
    expect(isKnown({ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n })).toBe(false);
    expect(isKnown({ commit: 0n, prepare: 0n })).toBe(true);
    expect(isKnown(undefined)).toBe(false);
  });
});
