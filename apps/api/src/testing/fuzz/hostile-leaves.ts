import fc from 'fast-check';

/** Draws values one after another, as fast-check lets a test do. */
export type Draw = fc.GeneratorValue;

const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\uD800',
  '\u202E',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  "' OR 1=1 --",
  '{"$gt":""}',
  '${7*7}',
  '@cluster',
  '*',
  'alpha',
  'north',
  'guests',
  'strategy:north',
  'objective:north/grow',
  '2024-01',
  '2024',
  '9999-99',
  '0000',
  '-1',
  '1e400',
  'NaN',
  '٣',
  '2024-02-30',
  '2024-01-01T00:00:00.000+14:00',
  '99999999999999999999',
  'x'.repeat(300),
  'x'.repeat(5_000),
  '\n'.repeat(2_000),
  '🦊'.repeat(500),
  '['.repeat(1_000),
  'WyJ4Il0',
  'WzFd',
  'a: &a [*a, *a]',
  'a: [1, 2\nb: }',
  'mean(mean(mean(1, 2), 3), x)',
  '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11',
];
const NUMBERS = [0, -0, 1, -1, 0.1, 1e-320, 1e308, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53, 2 ** 53 + 1, 500, 501];

/** A value that no one has a reason to send, of any JSON type. */
export function hostileLeaf(draw: Draw): unknown {
  switch (draw(fc.nat, { max: 9 })) {
    case 0:
      return null;
    case 1:
      return draw(fc.boolean);
    case 2:
      return draw(() => fc.constantFrom(...NUMBERS));
    case 3:
      return draw(() => fc.double());
    case 4:
      return draw(() => fc.string({ unit: 'binary', maxLength: 40 }));
    case 5:
      return draw(() => fc.json({ maxDepth: 3 }));
    case 6:
      return JSON.parse(draw(() => fc.json({ maxDepth: 3 })));
    case 7:
      return [];
    default:
      return draw(() => fc.constantFrom(...TEXTS));
  }
}

/** The cursor of a page, real or made up. */
export function hostileCursor(draw: Draw): string {
  const key = draw(() => fc.oneof(fc.array(fc.string(), { maxLength: 3 }), fc.jsonValue({ maxDepth: 2 })));
  const text = Buffer.from(JSON.stringify(key)).toString('base64url');
  return draw(fc.boolean) ? text : text.slice(0, draw(fc.nat, { max: text.length }));
}
