import assert from 'node:assert/strict';
import type { Json } from '@strata/domain';
import type { Check, CheckContext } from '../check-context.js';
import { at, put } from '../sample-projection.js';

/** What comes back of each value that is written to `field`. */
async function roundTrip(context: CheckContext, field: string, values: readonly Json[]): Promise<readonly unknown[]> {
  const { store, lease, reader } = await context.writer();
  const writes = values.map((value, i) => put(1, `${i}`, { [field]: value }));
  await store.commit(lease, writes, at(1));
  const found: unknown[] = [];
  for (const [i] of values.entries()) found.push((await reader.get('measures', { id: `${i}` }))?.[field]);
  return found;
}

const DOCUMENTS: readonly Json[] = [
  null,
  true,
  0,
  'text',
  '',
  [],
  {},
  [null, [1, [2, { a: [] }]]],
  { 'a.b': 1, $set: { $inc: 1 }, '': 'empty', _id: 'x', __proto__x: 1, 'a\u0000b': '\u0000' },
  { $numberLong: '5', $date: '2026-01-01T00:00:00Z', $oid: 'not one' },
  { text: 'Україна \u{1F600} "\\" \u2028 \ud800', number: 0.1, large: 1e300, exact: 9007199254740991 },
  '\ud800 half a pair',
  Array.from({ length: 2000 }, (_, i) => ({ i, half: i / 2 })),
];

export const typeChecks: readonly Check[] = [
  {
    name: 'stores texts with any characters, and distinguishes empty ones from null',
    async run(context) {
      const values = [
        '',
        ' ',
        'Łódź',
        'Стратегия',
        '\u{1F600}',
        'e\u0301',
        '\n\t',
        '\u0000',
        'a\u0000\u0001\u0002',
        '\'"\\$.',
        'x'.repeat(100_000),
        null,
      ];
      assert.deepEqual(await roundTrip(context, 'label', values), values);
    },
  },
  {
    name: 'stores integers up to 2^53-1, positive and negative',
    async run(context) {
      const values = [0, 1, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, -(2 ** 53) + 1, null];
      assert.deepEqual(await roundTrip(context, 'rank', values), values);
    },
  },
  {
    name: 'stores reals to the last bit',
    async run(context) {
      const values = [0.1, -1 / 3, 1e-320, Number.MIN_VALUE, Number.MAX_VALUE, 5, 1e22, 2 ** 53 + 2, Math.PI, 0, null];
      assert.deepEqual(await roundTrip(context, 'value', values), values);
    },
  },
  {
    name: 'stores -0 as 0',
    async run(context) {
      const [zero] = await roundTrip(context, 'value', [-0]);
      assert.ok(Object.is(zero, 0), `found ${String(zero)}`);
    },
  },
  {
    name: 'distinguishes false from null',
    async run(context) {
      assert.deepEqual(await roundTrip(context, 'active', [true, false, null]), [true, false, null]);
    },
  },
  {
    name: 'stores any JSON exactly, with dots, dollars and empty names',
    async run(context) {
      assert.deepEqual(await roundTrip(context, 'data', DOCUMENTS), DOCUMENTS);
    },
  },
  {
    name: 'preserves the order of the names in JSON',
    async run(context) {
      const document = { zebra: 1, alpha: { y: 1, x: 2 }, '10': 1, '9': 2, middle: [{ b: 1, a: 2 }] };
      const [found] = await roundTrip(context, 'data', [document]);
      assert.equal(JSON.stringify(found), JSON.stringify(document));
    },
  },
];
