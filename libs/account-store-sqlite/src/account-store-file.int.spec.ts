import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountStore } from '@strata/account-store';
import Database from 'libsql';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSqliteAccountStore, openSqliteAccountStore } from './index.js';

describe('The file of the SQLite account store', () => {
  let folder: string;
  let file: string;
  const stores: AccountStore[] = [];
  const umask = process.umask();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-accounts-'));
    file = join(folder, 'data/accounts.db');
  });

  afterEach(async () => {
    process.umask(umask);
    for (const store of stores.splice(0)) await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(): Promise<AccountStore> {
    const store = await openSqliteAccountStore({ file });
    stores.push(store);
    return store;
  }

  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
  const credential = { login: 'ada', data: { passwordHash: '$argon2id$hash-of-ada' } };

  for (const mask of [0o000, 0o022, 0o077, 0o277]) {
    it(`is created for its owner only, with its folder and log, under umask ${mask.toString(8).padStart(3, '0')}`, async () => {
      process.umask(mask);
      const store = await open();
      await store.credentials.put(credential, 0);
      expect(modeOf(join(folder, 'data'))).toBe('700');
      const files = readdirSync(join(folder, 'data')).sort();
      expect(files).toEqual(['accounts.db', 'accounts.db-shm', 'accounts.db-wal']);
      expect(files.map((name) => modeOf(join(folder, 'data', name)))).toEqual(['600', '600', '600']);
    });
  }

  it('keeps the mode that it and its folder already have', async () => {
    mkdirSync(join(folder, 'data'));
    chmodSync(join(folder, 'data'), 0o750);
    await (await open()).close();
    chmodSync(file, 0o640);
    await open();
    expect([modeOf(join(folder, 'data')), modeOf(file)]).toEqual(['750', '640']);
  });

  it('contains nothing of a replaced or deleted credential', async () => {
    const store = await open();
    await store.credentials.put({ login: 'ada', data: { passwordHash: 'first-secret' } }, 0);
    await store.credentials.put({ login: 'ada', data: { passwordHash: 'x' } }, 1);
    await store.credentials.put({ login: 'bob', data: { passwordHash: 'second-secret' } }, 0);
    await store.credentials.delete('bob');
    await store.close();
    for (const name of readdirSync(join(folder, 'data')))
      expect(readFileSync(join(folder, 'data', name), 'latin1')).not.toMatch(/first-secret|second-secret/);
  });

  it('contains nothing of a destroyed key once it is scrubbed, also while other processes have it open', async () => {
    const [store, other] = [await open(), await open()];
    const raw = randomBytes(32).toString('base64');
    for (let i = 0; i < 60; i += 1) {
      await store.persons.put({ login: `user${i}`, destroyedAt: null, data: { secret: `${i}${'x'.repeat(500)}` } }, 0);
    }
    await other.persons.put({ login: 'ada', destroyedAt: null, data: { secret: raw } }, 0);
    const content = (): string =>
      readdirSync(join(folder, 'data'))
        .map((name) => readFileSync(join(folder, 'data', name), 'latin1'))
        .join('\n');
    expect(content()).toContain(raw);
    // The page with the key is split, so that its cells move.
    for (let i = 0; i < 60; i += 1) {
      await store.persons.put({ login: `a${i}`, destroyedAt: null, data: { secret: `${i}${'y'.repeat(500)}` } }, 0);
    }
    await store.persons.put({ login: 'ada', destroyedAt: 1, data: {} }, 1);
    expect(content()).toContain(raw);
    await store.persons.scrub();
    expect(content()).not.toContain(raw);
    expect((await other.persons.destroyed()).map(({ login }) => login)).toEqual(['ada']);
  });

  it('reports that it is in use while another process keeps reading what was destroyed', async () => {
    const store = await open();
    await store.persons.put({ login: 'ada', destroyedAt: null, data: { secret: 'x' } }, 0);
    const reader = new Database(file);
    reader.exec('BEGIN; SELECT count(*) FROM person_key;');
    reader.prepare('SELECT login FROM person_key').all();
    await store.persons.put({ login: 'ada', destroyedAt: 1, data: {} }, 1);
    await expect(store.persons.scrub()).rejects.toMatchObject({ code: 'ACCOUNT_STORE_BUSY' });
    reader.exec('COMMIT');
    await store.persons.scrub();
    reader.close();
  }, 30_000);

  it('gets keys of persons when a version that does not know them has made it, and can be checked before', async () => {
    await (await open()).close();
    const earlier = new Database(file);
    earlier.exec('DROP TABLE person_key');
    earlier.close();
    expect(checkSqliteAccountStore(file)).toEqual([]);
    const store = await open();
    expect(await store.persons.get('ada')).toBeUndefined();
  });

  it('is refused and left untouched when it belongs to another program or to another store', async () => {
    mkdirSync(join(folder, 'data'));
    const text = 'id;value\n1;2\n'.repeat(500);
    writeFileSync(file, text);
    await expect(open()).rejects.toMatchObject({
      code: 'ACCOUNT_STORE_FOREIGN',
      message: expect.stringContaining(file),
    });
    expect(readFileSync(file, 'utf8')).toBe(text);
    rmSync(file);
    const readStore = new Database(file);
    readStore.exec('CREATE TABLE strata_kept (id TEXT); PRAGMA application_id = 0x53747252; PRAGMA user_version = 1');
    readStore.close();
    await expect(open()).rejects.toMatchObject({ code: 'ACCOUNT_STORE_FOREIGN' });
  });

  it('is refused when a later version wrote it', async () => {
    await (await open()).close();
    const later = new Database(file);
    later.exec('PRAGMA user_version = 9');
    later.close();
    await expect(open()).rejects.toMatchObject({ code: 'ACCOUNT_STORE_NEWER', details: { version: 9, known: 1 } });
  });

  it('is reported as damaged, with what to do, when a part of it is missing', async () => {
    const store = await open();
    for (let i = 0; i < 20; i += 1) {
      await store.credentials.put({ login: `user${i}`, data: { passwordHash: 'x'.repeat(4000) } }, 0);
    }
    await store.close();
    truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
    const reading = async (): Promise<void> => {
      const damaged = await open();
      for (let i = 0; i < 20; i += 1) await damaged.credentials.get(`user${i}`);
    };
    await expect(reading()).rejects.toMatchObject({
      code: 'ACCOUNT_STORE_DAMAGED',
      remedy: expect.stringMatching(/backup.*user add/),
    });
  });

  it('is reported as damaged when a text in it is not valid', async () => {
    const store = await open();
    await store.credentials.put({ login: 'ada', data: { passwordHash: 'x' } }, 0);
    const other = new Database(file);
    other.exec(`UPDATE credential SET data = CAST(x'7b2261223a22ff227d' AS TEXT)`);
    await expect(store.credentials.get('ada')).rejects.toMatchObject({ code: 'ACCOUNT_STORE_DAMAGED' });
    expect(checkSqliteAccountStore(file)).toEqual([expect.stringContaining('not valid')]);
    other.exec(`UPDATE credential SET data = '{"a"', version = CAST(x'ff' AS TEXT)`);
    await expect(store.credentials.get('ada')).rejects.toMatchObject({ code: 'ACCOUNT_STORE_DAMAGED' });
    expect(checkSqliteAccountStore(file)).toEqual([expect.stringContaining('a credential is not valid JSON')]);
    other.exec(`UPDATE credential SET data = '{}', version = 1`);
    expect(checkSqliteAccountStore(file)).toEqual([]);
    other.close();
  });

  it('cannot be a folder or be in a file', async () => {
    mkdirSync(file, { recursive: true });
    await expect(open()).rejects.toMatchObject({ code: 'ACCOUNT_STORE_UNREACHABLE' });
    writeFileSync(join(folder, 'plain'), '');
    file = join(folder, 'plain/accounts.db');
    await expect(open()).rejects.toMatchObject({ code: 'ACCOUNT_STORE_UNREACHABLE' });
  });
});
