import { describe, expect, it } from '@jest/globals';
import { excerpt, MAX_EXCERPT } from './excerpt.js';

describe('excerpt', () => {
  it('returns a text unchanged up to the limit', () => {
    const text = 'x'.repeat(MAX_EXCERPT);

    expect(excerpt('')).toBe('');
    expect(excerpt(text)).toBe(text);
  });

  it('cuts a longer text so that it fits the limit with its ellipsis', () => {
    expect(excerpt('x'.repeat(1_000_000))).toBe(`${'x'.repeat(MAX_EXCERPT - 1)}…`);
    expect(excerpt('abcdef', 4)).toBe('abc…');
  });

  it('does not split a surrogate pair', () => {
    expect(excerpt('ab😀cd', 4)).toBe('ab…');
    expect(excerpt('a😀bcd', 4)).toBe('a😀…');
  });
});
