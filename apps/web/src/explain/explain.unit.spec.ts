import { describe, expect, it } from '@jest/globals';
import { figureOf } from './explain-tree.js';

const ENTERED = { position: '1' } as never;

describe('A figure of an explanation', () => {
  it('is as it was entered, with all its digits', () => {
    expect(figureOf('1234567890.50', ENTERED)).toBe('1234567890.50');
    expect(figureOf('0.12345678901234', ENTERED)).toBe('0.12345678901234');
  });

  it('has fewer decimals if it was computed, and all its whole digits', () => {
    expect(figureOf('1234567890.53719', null)).toBe('1234567891');
    expect(figureOf('1234.56789012345', null)).toBe('1234.57');
    expect(figureOf('0.00012345678901', null)).toBe('0.000123457');
    expect(figureOf('1234567.8', null)).toBe('1234567.8');
  });
});
