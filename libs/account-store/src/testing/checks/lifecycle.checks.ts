import assert from 'node:assert/strict';
import type { JsonObject } from '@strata/domain';
import { credential, NOW, personKey, refusal, session, signingKey, type AccountCheck } from '../account-check.js';

export const lifecycleChecks: readonly AccountCheck[] = [
  {
    name: 'distinguishes credentials, sessions and keys with the same id',
    async run(open) {
      const store = await open();
      await store.credentials.put(credential('x'), 0);
      await store.sessions.put(session('x', { login: 'x' }), 0);
      await store.keys.put(signingKey('x'), 0);
      await store.sessions.deleteAll('x');
      assert.deepEqual((await store.credentials.get('x'))?.data, credential('x').data);
      assert.equal((await store.keys.list()).length, 1);
      await store.credentials.delete('x');
      assert.equal((await store.keys.list()).length, 1);
    },
  },
  {
    name: 'can be opened by several processes at the same moment',
    async run(open) {
      const stores = await Promise.all([open(), open(), open()]);
      await stores[0]!.credentials.put(credential('ada'), 0);
      for (const store of stores) assert.equal((await store.credentials.get('ada'))?.version, 1);
    },
  },
  {
    name: 'refuses everything after it was closed, and closes twice',
    async run(open) {
      const store = await open();
      const { credentials, sessions, keys, persons } = store;
      await store.close();
      await store.close();
      const calls = [
        () => credentials.get('ada'),
        () => credentials.put(credential('ada'), 0),
        () => credentials.delete('ada'),
        () => sessions.get('s'),
        () => sessions.put(session('s'), 0),
        () => sessions.delete('s'),
        () => sessions.list('ada'),
        () => sessions.deleteAll('ada'),
        () => sessions.deleteExpired(NOW),
        () => keys.list(),
        () => keys.put(signingKey('k'), 0),
        () => keys.delete('k'),
        () => persons.get('ada'),
        () => persons.put(personKey('ada'), 0),
        () => persons.scrub(),
        () => persons.destroyed(),
      ];
      for (const call of calls) await refusal(call(), 'ACCOUNT_STORE_CLOSED');
    },
  },
  {
    name: 'refuses records that no store could hold, and writes nothing',
    async run(open) {
      const { credentials, sessions, keys, persons } = await open();
      const wrong = { login: 'ada', data: [] as unknown as JsonObject };
      const large = { login: 'ada', data: { text: 'x'.repeat(65_536) } };
      const calls = [
        ...['', 'x'.repeat(201), 'a\u0000b', 'ä', 'line\n'].flatMap((id) => [
          () => credentials.put(credential(id), 0),
          () => credentials.get(id),
          () => credentials.delete(id),
          () => sessions.put(session(id), 0),
          () => sessions.put(session('s', { login: id }), 0),
          () => sessions.get(id),
          () => sessions.list(id),
          () => sessions.deleteAll(id),
          () => keys.put(signingKey(id), 0),
          () => keys.delete(id),
          () => persons.get(id),
          () => persons.put(personKey(id), 0),
        ]),
        ...[-1, 0.5, NaN, Infinity, 2 ** 53].flatMap((number) => [
          () => credentials.put(credential('ada'), number),
          () => sessions.put(session('s'), number),
          () => sessions.put(session('s', { expiresAt: number }), 0),
          () => sessions.deleteExpired(number),
          () => keys.put(signingKey('k', { createdAt: number }), 0),
          () => keys.put(signingKey('k', { retiredAt: number }), 0),
          () => persons.put(personKey('ada', { destroyedAt: number }), 0),
        ]),
        () => credentials.put(wrong, 0),
        () => credentials.put(large, 0),
        () => sessions.put(session('s', wrong), 0),
        () => keys.put(signingKey('k', { data: wrong.data }), 0),
        () => persons.put(personKey('ada', { data: wrong.data }), 0),
      ];
      for (const call of calls) await refusal(call(), 'ACCOUNT_STORE_MISUSE');
      assert.equal(await credentials.get('ada'), undefined);
      assert.equal(await sessions.get('s'), undefined);
      assert.deepEqual(await keys.list(), []);
    },
  },
];
