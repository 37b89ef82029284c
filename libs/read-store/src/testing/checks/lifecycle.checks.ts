import assert from 'node:assert/strict';
import { BEFORE_FIRST } from '@strata/domain';
import { MINUTE, refusal, type Check } from '../check-context.js';
import { at, measure, put, sample } from '../sample-projection.js';

export const lifecycleChecks: readonly Check[] = [
  {
    name: 'creates generation 1 of a new projection, live and before the first event',
    async run(context) {
      const store = await context.store();
      assert.equal(await store.checkpoint('sample'), BEFORE_FIRST);
      assert.deepEqual(await store.generations('sample'), []);
      const status = await store.open(sample);
      const updatedAt = new Date(context.clock.now).toISOString();
      assert.deepEqual(status, { name: 'sample', version: 1, generation: 1, live: true, checkpoint: '', updatedAt });
      assert.deepEqual(await store.generations('sample'), [status]);
      assert.deepEqual(await store.reader('sample').find('measures'), []);
    },
  },
  {
    name: 'finds rows, checkpoint and time after the store is opened again',
    async run(context) {
      const { store, lease } = await context.writer();
      context.clock.now += 5000;
      await store.commit(lease, [put(1, 'a', { rank: 1 })], at(1));
      await store.close();
      const again = await context.store();
      const status = await again.open(sample);
      assert.equal(status.checkpoint, at(1));
      assert.equal(status.updatedAt, new Date(context.clock.now).toISOString());
      assert.equal(await again.checkpoint('sample'), at(1));
      assert.deepEqual(await again.reader('sample').get('measures', { id: 'a' }), measure('a', { rank: 1 }));
    },
  },
  {
    name: 'opens the same projection twice without changing it, also at the same time',
    async run(context) {
      const stores = [await context.store(), await context.store(), await context.store()];
      const statuses = await Promise.all(stores.map((store) => store.open(sample)));
      assert.deepEqual(
        statuses.map((status) => status.generation),
        [1, 1, 1],
      );
      assert.equal((await stores[0]!.generations('sample')).length, 1);
    },
  },
  {
    name: 'reads in one process what another wrote, without opening the projection itself',
    async run(context) {
      const reader = (await context.store()).reader('sample');
      await refusal(reader.get('measures', { id: 'a' }), 'PROJECTION_UNKNOWN');
      const { store, lease } = await context.writer();
      await store.commit(lease, [put(1, 'a')], at(1));
      assert.deepEqual(await reader.get('measures', { id: 'a' }), measure('a'));
    },
  },
  {
    name: 'keeps projections separate',
    async run(context) {
      const { store, lease } = await context.writer();
      const other = { ...sample, name: 'other' };
      await store.open(other);
      const otherLease = await store.acquire('other', 1, 'writer', MINUTE);
      await store.commit(lease, [put(7, 'a', { rank: 1 })], at(7));
      await store.commit(otherLease, [put(3, 'a', { rank: 2 })], at(3));
      assert.deepEqual(await store.reader('sample').get('measures', { id: 'a' }), measure('a', { rank: 1 }));
      assert.deepEqual(await store.reader('other').get('measures', { id: 'a' }), measure('a', { rank: 2 }));
      assert.equal(await store.checkpoint('sample'), at(7));
      assert.equal(await store.checkpoint('other'), at(3));
    },
  },
  {
    name: 'refuses everything once it is closed, and closes twice',
    async run(context) {
      const { store, lease, reader } = await context.writer();
      await store.close();
      await store.close();
      const calls = [
        () => store.open(sample),
        () => store.prepareGeneration(sample),
        () => store.swap('sample', 1),
        () => store.generations('sample'),
        () => store.acquire('sample', 1, 'writer', MINUTE),
        () => store.release(lease),
        () => store.commit(lease, [], at(1)),
        () => store.checkpoint('sample'),
        () => store.waitFor('sample', at(1), 10),
        () => store.getDocument('users', 'a'),
        () => store.listDocuments('users'),
        () => store.putDocument('users', 'a', {}, 0),
        () => store.deleteDocument('users', 'a'),
        () => store.deleteDocuments('users'),
        () => reader.get('measures', { id: 'a' }),
        () => reader.getMany('measures', [{ id: 'a' }]),
        () => reader.find('measures'),
        () => reader.count('measures'),
      ];
      for (const call of calls) await refusal(call(), 'READ_STORE_CLOSED');
    },
  },
];
