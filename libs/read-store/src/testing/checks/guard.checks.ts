import assert from 'node:assert/strict';
import type { Check } from '../check-context.js';
import { at, measure, put, putValue, remove, sample } from '../sample-projection.js';
import { MINUTE } from '../check-context.js';

export const guardChecks: readonly Check[] = [
  {
    name: 'changes nothing when a commit is replayed from the current checkpoint',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const writes = [put(1, 'a', { rank: 1 }), putValue(2, ['a', 2008], 5), put(3, 'a', { rank: 2 })];
      let current = await store.commit(lease, writes, at(3));
      for (let round = 0; round < 3; round++) current = await store.commit(current, writes, at(3));
      current = await store.commit(current, writes.slice(0, 2), at(4));
      assert.deepEqual(await reader.find('measures'), [measure('a', { rank: 2 })]);
      assert.deepEqual(await reader.find('values'), [{ measure: 'a', year: 2008, value: 5 }]);
      assert.equal(current.checkpoint, at(4));
    },
  },
  {
    name: 'does not let an older write overwrite a newer one',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const first = await store.commit(lease, [put(5, 'a', { label: 'newer' })], at(5));
      await store.commit(first, [put(3, 'a', { label: 'older' }), put(6, 'b')], at(6));
      assert.deepEqual(await reader.find('measures'), [measure('a', { label: 'newer' }), measure('b')]);
    },
  },
  {
    name: 'does not let an older removal remove a newer row',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const first = await store.commit(lease, [put(5, 'a')], at(5));
      await store.commit(first, [remove(4, 'a')], at(6));
      assert.deepEqual(await reader.find('measures'), [measure('a')]);
    },
  },
  {
    name: 'does not bring a removed row back when its writes are replayed',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      const first = await store.commit(lease, [put(1, 'a', { rank: 1 }), put(1, 'b')], at(1));
      let current = await store.commit(first, [remove(2, 'a')], at(2));
      current = await store.commit(current, [put(1, 'a', { rank: 1 })], at(2));
      assert.equal(await reader.get('measures', { id: 'a' }), undefined);
      current = await store.commit(current, [put(1, 'a', { rank: 1 }), put(3, 'c')], at(3));
      assert.equal(await reader.get('measures', { id: 'a' }), undefined);
      assert.equal(await reader.count('measures'), 2);
      await store.commit(current, [put(4, 'a', { rank: 4 })], at(4));
      assert.deepEqual(await reader.get('measures', { id: 'a' }), measure('a', { rank: 4 }));
    },
  },
  {
    name: 'continues after a restart that repeats earlier writes',
    async run(context) {
      const { store, lease } = await context.writer();
      const batch = (n: number) => [put(n, `m${n}`, { rank: n }), putValue(n, ['sum', 1], n), remove(n, `m${n - 2}`)];
      let current = lease;
      for (let n = 1; n <= 5; n++) current = await store.commit(current, batch(n), at(n));
      await store.close();
      const again = await context.store();
      await again.open(sample);
      context.clock.now += 2 * MINUTE;
      let next = await again.acquire('sample', 1, 'restarted', MINUTE);
      assert.equal(next.checkpoint, at(5));
      for (let n = 3; n <= 8; n++) {
        const to = Math.max(n, 5);
        next = await again.commit(next, batch(n), at(to));
      }
      const reader = again.reader('sample');
      assert.deepEqual(await reader.find('measures'), [measure('m7', { rank: 7 }), measure('m8', { rank: 8 })]);
      assert.equal((await reader.get('values', { measure: 'sum', year: 1 }))?.['value'], 8);
    },
  },
];
