import assert from 'node:assert/strict';
import { NOW, refusal, session, type AccountCheck } from '../account-check.js';

export const sessionChecks: readonly AccountCheck[] = [
  {
    name: 'stores a session, counts its versions and finds it after the store is opened again',
    async run(open) {
      const store = await open();
      assert.equal(await store.sessions.get('s1'), undefined);
      const first = await store.sessions.put(session('s1'), 0);
      assert.deepEqual(first, { ...session('s1'), version: 1 });
      const renewed = session('s1', { expiresAt: NOW + 5000, data: { tokenHash: 'next' } });
      const second = await store.sessions.put(renewed, 1);
      assert.deepEqual(second, { ...renewed, version: 2 });
      await store.close();
      assert.deepEqual(await (await open()).sessions.get('s1'), second);
    },
  },
  {
    name: 'lets one of two that renew the same version win',
    async run(open) {
      const stores = [await open(), await open()];
      await stores[0]!.sessions.put(session('s1'), 0);
      const outcomes = await Promise.allSettled(
        stores.map((store, i) => store.sessions.put(session('s1', { data: { tokenHash: `${i}` } }), 1)),
      );
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      assert.equal(refused.length, 1);
      const conflict = await refusal(Promise.reject(refused[0]!.reason as Error), 'ACCOUNT_CONFLICT');
      assert.deepEqual(conflict.details, { what: 'session', expected: 1, actual: 2 });
      const winner = outcomes[0]!.status === 'fulfilled' ? '0' : '1';
      assert.deepEqual((await stores[0]!.sessions.get('s1'))?.data, { tokenHash: winner });
    },
  },
  {
    name: 'does not bring a deleted session back when it is renewed',
    async run(open) {
      const [one, other] = [await open(), await open()];
      const { version } = await one.sessions.put(session('s1'), 0);
      await other.sessions.delete('s1');
      await other.sessions.delete('s1');
      await refusal(one.sessions.put(session('s1'), version), 'ACCOUNT_CONFLICT');
      assert.equal(await one.sessions.get('s1'), undefined);
    },
  },
  {
    name: 'lists the sessions of one login only, sorted by id',
    async run(open) {
      const store = await open();
      for (const id of ['s3', 's1', 's2']) await store.sessions.put(session(id), 0);
      await store.sessions.put(session('s4', { login: 'ad' }), 0);
      await store.sessions.put(session('s5', { login: 'Ada' }), 0);
      const found = await store.sessions.list('ada');
      assert.deepEqual(
        found,
        ['s1', 's2', 's3'].map((id) => ({ ...session(id), version: 1 })),
      );
      assert.deepEqual(await store.sessions.list('nobody'), []);
    },
  },
  {
    name: 'deletes all sessions of a login and no others',
    async run(open) {
      const store = await open();
      for (const id of ['s1', 's2', 's3']) await store.sessions.put(session(id), 0);
      await store.sessions.put(session('s4', { login: 'bob' }), 0);
      assert.equal(await store.sessions.deleteAll('ada'), 3);
      assert.equal(await store.sessions.deleteAll('ada'), 0);
      assert.deepEqual(await store.sessions.list('ada'), []);
      assert.equal(await store.sessions.get('s2'), undefined);
      assert.equal((await store.sessions.list('bob')).length, 1);
    },
  },
  {
    name: 'leaves no session behind that is renewed while all sessions of its login are deleted',
    async run(open) {
      const stores = [await open(), await open()];
      const ids = Array.from({ length: 20 }, (_, i) => `s${i}`);
      for (const id of ids) await stores[0]!.sessions.put(session(id), 0);
      const renewals = ids.map((id, i) => stores[i % 2]!.sessions.put(session(id, { expiresAt: NOW + 5000 }), 1));
      await Promise.allSettled([...renewals, stores[1]!.sessions.deleteAll('ada')]);
      await Promise.allSettled(ids.map((id) => stores[0]!.sessions.put(session(id), 2)));
      assert.deepEqual(await stores[0]!.sessions.list('ada'), []);
    },
  },
  {
    name: 'deletes what is expired at an instant, to the millisecond, and nothing else',
    async run(open) {
      const store = await open();
      await store.sessions.put(session('long ago', { expiresAt: 0 }), 0);
      await store.sessions.put(session('just', { expiresAt: NOW, login: 'bob' }), 0);
      await store.sessions.put(session('not yet', { expiresAt: NOW + 1 }), 0);
      assert.notEqual(await store.sessions.get('long ago'), undefined);
      assert.equal(await store.sessions.deleteExpired(NOW), 2);
      assert.equal(await store.sessions.deleteExpired(NOW), 0);
      assert.deepEqual(
        (await store.sessions.list('ada')).map(({ id }) => id),
        ['not yet'],
      );
      assert.deepEqual(await store.sessions.list('bob'), []);
    },
  },
  {
    name: 'judges the expiry of a renewed session by its latest version',
    async run(open) {
      const store = await open();
      await store.sessions.put(session('s1', { expiresAt: NOW }), 0);
      await store.sessions.put(session('s1', { expiresAt: NOW + 1000 }), 1);
      assert.equal(await store.sessions.deleteExpired(NOW), 0);
      assert.equal((await store.sessions.get('s1'))?.expiresAt, NOW + 1000);
    },
  },
  {
    name: 'deletes hundreds of expired sessions at once',
    async run(open) {
      const store = await open();
      const ids = Array.from({ length: 500 }, (_, i) => `s${i}`);
      for (let i = 0; i < ids.length; i += 100)
        await Promise.all(ids.slice(i, i + 100).map((id) => store.sessions.put(session(id, { expiresAt: NOW }), 0)));
      await store.sessions.put(session('stays'), 0);
      assert.equal((await store.sessions.list('ada')).length, 501);
      assert.equal(await store.sessions.deleteExpired(NOW), 500);
      assert.deepEqual(
        (await store.sessions.list('ada')).map(({ id }) => id),
        ['stays'],
      );
    },
  },
];
