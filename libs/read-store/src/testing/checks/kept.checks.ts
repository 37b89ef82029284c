import assert from 'node:assert/strict';
import type { Json } from '@strata/domain';
import { refusal, type Check } from '../check-context.js';
import { sampleTwo } from '../sample-projection.js';

export const keptChecks: readonly Check[] = [
  {
    name: 'keeps a document, counts its versions and finds it after opening again',
    async run(context) {
      const store = await context.store();
      assert.equal(await store.kept('users', 'ada'), undefined);
      const first = await store.keep('users', 'ada', { role: 'auditor' }, 0);
      assert.deepEqual(first, { collection: 'users', id: 'ada', version: 1, data: { role: 'auditor' } });
      const second = await store.keep('users', 'ada', { role: 'coordinator' }, 1);
      assert.equal(second.version, 2);
      await store.close();
      assert.deepEqual(await (await context.store()).kept('users', 'ada'), second);
    },
  },
  {
    name: 'refuses a write over another version than the expected one',
    async run(context) {
      const store = await context.store();
      await store.keep('users', 'ada', 1, 0);
      const conflict = await refusal(store.keep('users', 'ada', 2, 0), 'KEPT_CONFLICT');
      assert.equal(conflict.details?.['expected'], 0);
      assert.equal(conflict.details?.['actual'], 1);
      await refusal(store.keep('users', 'ada', 2, 5), 'KEPT_CONFLICT');
      await refusal(store.keep('users', 'bob', 2, 1), 'KEPT_CONFLICT');
      assert.equal((await store.kept('users', 'ada'))?.data, 1);
      assert.equal(await store.kept('users', 'bob'), undefined);
    },
  },
  {
    name: 'loses no write of many at the same time',
    async run(context) {
      const stores = [await context.store(), await context.store()];
      const work = stores
        .flatMap((store) => [store, store])
        .map(async (store) => {
          for (let done = 0; done < 10;) {
            const found = await store.kept('counters', 'c');
            const next = Number(found?.data ?? 0) + 1;
            try {
              await store.keep('counters', 'c', next, found?.version ?? 0);
              done += 1;
            } catch (error) {
              assert.equal((error as { code?: string }).code, 'KEPT_CONFLICT');
            }
          }
        });
      await Promise.all(work);
      const document = await stores[0]!.kept('counters', 'c');
      assert.deepEqual([document?.data, document?.version], [40, 40]);
    },
  },
  {
    name: 'lists a collection and keeps collections apart',
    async run(context) {
      const store = await context.store();
      await store.keep('users', 'b', 1, 0);
      await store.keep('users', 'a', 2, 0);
      await store.keep('tokens', 'a', 3, 0);
      await store.keep('users|x', '', 4, 0);
      assert.deepEqual((await store.keptAll('users')).map(({ id, data }) => [id, data]).sort(), [
        ['a', 2],
        ['b', 1],
      ]);
      assert.deepEqual(
        (await store.keptAll('users|x')).map(({ id, data }) => [id, data]),
        [['', 4]],
      );
      assert.deepEqual(await store.keptAll('none'), []);
    },
  },
  {
    name: 'forgets a document, which may then be made anew',
    async run(context) {
      const store = await context.store();
      await store.keep('users', 'a', 1, 0);
      await store.forget('users', 'a');
      await store.forget('users', 'a');
      assert.equal(await store.kept('users', 'a'), undefined);
      assert.equal((await store.keep('users', 'a', 2, 0)).version, 1);
    },
  },
  {
    name: 'keeps any JSON exactly',
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
      for (const [i, data] of documents.entries()) await store.keep('any', `${i}`, data, 0);
      for (const [i, data] of documents.entries())
        assert.equal(JSON.stringify((await store.kept('any', `${i}`))?.data), JSON.stringify(data));
    },
  },
  {
    name: 'leaves kept documents alone when projections are swapped',
    async run(context) {
      const { store } = await context.writer();
      await store.keep('users', 'a', 1, 0);
      const { generation } = await store.prepareGeneration(sampleTwo);
      await store.swap('sample', generation);
      assert.equal((await store.kept('users', 'a'))?.data, 1);
    },
  },
];
