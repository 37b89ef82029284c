import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  ratioOf,
  reduced,
  signOf,
  subtract,
  toNumber,
  whole,
  ZERO,
} from './ratio.js';

const ratio = (text: string) => ratioOf(text) ?? ZERO;
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 1, max: 30 }))
  .map(([digits, scale]) => {
    const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
    return `${digits < 0n ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`;
  });

describe('A fraction', () => {
  it('is exact, unlike floats', () => {
    expect(compare(add(ratio('0.1'), ratio('0.2')), ratio('0.3'))).toBe(0);
    const mean = divide(ratio('1'), whole(3));
    expect(compare(add(mean, add(mean, mean)), ratio('1'))).toBe(0);
    expect(compare(mean, ratio('0.3333333333333333333333333333333333'))).toBe(1);
  });
  it('is parsed only from canonical decimals', () => {
    for (const text of ['', 'x', '1e3', '.5', '1.', '+1', '--1', 'NaN', 'Infinity'])
      expect(ratioOf(text)).toBeUndefined();
    expect(ratioOf('-10.0')).toEqual({ numerator: -100n, denominator: 10n });
  });
  it('becomes the same float as the text', () => {
    fc.assert(fc.property(decimals, (text) => expect(toNumber(ratio(text))).toBe(Number(text) + 0)));
  });
  it('keeps its order and sign as a float', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        fc.pre(signOf(ratio(c)) !== 0);
        const [x, y] = [divide(ratio(a), ratio(c)), divide(ratio(b), ratio(c))];
        if (compare(x, y) < 0) expect(toNumber(x)).toBeLessThanOrEqual(toNumber(y));
        expect(Math.sign(toNumber(x))).toBe(signOf(x));
        expect(compare(reduced(x), x)).toBe(0);
        expect(compare(multiply(x, ratio(c)), ratio(a))).toBe(0);
        expect(signOf(absolute(subtract(x, y)))).toBe(Math.abs(compare(x, y)));
      }),
    );
  });

  it('becomes the same float64 whether or not its terms are reduced', () => {
    const terms = fc.bigInt({ min: 1n, max: 2n ** 53n });
    fc.assert(
      fc.property(terms, terms, fc.bigInt({ min: 2n ** 53n, max: 2n ** 60n }), (numerator, denominator, factor) => {
        const number = toNumber({ numerator, denominator });
        expect(number).toBe(toNumber({ numerator: numerator * factor, denominator: denominator * factor }));
        expect(toNumber({ numerator: -numerator, denominator })).toBe(-number);
      }),
      { numRuns: 2_000 },
    );
  });
});
