import { describe, expect, it } from '@jest/globals';
import { isSecondKey } from './key-pairs.js';

const key = (code: string, timeStamp: number) => ({ code, timeStamp });

describe('The second key of a pair', () => {
  it('is the one right after G, for all who listen to it', () => {
    const [first, second, third] = [key('KeyG', 100), key('KeyK', 900), key('KeyK', 1_000)];
    expect([first, second, second, third].map(isSecondKey)).toEqual([false, true, true, false]);
  });

  it('is not too late, also right after the start of a page', () => {
    expect(isSecondKey(key('KeyE', 5))).toBe(false);
    expect([key('KeyG', 10), key('KeyE', 1_510)].map(isSecondKey)).toEqual([false, false]);
    expect([key('KeyG', 2_000), key('KeyG', 2_100), key('KeyE', 3_500)].map(isSecondKey)).toEqual([false, true, true]);
  });
});
