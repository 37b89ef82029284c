import { describe, expect, it } from '@jest/globals';
import { excerpt, LONGEST_EXCERPT } from './excerpt.js';

describe('An excerpt', () => {
  it('is the whole text up to the longest that is shown', () => {
    const text = 'x'.repeat(LONGEST_EXCERPT);

    expect(excerpt('')).toBe('');
    expect(excerpt(text)).toBe(text);
  });

  it('is the beginning of a longer text, no longer than the longest with its ellipsis', () => {
    expect(excerpt('x'.repeat(1_000_000))).toBe(`${'x'.repeat(LONGEST_EXCERPT - 1)}…`);
    expect(excerpt('abcdef', 4)).toBe('abc…');
  });

  it('does not cut a character in half', () => {
    expect(excerpt('ab😀cd', 4)).toBe('ab…');
    expect(excerpt('a😀bcd', 4)).toBe('a😀…');
  });
});
