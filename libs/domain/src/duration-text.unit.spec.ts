import { describe, expect, it } from '@jest/globals';
import { durationText } from './duration-text.js';

const HOUR = 3_600;

describe('The text of a duration', () => {
  const texts: readonly (readonly [number, string])[] = [
    [0, '0 seconds'],
    [0.2, '1 second'],
    [1, '1 second'],
    [119, '119 seconds'],
    [120, '2 minutes'],
    [121, '3 minutes'],
    [2 * HOUR - 60, '119 minutes'],
    [2 * HOUR, '2 hours'],
    [24 * HOUR, '24 hours'],
    [47.5 * HOUR, '48 hours'],
    [48 * HOUR, '2 days'],
    [365 * 24 * HOUR, '365 days'],
  ];
  for (const [seconds, text] of texts) {
    it(`of ${seconds} seconds is "${text}"`, () => {
      expect(durationText(seconds)).toBe(text);
    });
  }
});
