import { describe, expect, it } from '@jest/globals';
import { inForceDuring, isOrdered, setEffective, withoutEffective } from './effective.js';

const entries = [
  { from: null, value: 1 },
  { from: '2008-01-01', value: 2 },
  { from: '2009-07-01', value: 3 },
];

describe('An effective-dated setting', () => {
  it.each([
    ['1950-01-01', 1],
    ['2008-01-01', 2],
    ['2009-06-30', 2],
    ['2030-01-01', 3],
  ])('is, on %s, %p', (day, value) => expect(inForceDuring(entries, day, day)).toBe(value));

  it('has no value before its first entry', () => {
    expect(inForceDuring(entries.slice(1), '2007-01-01', '2007-12-31')).toBeUndefined();
    expect(inForceDuring([], '2007-12-31', '2007-12-31')).toBeUndefined();
  });

  it('is, for a period without a value on its first day, the first one that starts within it', () => {
    expect(inForceDuring(entries.slice(1), '2007-07-01', '2008-06-30')).toBe(2);
    expect(inForceDuring(entries.slice(1), '2008-01-01', '2009-12-31')).toBe(2);
  });

  it('inserts an entry in date order, replacing one with the same date', () => {
    expect(setEffective(entries, '2008-06-01', 9).map((e) => e.value)).toEqual([1, 2, 9, 3]);
    expect(setEffective(entries, '2008-01-01', 9).map((e) => e.value)).toEqual([1, 9, 3]);
    expect(setEffective(entries.slice(1), null, 9).map((e) => e.value)).toEqual([9, 2, 3]);
  });

  it('removes an entry', () => {
    expect(withoutEffective(entries, null).map((e) => e.value)).toEqual([2, 3]);
    expect(withoutEffective(entries, '1999-01-01')).toEqual(entries);
  });

  it('detects entries out of order', () => {
    expect(isOrdered(entries)).toBe(true);
    expect(isOrdered([...entries].reverse())).toBe(false);
    expect(isOrdered([entries[0]!, entries[0]!])).toBe(false);
  });
});
