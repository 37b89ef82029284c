import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDate, parseInstant } from './date.js';

describe('A date', () => {
  it.each(['2008-02-29', '2000-02-29', '1999-12-31'])('is %s', (text) => expect(isDate(text)).toBe(true));
  it.each(['2009-02-29', '1900-02-29', '2008-13-01', '2008-00-10', '2008-1-1', '2008-01-00', '', null, 20080101])(
    'is not %p',
    (text) => expect(isDate(text)).toBe(false),
  );
});

describe('An instant', () => {
  it.each([
    ['2009-12-31', '2009-12-31T00:00:00.000Z'],
    ['2009-12-31T23:30:00+01:00', '2009-12-31T22:30:00.000Z'],
    ['2009-12-31T23:30-01:00', '2010-01-01T00:30:00.000Z'],
    ['2008-03-01T00:10:05.5+00:30', '2008-02-29T23:40:05.500Z'],
  ])('parses %s as %s', (text, instant) => expect(parseInstant(text)).toBe(instant));

  it.each([
    '2009-12-31T10:00',
    '2009-02-30',
    '2009-12-31T24:00:00Z',
    '2009-12-31T10:60:00Z',
    '2009-12-31T10:00:60Z',
    'now',
    '',
    undefined,
  ])('is not %p', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('agrees with the platform on every offset', () => {
    const instants = fc.date({ min: new Date('1800-01-02'), max: new Date('2300-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: -1439, max: 1439 }), (instant, offset) => {
        const local = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const zone = `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        expect(parseInstant(`${local}${zone}`)).toBe(instant.toISOString());
      }),
    );
  });
});
