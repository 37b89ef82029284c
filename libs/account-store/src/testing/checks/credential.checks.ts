import assert from 'node:assert/strict';
import type { JsonObject } from '@strata/domain';
import { credential, refusal, type AccountCheck } from '../account-check.js';

export const credentialChecks: readonly AccountCheck[] = [
  {
    name: 'stores a credential, counts its versions and finds it after the store is opened again',
    async run(open) {
      const store = await open();
      assert.equal(await store.credentials.get('ada'), undefined);
      const first = await store.credentials.put(credential('ada', 'one'), 0);
      assert.deepEqual(first, { login: 'ada', data: { passwordHash: 'one' }, version: 1 });
      const second = await store.credentials.put(credential('ada', 'two'), 1);
      assert.deepEqual(second, { login: 'ada', data: { passwordHash: 'two' }, version: 2 });
      await store.close();
      assert.deepEqual(await (await open()).credentials.get('ada'), second);
    },
  },
  {
    name: 'shows at once to one process what another wrote',
    async run(open) {
      const [one, other] = [await open(), await open()];
      const stored = await one.credentials.put(credential('ada'), 0);
      assert.deepEqual(await other.credentials.get('ada'), stored);
      await other.credentials.delete('ada');
      assert.equal(await one.credentials.get('ada'), undefined);
    },
  },
  {
    name: 'refuses a put over another version than the expected one, and writes nothing',
    async run(open) {
      const store = await open();
      await store.credentials.put(credential('ada', 'one'), 0);
      const conflict = await refusal(store.credentials.put(credential('ada', 'two'), 0), 'ACCOUNT_CONFLICT');
      assert.deepEqual(conflict.details, { what: 'credential', expected: 0, actual: 1 });
      const late = await refusal(store.credentials.put(credential('ada', 'two'), 5), 'ACCOUNT_CONFLICT');
      assert.deepEqual(late.details, { what: 'credential', expected: 5, actual: 1 });
      const absent = await refusal(store.credentials.put(credential('bob'), 1), 'ACCOUNT_CONFLICT');
      assert.deepEqual(absent.details, { what: 'credential', expected: 1, actual: 0 });
      assert.deepEqual((await store.credentials.get('ada'))?.data, { passwordHash: 'one' });
      assert.equal(await store.credentials.get('bob'), undefined);
    },
  },
  {
    name: 'loses none of many concurrent puts',
    async run(open) {
      const stores = [await open(), await open()];
      const work = stores
        .flatMap((store) => [store, store])
        .map(async ({ credentials }) => {
          for (let done = 0; done < 10;) {
            const found = await credentials.get('ada');
            const count = Number(found?.data['count'] ?? 0) + 1;
            try {
              await credentials.put({ login: 'ada', data: { count } }, found?.version ?? 0);
              done += 1;
            } catch (error) {
              assert.equal((error as { code?: string }).code, 'ACCOUNT_CONFLICT');
            }
          }
        });
      await Promise.all(work);
      const found = await stores[0]!.credentials.get('ada');
      assert.deepEqual([found?.data, found?.version], [{ count: 40 }, 40]);
    },
  },
  {
    name: 'lets exactly one of many create a credential',
    async run(open) {
      const stores = [await open(), await open()];
      const puts = Array.from({ length: 10 }, (_, i) => stores[i % 2]!.credentials.put(credential('ada', `${i}`), 0));
      const outcomes = await Promise.allSettled(puts);
      const created = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      assert.equal(created.length, 1);
      assert.deepEqual(await stores[0]!.credentials.get('ada'), created[0]!.value);
    },
  },
  {
    name: 'deletes a credential, twice without harm, and the next put starts at version 1 again',
    async run(open) {
      const store = await open();
      const { version } = await store.credentials.put(credential('ada'), 0);
      await store.credentials.put(credential('bob'), 0);
      await store.credentials.delete('ada');
      await store.credentials.delete('ada');
      assert.equal(await store.credentials.get('ada'), undefined);
      await refusal(store.credentials.put(credential('ada'), version), 'ACCOUNT_CONFLICT');
      assert.equal((await store.credentials.put(credential('ada'), 0)).version, 1);
      assert.equal((await store.credentials.get('bob'))?.version, 1);
    },
  },
  {
    name: 'distinguishes logins by every character',
    async run(open) {
      const store = await open();
      const logins = ['ada', 'Ada', 'ada ', 'ada|x', 'ada%', 'a_a', '$ada', 'ada.x'];
      for (const login of logins) await store.credentials.put(credential(login), 0);
      for (const login of logins) assert.deepEqual((await store.credentials.get(login))?.data, credential(login).data);
    },
  },
  {
    name: 'stores any JSON object exactly, with the order of its names',
    async run(open) {
      const store = await open();
      const data: JsonObject = {
        z: 1,
        'a.b': { $x: [1, { '': null }] },
        a: '\u0000Їжак \ud800',
        totp: { secret: 'JBSWY3DP', lastStep: 56_000_000 },
        recoveryCodes: ['$argon2id$1', '$argon2id$2'],
        exact: 9007199254740991,
      };
      const stored = await store.credentials.put({ login: 'ada', data }, 0);
      const found = await store.credentials.get('ada');
      assert.equal(JSON.stringify(found?.data), JSON.stringify(data));
      assert.equal(JSON.stringify(stored.data), JSON.stringify(data));
    },
  },
  {
    name: 'is not changed by what a caller does to a record it passed or received',
    async run(open) {
      const store = await open();
      const data = { codes: ['a'] };
      await store.credentials.put({ login: 'ada', data }, 0);
      data.codes.push('b');
      const found = (await store.credentials.get('ada'))?.data as unknown as typeof data;
      found.codes.push('c');
      assert.deepEqual((await store.credentials.get('ada'))?.data, { codes: ['a'] });
    },
  },
];
