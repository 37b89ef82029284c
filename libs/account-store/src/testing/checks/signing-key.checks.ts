import assert from 'node:assert/strict';
import { NOW, refusal, signingKey, type AccountCheck } from '../account-check.js';

export const signingKeyChecks: readonly AccountCheck[] = [
  {
    name: 'lists several keys at once, oldest first, also after the store is opened again',
    async run(open) {
      const store = await open();
      assert.deepEqual(await store.keys.list(), []);
      const keys = [
        signingKey('b', { createdAt: NOW + 2 }),
        signingKey('c', { createdAt: NOW + 1, retiredAt: NOW + 5000 }),
        signingKey('a', { createdAt: NOW + 2 }),
      ];
      for (const key of keys) await store.keys.put(key, 0);
      const expected = [keys[1]!, keys[2]!, keys[0]!].map((key) => ({ ...key, version: 1 }));
      assert.deepEqual(await store.keys.list(), expected);
      await store.close();
      assert.deepEqual(await (await open()).keys.list(), expected);
    },
  },
  {
    name: 'retires a key and takes it back into use',
    async run(open) {
      const store = await open();
      await store.keys.put(signingKey('a'), 0);
      const retired = await store.keys.put(signingKey('a', { retiredAt: NOW + 1000 }), 1);
      assert.deepEqual(retired, { ...signingKey('a', { retiredAt: NOW + 1000 }), version: 2 });
      assert.deepEqual(await store.keys.list(), [retired]);
      await store.keys.put(signingKey('a'), 2);
      assert.equal((await store.keys.list())[0]?.retiredAt, null);
    },
  },
  {
    name: 'lets exactly one of many create a key, and all of them find that one',
    async run(open) {
      const stores = [await open(), await open(), await open()];
      const outcomes = await Promise.allSettled(
        stores.map((store, i) => store.keys.put(signingKey('a', { data: { secret: `${i}` } }), 0)),
      );
      const created = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      assert.equal(created.length, 1);
      for (const store of stores) assert.deepEqual(await store.keys.list(), [created[0]!.value]);
    },
  },
  {
    name: 'refuses a put over another version than the expected one',
    async run(open) {
      const store = await open();
      await store.keys.put(signingKey('a'), 0);
      const conflict = await refusal(store.keys.put(signingKey('a', { retiredAt: NOW }), 3), 'ACCOUNT_CONFLICT');
      assert.deepEqual(conflict.details, { what: 'signing key', expected: 3, actual: 1 });
      assert.equal((await store.keys.list())[0]?.retiredAt, null);
    },
  },
  {
    name: 'deletes a key and leaves the others',
    async run(open) {
      const store = await open();
      await store.keys.put(signingKey('a'), 0);
      await store.keys.put(signingKey('b'), 0);
      await store.keys.delete('a');
      await store.keys.delete('a');
      assert.deepEqual(
        (await store.keys.list()).map(({ kid }) => kid),
        ['b'],
      );
    },
  },
];
