import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { canonicalJson, hashOf } from './canonical-json.js';
import { firstDifference } from './first-difference.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('Canonical JSON', () => {
  it('follows the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units', () => {
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ud83d\ude00': 3, '1': 4 })).toBe('{"\\r":2,"1":4,"€":1,"😀":3}');
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true, noDefaultInfinity: true })),
        (record) => {
          const reversed = Object.fromEntries(Object.entries(record).reverse());
          expect(hashOf(reversed, sha256)).toBe(hashOf(record, sha256));
        },
      ),
    );
  });

  it.each([NaN, Infinity, undefined, { a: NaN }])('refuses %p', (value) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'NOT_CANONICAL' }));
  });
});

describe('The first difference', () => {
  it('is named by its path', () => {
    expect(firstDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toEqual({
      path: 'a[1].b',
      expected: 2,
      found: 3,
    });
    expect(firstDifference([1], [1, 2])).toEqual({ path: '[1]', expected: undefined, found: 2 });
  });

  it('is absent between equal values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => firstDifference(value, JSON.parse(JSON.stringify(value))) === undefined),
    );
  });

  it('exists exactly if the canonical forms differ', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const differ = canonicalJson(a) !== canonicalJson(b);
        expect(firstDifference(a, b) !== undefined).toBe(differ);
      }),
    );
  });
});
