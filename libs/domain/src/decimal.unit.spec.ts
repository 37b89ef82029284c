import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDecimals,
  compareDecimals,
  decimalToNumber,
  isDecimal,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
} from './decimal.js';

describe('A decimal', () => {
  it.each([
    ['-10.0', '-10.0'],
    ['007.50', '7.50'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['-0', '0'],
    ['-0.00', '0.00'],
    ['1e3', '1000'],
    ['1.50e1', '15.0'],
    ['12E-3', '0.012'],
    ['1e30', `1${'0'.repeat(30)}`],
    ['1e-30', `0.${'0'.repeat(29)}1`],
    ['9'.repeat(31) + '.123', '9'.repeat(31) + '.123'],
  ])('parses %s as %s', (text, canonical) => {
    expect(parseDecimal(text)).toBe(canonical);
    expect(isDecimal(canonical)).toBe(true);
  });

  it.each([
    ...['', ' ', ' 1', '1 ', '1,5', '1 000', 'NaN', 'Infinity', '-Infinity', '0x10', '1e', 'e5', '.', '5.', '--1'],
    ...['1e31', '1e-31', '1e99999', '9'.repeat(35), `1.${'0'.repeat(34)}`, '٣', '1_000', '1n', null, 5],
  ])('rejects %p', (text) => expect(parseDecimal(text)).toBeUndefined());

  it('compares exactly', () => {
    expect(compareDecimals('1.0', '1.00')).toBe(0);
    expect(compareDecimals('0.1000000000000000000000000001', '0.1')).toBe(1);
    expect(compareDecimals('-2', '-1')).toBe(-1);
    expect(() => compareDecimals('NaN', '1')).toThrow('not a decimal');
  });

  it('adds exactly, with the larger scale', () => {
    expect(addDecimals('0.1', '0.20')).toBe('0.30');
    expect(addDecimals('1.5', '-1.5')).toBe('0.0');
    expect(addDecimals(`1${'0'.repeat(30)}`, `0.${'0'.repeat(29)}1`)).toBe(`1${'0'.repeat(30)}.${'0'.repeat(29)}1`);
  });

  it('subtracts and multiplies exactly', () => {
    expect(subtractDecimals('0.3', '0.10')).toBe('0.20');
    expect(subtractDecimals('220', '230')).toBe('-10');
    expect(multiplyDecimals('2.50', '-0.1')).toBe('-0.250');
    expect(multiplyDecimals('-2', '0')).toBe('0');
  });

  it('converts to the nearest float', () => {
    expect(decimalToNumber('-10.0')).toBe(-10);
    expect(() => decimalToNumber('')).toThrow('not a decimal');
    expect(() => decimalToNumber('Infinity')).toThrow('not a decimal');
  });

  it('is canonical after one parse, with the same value', () => {
    const parts = [fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: -20, max: 20 })] as const;
    fc.assert(
      fc.property(...parts, (mantissa, exponent) => {
        const text = parseDecimal(`${mantissa}e${exponent}`) ?? '';
        expect(parseDecimal(text)).toBe(text);
        expect(decimalToNumber(text)).toBe(Number(`${mantissa}e${exponent}`) + 0);
        expect(addDecimals(addDecimals(text, '0.7'), '-0.7').startsWith(text)).toBe(true);
      }),
    );
  });
});
