import { describe, expect, it } from '@jest/globals';
import { boundedError, boundedErrors, MAX_ERRORS } from './bounded-errors.js';

const LONG = 'x'.repeat(1_000_000);
const size = (value: unknown) => JSON.stringify(value).length;

describe('A bounded error', () => {
  it('is unchanged if it is short', () => {
    const error = {
      message: 'The period is not known.',
      locations: [{ line: 1, column: 2 }],
      path: ['a', 0, 'b'],
      extensions: { code: 'UNKNOWN', fields: [{ path: 'a.b', message: 'no' }], allowed: 3, retry: null },
    };

    expect(boundedError(error)).toEqual(error);
  });

  it.each([
    ['message', { message: LONG }],
    ['path', { message: '', path: Array.from({ length: 1_000 }, () => LONG.slice(0, 10_000)) }],
    ['places', { message: '', locations: Array.from({ length: 10_000 }, () => ({ line: 1, column: 1 })) }],
    ['remedy', { message: '', extensions: { remedy: LONG } }],
    ['names', { message: '', extensions: { [LONG]: LONG } }],
    ['fields', { message: '', extensions: { fields: Array.from({ length: 1_000 }, () => ({ path: LONG })) } }],
    [
      'facts',
      { message: '', extensions: Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`k${i}`, LONG])) },
    ],
    ['depth', { message: '', extensions: { a: { b: { c: { d: { e: { f: LONG } } } } } } }],
  ])('is short whatever its %s', (_name, error) => expect(size(boundedError(error))).toBeLessThan(8_000));
});

describe('The errors of a response', () => {
  const errors = (count: number, text = '') =>
    Array.from({ length: count }, (_, i) => ({ message: `${i}${text}`, extensions: { code: 'INVALID_INPUT' } }));

  it('are all included up to the maximum', () => {
    expect(boundedErrors(errors(MAX_ERRORS))).toEqual(errors(MAX_ERRORS));
  });

  it('are only counted beyond it', () => {
    const shown = boundedErrors(errors(10_000));

    expect(shown).toHaveLength(MAX_ERRORS + 1);
    expect(shown.at(-1)).toEqual({
      message: `… and ${10_000 - MAX_ERRORS} more errors.`,
      extensions: { code: 'INVALID_INPUT', more: 10_000 - MAX_ERRORS },
    });
  });

  it('have a limited total length', () => {
    const fields = Array.from({ length: 20 }, () => ({ path: LONG, message: LONG }));
    const large = errors(20, LONG).map((error) => ({ ...error, extensions: { ...error.extensions, fields } }));

    expect(size(boundedErrors(large))).toBeLessThan(40_000);
  });
});
