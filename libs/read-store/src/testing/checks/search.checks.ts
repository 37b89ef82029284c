import assert from 'node:assert/strict';
import type { Condition, FindOptions, TableReader } from '../../index.js';
import type { Check, CheckContext } from '../check-context.js';
import { at, put } from '../sample-projection.js';

/** Six rows that differ in every field: a to f. */
async function filled(context: CheckContext): Promise<TableReader> {
  const { store, lease, reader } = await context.writer();
  const rows = [
    put(1, 'd', { label: 'beta', rank: 2, value: 0.5, active: true }),
    put(1, 'a', { label: 'alpha', rank: 1, value: -1.5, active: true }),
    put(1, 'f', { label: null, rank: null, value: null, active: null }),
    put(1, 'b', { label: 'beta', rank: 1, value: 10, active: false }),
    put(1, 'e', { label: '', rank: 3, value: 2, active: false }),
    put(1, 'c', { label: 'Zeta', rank: 2, value: 0, active: true }),
  ];
  await store.commit(lease, rows, at(1));
  return reader;
}

async function ids(reader: TableReader, options: FindOptions): Promise<string> {
  return (await reader.find('measures', options)).map((row) => row['id']).join('');
}

const CONDITIONS: readonly (readonly [field: string, condition: Condition, expected: string])[] = [
  ['label', 'beta', 'bd'],
  ['label', 'BETA', ''],
  ['label', '', 'e'],
  ['label', null, 'f'],
  ['rank', 2, 'cd'],
  ['rank', null, 'f'],
  ['value', 0, 'c'],
  ['value', -1.5, 'a'],
  ['active', true, 'acd'],
  ['active', false, 'be'],
  ['active', null, 'f'],
  ['label', { in: ['beta', 'Zeta', 'none'] }, 'bcd'],
  ['rank', { in: [1, 3] }, 'abe'],
  ['value', { in: [0.5, 10] }, 'bd'],
  ['label', { in: [] }, ''],
  ['rank', { gt: 1 }, 'cde'],
  ['rank', { gte: 2, lt: 3 }, 'cd'],
  ['rank', { lte: 1 }, 'ab'],
  ['rank', { gt: 1.5 }, 'cde'],
  ['rank', { gt: 2, lt: 2 }, ''],
  ['value', { lt: 0.5 }, 'ac'],
  ['value', { gte: -1.5, lte: 0.5 }, 'acd'],
  ['label', { gt: '' }, 'abcd'],
  ['label', { gte: 'alpha', lt: 'b' }, 'a'],
  ['label', { lt: 'alpha' }, 'ce'],
  ['id', { gt: 'b', lte: 'e' }, 'cde'],
];

export const searchChecks: readonly Check[] = [
  {
    name: 'finds and counts by every condition',
    async run(context) {
      const reader = await filled(context);
      for (const [field, condition, expected] of CONDITIONS) {
        const where = { [field]: condition };
        const what = JSON.stringify(where);
        assert.equal(await ids(reader, { where }), expected, what);
        assert.equal(await reader.count('measures', where), expected.length, what);
      }
    },
  },
  {
    name: 'finds only rows for which all conditions hold',
    async run(context) {
      const reader = await filled(context);
      assert.equal(await ids(reader, { where: { active: true, rank: { gte: 2 } } }), 'cd');
      assert.equal(await ids(reader, { where: { active: true, rank: 2, label: 'beta' } }), 'd');
      assert.equal(await ids(reader, { where: { id: 'a', label: 'beta' } }), '');
      assert.equal(await reader.count('measures'), 6);
      assert.equal(await reader.count('measures', {}), 6);
    },
  },
  {
    name: 'finds by a long list of values',
    async run(context) {
      const reader = await filled(context);
      const many = Array.from({ length: 40_000 }, (_, i) => `none-${i}`);
      assert.equal(await ids(reader, { where: { id: { in: [...many, 'a', 'e'] } } }), 'ae');
      const numbers = many.map((_, i) => i + 0.25);
      assert.equal(await ids(reader, { where: { value: { in: [...numbers, -1.5, 10] } } }), 'ab');
    },
  },
  {
    name: 'orders by fields and directions, nulls lowest, texts by code point',
    async run(context) {
      const reader = await filled(context);
      const orders: readonly (readonly [NonNullable<FindOptions['orderBy']>, string])[] = [
        [[['id', 'desc']], 'fedcba'],
        [[['value', 'asc']], 'facdeb'],
        [[['value', 'desc']], 'bedcaf'],
        [
          [
            ['label', 'asc'],
            ['id', 'asc'],
          ],
          'fecabd',
        ],
        [
          [
            ['rank', 'desc'],
            ['value', 'asc'],
          ],
          'ecdabf',
        ],
        [
          [
            ['active', 'asc'],
            ['id', 'desc'],
          ],
          'febdca',
        ],
      ];
      for (const [orderBy, expected] of orders) assert.equal(await ids(reader, { orderBy }), expected, String(orderBy));
    },
  },
  {
    name: 'orders texts outside the basic plane after all others',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const labels = ['\u{1F600}', '\uFFFD', 'я', 'z', '\u0000', '\u0001', ''];
      await store.commit(
        lease,
        labels.map((label, i) => put(1, `${i}`, { label })),
        at(1),
      );
      assert.equal(await ids(reader, { orderBy: [['label', 'asc']] }), '6453210');
      assert.equal(await ids(reader, { where: { label: { gt: '\uFFFD' } } }), '0');
      assert.equal(await ids(reader, { where: { label: '\u0000' } }), '4');
    },
  },
  {
    name: 'breaks ties by the key in the direction of the last field, and orders by the key alone by default',
    async run(context) {
      const reader = await filled(context);
      assert.equal(await ids(reader, {}), 'abcdef');
      assert.equal(await ids(reader, { orderBy: [['rank', 'asc']] }), 'fabcde');
      assert.equal(await ids(reader, { orderBy: [['rank', 'desc']] }), 'edcbaf');
      assert.equal(
        await ids(reader, {
          orderBy: [
            ['active', 'desc'],
            ['rank', 'asc'],
          ],
        }),
        'acdbef',
      );
    },
  },
  {
    name: 'pages with limit and offset without losing or repeating a row',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const rows = Array.from({ length: 50 }, (_, i) => put(1, `m${String(i).padStart(2, '0')}`, { rank: i % 3 }));
      await store.commit(lease, rows, at(1));
      const orderBy = [['rank', 'asc']] as const;
      const whole = (await reader.find('measures', { orderBy })).map((row) => row['id']);
      const paged: unknown[] = [];
      for (let offset = 0; offset < 50; offset += 7)
        paged.push(...(await reader.find('measures', { orderBy, limit: 7, offset })).map((row) => row['id']));
      assert.deepEqual(paged, whole);
      assert.equal(new Set(paged).size, 50);
      assert.deepEqual(await reader.find('measures', { limit: 0 }), []);
      assert.deepEqual(await reader.find('measures', { offset: 50 }), []);
      assert.equal((await reader.find('measures', { offset: 45 })).length, 5);
    },
  },
  {
    name: 'orders rows with a key of several fields by all of them, numbers as numbers',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const years = [9, 10, 100, -1];
      const writes = ['b', 'a'].flatMap((name) =>
        years.map((year) => ({
          kind: 'put' as const,
          table: 'values',
          row: { measure: name, year, value: 1 },
          at: at(1),
        })),
      );
      await store.commit(lease, writes, at(1));
      const found = await reader.find('values', { where: { value: 1 } });
      assert.deepEqual(
        found.map((row) => `${String(row['measure'])}${String(row['year'])}`),
        ['a-1', 'a9', 'a10', 'a100', 'b-1', 'b9', 'b10', 'b100'],
      );
    },
  },
];
