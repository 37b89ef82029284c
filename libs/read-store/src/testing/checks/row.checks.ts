import assert from 'node:assert/strict';
import type { Check } from '../check-context.js';
import { at, measure, put, putValue, remove } from '../sample-projection.js';

export const rowChecks: readonly Check[] = [
  {
    name: 'returns a row by its key, or undefined if there is none',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      await store.commit(lease, [put(1, 'a', { label: 'Debt', rank: 3 }), putValue(1, ['a', 2008], -10)], at(1));
      assert.deepEqual(await reader.get('measures', { id: 'a' }), measure('a', { label: 'Debt', rank: 3 }));
      assert.equal(await reader.get('measures', { id: 'b' }), undefined);
      assert.deepEqual(await reader.get('values', { measure: 'a', year: 2008 }), {
        measure: 'a',
        year: 2008,
        value: -10,
      });
      assert.equal(await reader.get('values', { measure: 'a', year: 2009 }), undefined);
    },
  },
  {
    name: 'returns those rows of many keys that exist',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const ids = Array.from({ length: 300 }, (_, i) => `m${i}`);
      await store.commit(
        lease,
        ids.map((id) => put(1, id)),
        at(1),
      );
      const keys = [...ids, 'absent'].map((id) => ({ id }));
      const rows = await reader.getMany('measures', keys);
      assert.deepEqual(rows.map((row) => row['id']).sort(), [...ids].sort());
      assert.deepEqual(await reader.getMany('measures', []), []);
    },
  },
  {
    name: 'puts whole rows: a field left out becomes null',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const first = await store.commit(lease, [put(1, 'a', { label: 'Debt', rank: 3, data: { x: 1 } })], at(1));
      await store.commit(first, [{ kind: 'put', table: 'measures', row: { id: 'a', rank: 4 }, at: at(2) }], at(2));
      assert.deepEqual(await reader.get('measures', { id: 'a' }), measure('a', { rank: 4 }));
    },
  },
  {
    name: 'removes a row, puts it again, and accepts the removal of a row that does not exist',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const first = await store.commit(lease, [put(1, 'a', { rank: 1 }), put(1, 'b')], at(1));
      const second = await store.commit(first, [remove(2, 'a'), remove(2, 'absent')], at(2));
      assert.equal(await reader.get('measures', { id: 'a' }), undefined);
      assert.equal(await reader.count('measures'), 1);
      await store.commit(second, [put(3, 'a', { rank: 2 }), put(3, 'absent')], at(3));
      assert.deepEqual(await reader.get('measures', { id: 'a' }), measure('a', { rank: 2 }));
      assert.equal(await reader.count('measures'), 3);
    },
  },
  {
    name: 'distinguishes keys that look alike when joined, also empty ones',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const keys = [
        ['a', 1],
        ['a|1', 1],
        ['a\\', 1],
        ['a\\|1', 1],
        ['', 1],
        ['|', 1],
        ['a', 11],
        ['A', 1],
        ['a ', 1],
        ['a\u0000', 1],
      ] as const;
      await store.commit(
        lease,
        keys.map((key, i) => putValue(1, key, i)),
        at(1),
      );
      assert.equal(await reader.count('values'), keys.length);
      for (const [i, [name, year]] of keys.entries())
        assert.equal((await reader.get('values', { measure: name, year }))?.['value'], i, `key ${name}`);
    },
  },
  {
    name: 'is not changed by what a caller does to rows it passed or received',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const data = { list: [1] };
      await store.commit(lease, [put(1, 'a', { data })], at(1));
      data.list.push(2);
      const row = (await reader.get('measures', { id: 'a' })) as { data: { list: number[] } };
      row.data.list.push(3);
      assert.deepEqual(await reader.get('measures', { id: 'a' }), measure('a', { data: { list: [1] } }));
    },
  },
];
