import assert from 'node:assert/strict';
import { NOW, personKey, refusal, type AccountCheck } from '../account-check.js';

export const personKeyChecks: readonly AccountCheck[] = [
  {
    name: 'replaces a key by what is remembered of it, and is scrubbed beside another process, twice without harm',
    async run(open) {
      const [store, other] = [await open(), await open()];
      assert.equal(await store.persons.get('ada'), undefined);
      const made = await store.persons.put(personKey('ada'), 0);
      assert.deepEqual(await other.persons.get('ada'), { ...personKey('ada'), version: 1 });
      const remembered = personKey('ada', { destroyedAt: NOW, data: { reason: 'asked for' } });
      await store.persons.put(remembered, made.version);
      await store.persons.scrub();
      await store.persons.scrub();
      assert.deepEqual(await other.persons.get('ada'), { ...remembered, version: 2 });
      await store.close();
      assert.deepEqual(await (await open()).persons.get('ada'), { ...remembered, version: 2 });
    },
  },
  {
    name: 'lists the keys that were destroyed, sorted by login, and no others',
    async run(open) {
      const { persons } = await open();
      assert.deepEqual(await persons.destroyed(), []);
      for (const login of ['cyd', 'ada', 'bob']) await persons.put(personKey(login), 0);
      const gone = ['cyd', 'ada'].map((login) => personKey(login, { destroyedAt: NOW, data: {} }));
      for (const key of gone) await persons.put(key, 1);
      assert.deepEqual(
        await persons.destroyed(),
        [...gone].reverse().map((key) => ({ ...key, version: 2 })),
      );
    },
  },
  {
    name: 'lets exactly one of many create the key of a person, and all of them find that one',
    async run(open) {
      const stores = await Promise.all([open(), open(), open()]);
      const puts = stores.map(({ persons }, index) => persons.put(personKey('ada', { data: { index } }), 0));
      const settled = await Promise.allSettled(puts);
      assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 1);
      const winner = settled.findIndex(({ status }) => status === 'fulfilled');
      for (const { persons } of stores) assert.deepEqual((await persons.get('ada'))?.data, { index: winner });
    },
  },
  {
    name: 'destroys no key that another process has changed',
    async run(open) {
      const { persons } = await open();
      await persons.put(personKey('ada'), 0);
      await persons.put(personKey('ada'), 1);
      await refusal(persons.put(personKey('ada', { destroyedAt: NOW, data: {} }), 1), 'ACCOUNT_CONFLICT');
      assert.equal((await persons.get('ada'))?.destroyedAt, null);
    },
  },
];
