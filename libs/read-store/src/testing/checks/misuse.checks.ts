import assert from 'node:assert/strict';
import type { FindOptions, ProjectionDefinition, Row, TableDefinition, Write } from '../../index.js';
import { MINUTE, refusal, type Check } from '../check-context.js';
import { at, put, sample } from '../sample-projection.js';

const table = sample.tables[0]!;
const withTable = (changed: Partial<TableDefinition>): ProjectionDefinition => ({
  ...sample,
  name: 'wrong',
  tables: [{ ...table, ...changed }],
});

const DEFINITIONS: readonly ProjectionDefinition[] = [
  { ...sample, name: '' },
  { ...sample, name: 'a.b' },
  { ...sample, name: '$a' },
  { ...sample, name: 'a"b' },
  { ...sample, name: 'wrong', version: 1.5 },
  { ...sample, name: 'wrong', tables: [table, table] },
  withTable({ name: 'a__b' }),
  withTable({ name: 'x; DROP TABLE y' }),
  withTable({ fields: { ...table.fields, _at: 'text' } }),
  withTable({ fields: { ...table.fields, Label: 'text' } }),
  withTable({ key: [] }),
  withTable({ key: ['absent'] }),
  withTable({ key: ['value'] }),
  withTable({ key: ['id', 'id'] }),
  withTable({ indexes: [['absent']] }),
  withTable({ indexes: [['data']] }),
  withTable({ indexes: [[]] }),
];

const SEARCHES: readonly FindOptions[] = [
  { where: { absent: 1 } },
  { where: { data: 'x' } },
  { where: { rank: '1' } },
  { where: { label: 1 } },
  { where: { active: 1 } },
  { where: { rank: Number.NaN } },
  { where: { label: undefined as never } },
  { where: { rank: {} } },
  { where: { rank: { above: 1 } as never } },
  { where: { rank: { in: [null as never] } } },
  { where: { rank: { gt: null as never } } },
  { where: { label: { in: [1] } } },
  { orderBy: [['absent', 'asc']] },
  { orderBy: [['data', 'asc']] },
  { orderBy: [['rank', 'up' as never]] },
  { limit: -1 },
  { limit: 1.5 },
  { offset: -1 },
];

const ROWS: readonly Row[] = [
  {},
  { id: null },
  { id: 1 },
  { id: 'a', absent: 1 },
  { id: 'a', label: 1 },
  { id: 'a', rank: 1.5 },
  { id: 'a', rank: 2 ** 53 },
  { id: 'a', rank: '1' },
  { id: 'a', value: Number.NaN },
  { id: 'a', value: Number.POSITIVE_INFINITY },
  { id: 'a', active: 1 },
];

export const misuseChecks: readonly Check[] = [
  {
    name: 'refuses definitions that no store could hold',
    async run(context) {
      const store = await context.store();
      for (const definition of DEFINITIONS) {
        await refusal(store.open(definition), 'READ_STORE_MISUSE');
        assert.deepEqual(await store.generations(definition.name), []);
      }
    },
  },
  {
    name: 'refuses other tables under the same version, but not another order of fields',
    async run(context) {
      const { store } = await context.writer();
      await refusal(store.open({ ...sample, tables: [table] }), 'READ_STORE_MISUSE');
      await refusal(
        store.open({ ...sample, tables: [{ ...table, indexes: [] }, sample.tables[1]!] }),
        'READ_STORE_MISUSE',
      );
      const fields = Object.fromEntries(Object.entries(table.fields).reverse());
      assert.equal((await store.open({ ...sample, tables: [sample.tables[1]!, { ...table, fields }] })).generation, 1);
    },
  },
  {
    name: 'refuses searches by unknown fields, wrong types and missing conditions',
    async run(context) {
      const { reader } = await context.writer();
      for (const search of SEARCHES) await refusal(reader.find('measures', search), 'READ_STORE_MISUSE');
      for (const { where } of SEARCHES) if (where) await refusal(reader.count('measures', where), 'READ_STORE_MISUSE');
    },
  },
  {
    name: 'refuses unknown tables, and keys that are incomplete, too long or of the wrong type',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      await refusal(reader.get('absent', { id: 'a' }), 'READ_STORE_MISUSE');
      await refusal(reader.getMany('absent', []), 'READ_STORE_MISUSE');
      await refusal(reader.find('absent'), 'READ_STORE_MISUSE');
      await refusal(reader.count('absent'), 'READ_STORE_MISUSE');
      for (const key of [{}, { id: 1 }, { id: 'a', rank: 1 }, { id: null }]) {
        await refusal(reader.get('measures', key), 'READ_STORE_MISUSE');
        await refusal(reader.getMany('measures', [key]), 'READ_STORE_MISUSE');
        const removal: Write = { kind: 'remove', table: 'measures', key, at: at(1) };
        await refusal(store.commit(lease, [removal], at(1)), 'READ_STORE_MISUSE');
      }
      await refusal(reader.get('values', { measure: 'a' }), 'READ_STORE_MISUSE');
    },
  },
  {
    name: 'refuses rows that do not fit their table, and changes nothing',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      for (const row of ROWS) {
        const wrong: Write = { kind: 'put', table: 'measures', row, at: at(1) };
        await refusal(store.commit(lease, [put(1, 'good'), wrong], at(1)), 'READ_STORE_MISUSE');
      }
      const absent: Write = { kind: 'put', table: 'absent', row: { id: 'a' }, at: at(1) };
      await refusal(store.commit(lease, [put(1, 'good'), absent], at(1)), 'READ_STORE_MISUSE');
      assert.equal(await reader.count('measures'), 0);
      assert.equal(await store.checkpoint('sample'), '');
    },
  },
  {
    name: 'refuses positions that go back, lie beyond the checkpoint, or name no event',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const moved = await store.commit(lease, [], at(5));
      await refusal(store.commit(moved, [], at(4)), 'READ_STORE_MISUSE');
      await refusal(store.commit(moved, [put(7, 'a')], at(6)), 'READ_STORE_MISUSE');
      await refusal(store.commit(moved, [{ ...put(6, 'a'), at: '' }], at(6)), 'READ_STORE_MISUSE');
      assert.equal(await reader.count('measures'), 0);
      assert.equal(await store.checkpoint('sample'), at(5));
    },
  },
  {
    name: 'refuses a lease without an owner',
    async run(context) {
      const { store } = await context.writer();
      await refusal(store.acquire('sample', 1, '', MINUTE), 'READ_STORE_MISUSE');
    },
  },
];
