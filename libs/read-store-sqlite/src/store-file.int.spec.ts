import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProjectionDefinition, ReadStore, Write } from '@strata/read-store';
import Database from 'libsql';
import { openSqliteReadStore, type SqliteReadStoreOptions } from './sqlite-read-store.js';

const notes: ProjectionDefinition = {
  name: 'notes',
  version: 1,
  tables: [{ name: 'rows', fields: { id: 'integer', text: 'text', data: 'json' }, key: ['id'], indexes: [['text']] }],
};
const put = (id: number, text: string, at: string): Write => ({ kind: 'put', table: 'rows', row: { id, text }, at });

describe('The file of the SQLite read store', () => {
  let folder: string;
  let file: string;
  const stores: ReadStore[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-read-'));
    file = join(folder, 'read.db');
  });

  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(options: Partial<SqliteReadStoreOptions> = {}): Promise<ReadStore> {
    const store = await openSqliteReadStore({ file, ...options });
    stores.push(store);
    return store;
  }

  const hash = () => createHash('sha256').update(readFileSync(file)).digest('hex');

  it('is created with its folder, also if its name has unusual characters', async () => {
    for (const name of ['deep/er/read.db', 'данные 100%?#&.db']) {
      const odd = join(folder, name);
      const store = await open({ file: odd });
      await store.open(notes);
      expect(existsSync(odd)).toBe(true);
      const reading = await open({ file: odd, readOnly: true });
      expect(await reading.reader('notes').count('rows')).toBe(0);
    }
  });

  it('is refused and left untouched when it is not an SQLite file', async () => {
    writeFileSync(file, 'id;value\n1;2\n'.repeat(500));
    const before = hash();
    await expect(open()).rejects.toMatchObject({ code: 'READ_STORE_FOREIGN', message: expect.stringContaining(file) });
    expect(hash()).toBe(before);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it('is refused and left untouched when it belongs to another program', async () => {
    const other = new Database(file);
    other.exec('CREATE TABLE customers (id INTEGER); PRAGMA application_id = 7;');
    other.close();
    const before = hash();
    await expect(open()).rejects.toMatchObject({ code: 'READ_STORE_FOREIGN' });
    expect(hash()).toBe(before);
  });

  it('is refused when a later version wrote it', async () => {
    await (await open()).close();
    const later = new Database(file);
    later.exec('PRAGMA user_version = 9');
    later.close();
    await expect(open()).rejects.toMatchObject({ code: 'READ_STORE_NEWER', details: { version: 9, known: 1 } });
    await expect(open({ readOnly: true })).rejects.toMatchObject({ code: 'READ_STORE_NEWER' });
  });

  it('is reported as damaged when parts of it are missing or overwritten', async () => {
    const store = await open();
    await store.open(notes);
    const lease = await store.acquire('notes', 1, 'writer', 1000);
    const rows = Array.from({ length: 2000 }, (_, i) => put(i, 'x'.repeat(200), '1'));
    await store.commit(lease, rows, '1');
    await store.close();
    const whole = readFileSync(file);
    truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
    const read = async () => (await (await open()).reader('notes').find('rows')).length;
    await expect(read()).rejects.toMatchObject({
      code: 'READ_STORE_FOREIGN',
      remedy: expect.stringContaining('backup'),
    });
    writeFileSync(file, whole.fill(0xff, 4096, 16 * 4096));
    await expect(read()).rejects.toMatchObject({ code: 'READ_STORE_FOREIGN' });
  });

  it('cannot be a folder or be in a file', async () => {
    mkdirSync(file);
    await expect(open()).rejects.toMatchObject({ code: 'READ_STORE_UNREACHABLE' });
    writeFileSync(join(folder, 'plain'), '');
    await expect(open({ file: join(folder, 'plain/read.db') })).rejects.toMatchObject({
      code: 'READ_STORE_UNREACHABLE',
    });
  });

  it('commits completely or not at all when the disk is full, and recovers when there is space', async () => {
    const small = await open({ maxBytes: 200_000 });
    await small.open(notes);
    let lease = await small.acquire('notes', 1, 'writer', 60_000);
    lease = await small.commit(lease, [put(1, 'stays', '1')], '1');
    const many = Array.from({ length: 5000 }, (_, i) => put(i, `text ${i} `.repeat(10), '2'));
    await expect(small.commit(lease, many, '2')).rejects.toMatchObject({
      code: 'READ_STORE_FULL',
      remedy: expect.stringContaining('Free space'),
    });
    await expect(small.putDocument('users', 'a', 'x'.repeat(300_000), 0)).rejects.toMatchObject({
      code: 'READ_STORE_FULL',
    });
    expect(await small.reader('notes').find('rows')).toEqual([{ id: 1, text: 'stays', data: null }]);
    expect(await small.checkpoint('notes')).toBe('1');
    expect(await small.getDocument('users', 'a')).toBeUndefined();
    lease = await small.commit(lease, [put(2, 'small', '2')], '2');
    await small.close();
    const large = await open();
    const next = await large.acquire('notes', 1, 'writer', 60_000);
    await large.commit(
      next,
      many.map((write) => ({ ...write, at: '3' })),
      '3',
    );
    expect(await large.reader('notes').count('rows')).toBe(5000);
  });

  it('can be read by a read-only store beside the writer', async () => {
    await expect(open({ readOnly: true })).rejects.toMatchObject({ code: 'READ_STORE_UNREACHABLE' });
    expect(existsSync(file)).toBe(false);
    const writer = await open();
    const reading = await open({ readOnly: true });
    await expect(reading.open(notes)).rejects.toMatchObject({ code: 'PROJECTION_UNKNOWN' });
    await writer.open(notes);
    expect((await reading.open(notes)).generation).toBe(1);
    const lease = await writer.acquire('notes', 1, 'writer', 1000);
    const waiting = reading.waitFor('notes', '1', 5000);
    await writer.commit(lease, [put(1, 'a', '1')], '1');
    expect(await waiting).toBe(true);
    expect(await reading.reader('notes').count('rows')).toBe(1);
    const writes = [
      () => reading.acquire('notes', 1, 'reader', 1000),
      () => reading.commit(lease, [], '2'),
      () => reading.release(lease),
      () => reading.prepareGeneration(notes),
      () => reading.swap('notes', 1),
      () => reading.putDocument('users', 'a', 1, 0),
      () => reading.deleteDocument('users', 'a'),
      () => reading.deleteDocuments('users'),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'READ_STORE_MISUSE' });
  });

  it('reuses the space of a generation that was dropped', async () => {
    let store = await open();
    await store.open(notes);
    const rows = Array.from({ length: 3000 }, (_, i) => put(i, 'x'.repeat(300), '1'));
    await store.commit(await store.acquire('notes', 1, 'writer', 1000), rows, '1');
    const sizes: number[] = [];
    for (let round = 0; round < 4; round++) {
      const { generation } = await store.prepareGeneration(notes);
      await store.commit(await store.acquire('notes', generation, 'builder', 1000), rows, '1');
      await store.swap('notes', generation);
      await store.close();
      sizes.push(statSync(file).size);
      store = await open();
    }
    expect(sizes.at(-1)).toBeLessThan(sizes[0]! * 1.2);
  });
});
