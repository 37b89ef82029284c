import { describe, expect, it } from '@jest/globals';
import { parseKnownAt, parseAsOf } from './as-of.js';

describe('A moment as text', () => {
  const moments: readonly (readonly [string, string])[] = [
    ['2009-12-31', '2009-12-31T23:59:59.999Z'],
    ['2008-02-29', '2008-02-29T23:59:59.999Z'],
    ['2009-12-31T12:00Z', '2009-12-31T12:00:00.000Z'],
    ['2009-12-31T12:00:01Z', '2009-12-31T12:00:01.000Z'],
    ['2009-12-31T12:00:00.5Z', '2009-12-31T12:00:00.500Z'],
    ['2009-12-31T23:30:00+02:00', '2009-12-31T21:30:00.000Z'],
    ['2009-12-31T23:30:00-05:30', '2010-01-01T05:00:00.000Z'],
    ['2009-12-31T12:00:00.123456789Z', '2009-12-31T12:00:00.123Z'],
  ];
  for (const [text, instant] of moments) {
    it(`parses ${text} as ${instant}`, () => expect(parseAsOf(text)).toBe(instant));
  }

  it('means the end of the day in queries and its beginning for facts', () => {
    expect([parseAsOf('2009-12-31'), parseKnownAt('2009-12-31')]).toEqual([
      '2009-12-31T23:59:59.999Z',
      '2009-12-31T00:00:00.000Z',
    ]);
    expect(parseKnownAt('2009-12-31T12:00Z')).toBe(parseAsOf('2009-12-31T12:00Z'));
  });

  const garbage = ['', ' ', 'yesterday', '2009', '2009-12', '2009-13-01', '2009-02-29', '2009-04-31', '2009-1-1'];
  const halves = ['2009-12-31T12:00:00', '2009-12-31 12:00:00Z', '2009-02-30T12:00Z', '2009-12-31T25:00Z'];
  const odd = ['2009-12-31T12:60Z', '2009-12-31T12:00:61Z', '2009-12-31T12:00+25:00', '1262260800000', '31.12.2009'];
  for (const text of [...garbage, ...halves, ...odd, '2009-12-31\n', '٢٠٠٩-١٢-٣١', 'x'.repeat(10_000)]) {
    it(`refuses ${JSON.stringify(text.slice(0, 30))}`, () => {
      for (const read of [parseAsOf, parseKnownAt]) {
        expect(() => read(text)).toThrow(expect.objectContaining({ code: 'INVALID_MOMENT' }));
      }
    });
  }
});
