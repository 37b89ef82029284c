import assert from 'node:assert/strict';
import type { Json } from '@strata/domain';
import { refusal, type Check } from '../check-context.js';
import { sampleTwo } from '../sample-projection.js';

export const documentChecks: readonly Check[] = [
  {
    name: 'stores a document, counts its versions and finds it after the store is opened again',
    async run(context) {
      const store = await context.store();
      assert.equal(await store.getDocument('users', 'ada'), undefined);
      const first = await store.putDocument('users', 'ada', { role: 'auditor' }, 0);
      assert.deepEqual(first, { collection: 'users', id: 'ada', version: 1, data: { role: 'auditor' } });
      const second = await store.putDocument('users', 'ada', { role: 'coordinator' }, 1);
      assert.equal(second.version, 2);
      await store.close();
      assert.deepEqual(await (await context.store()).getDocument('users', 'ada'), second);
    },
  },
  {
    name: 'refuses a write over another version than the expected one',
    async run(context) {
      const store = await context.store();
      await store.putDocument('users', 'ada', 1, 0);
      const conflict = await refusal(store.putDocument('users', 'ada', 2, 0), 'DOCUMENT_CONFLICT');
      assert.equal(conflict.details?.['expected'], 0);
      assert.equal(conflict.details?.['actual'], 1);
      await refusal(store.putDocument('users', 'ada', 2, 5), 'DOCUMENT_CONFLICT');
      await refusal(store.putDocument('users', 'bob', 2, 1), 'DOCUMENT_CONFLICT');
      assert.equal((await store.getDocument('users', 'ada'))?.data, 1);
      assert.equal(await store.getDocument('users', 'bob'), undefined);
    },
  },
  {
    name: 'loses none of many concurrent writes',
    async run(context) {
      const stores = [await context.store(), await context.store()];
      const work = stores
        .flatMap((store) => [store, store])
        .map(async (store) => {
          for (let done = 0; done < 10;) {
            const found = await store.getDocument('counters', 'c');
            const next = Number(found?.data ?? 0) + 1;
            try {
              await store.putDocument('counters', 'c', next, found?.version ?? 0);
              done += 1;
            } catch (error) {
              assert.equal((error as { code?: string }).code, 'DOCUMENT_CONFLICT');
            }
          }
        });
      await Promise.all(work);
      const document = await stores[0]!.getDocument('counters', 'c');
      assert.deepEqual([document?.data, document?.version], [40, 40]);
    },
  },
  {
    name: 'lists one collection only',
    async run(context) {
      const store = await context.store();
      await store.putDocument('users', 'b', 1, 0);
      await store.putDocument('users', 'a', 2, 0);
      await store.putDocument('tokens', 'a', 3, 0);
      await store.putDocument('users|x', '', 4, 0);
      assert.deepEqual((await store.listDocuments('users')).map(({ id, data }) => [id, data]).sort(), [
        ['a', 2],
        ['b', 1],
      ]);
      assert.deepEqual(
        (await store.listDocuments('users|x')).map(({ id, data }) => [id, data]),
        [['', 4]],
      );
      assert.deepEqual(await store.listDocuments('none'), []);
    },
  },
  {
    name: 'deletes a document, which can then be created again',
    async run(context) {
      const store = await context.store();
      await store.putDocument('users', 'a', 1, 0);
      await store.deleteDocument('users', 'a');
      await store.deleteDocument('users', 'a');
      assert.equal(await store.getDocument('users', 'a'), undefined);
      assert.equal((await store.putDocument('users', 'a', 2, 0)).version, 1);
    },
  },
  {
    name: 'deletes one collection as a whole and leaves the others',
    async run(context) {
      const store = await context.store();
      for (const id of ['a', 'b', 'c']) await store.putDocument('users', id, 1, 0);
      await store.putDocument('users|x', 'a', 2, 0);
      await store.putDocument('tokens', 'a', 3, 0);
      await store.deleteDocuments('users');
      await store.deleteDocuments('users');
      assert.deepEqual(await store.listDocuments('users'), []);
      assert.equal((await store.getDocument('users|x', 'a'))?.data, 2);
      assert.equal((await store.getDocument('tokens', 'a'))?.data, 3);
      assert.equal((await store.putDocument('users', 'a', 4, 0)).version, 1);
    },
  },
  {
    name: 'stores any JSON exactly',
    async run(context) {
      const store = await context.store();
      const documents: readonly Json[] = [
        null,
        '',
        0,
        false,
        [],
        { 'a.b': { $x: [1, { '': null }] }, z: 1, a: '\u0000Їжак' },
      ];
      for (const [i, data] of documents.entries()) await store.putDocument('any', `${i}`, data, 0);
      for (const [i, data] of documents.entries())
        assert.equal(JSON.stringify((await store.getDocument('any', `${i}`))?.data), JSON.stringify(data));
    },
  },
  {
    name: 'leaves documents alone when projections are swapped',
    async run(context) {
      const { store } = await context.writer();
      await store.putDocument('users', 'a', 1, 0);
      const { generation } = await store.prepareGeneration(sampleTwo);
      await store.swap('sample', generation);
      assert.equal((await store.getDocument('users', 'a'))?.data, 1);
    },
  },
];
