import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProjectionDefinition, ReadStore, Write } from '@strata/read-store';
import Database from 'libsql';
import type { ReplacedFile } from './read-store-content.js';
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
    await expect(open()).rejects.toMatchObject({ code: 'READ_STORE_NEWER', details: { version: 9, known: 2 } });
    await expect(open({ readOnly: true })).rejects.toMatchObject({ code: 'READ_STORE_NEWER' });
  });

  describe('that is damaged', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => put(i, 'x'.repeat(200), '1'));
    const replaced: ReplacedFile[] = [];
    const onReplaced = (one: ReplacedFile): void => void replaced.push(one);

    beforeEach(async () => {
      replaced.length = 0;
      const store = await open();
      await fill(store);
      await store.close();
    });

    async function fill(store: ReadStore): Promise<void> {
      await store.open(notes);
      await store.commit(await store.acquire('notes', 1, 'writer', 1000), rows, '1');
    }

    function overwrite(page: number): void {
      const handle = openSync(file, 'r+');
      writeSync(handle, Buffer.alloc(4096, 0xff), 0, 4096, page * 4096);
      closeSync(handle);
    }

    const damages: Readonly<Record<string, () => void>> = {
      'cut in half': () => truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096),
      zeroed: () => writeFileSync(file, Buffer.alloc(statSync(file).size)),
      'overwritten in the middle': () => overwrite(20),
    };

    for (const [how, damage] of Object.entries(damages)) {
      it(`is moved away and replaced by an empty one when it is opened ${how}`, async () => {
        damage();
        await expect(
          open({ readOnly: true }).then((store) => store.reader('notes').find('rows')),
        ).rejects.toMatchObject({
          code: 'READ_STORE_DAMAGED',
        });
        const store = await open({ onReplaced });
        expect(replaced).toMatchObject([{ file, error: { code: 'READ_STORE_DAMAGED' } }]);
        expect(existsSync(replaced[0]!.movedTo)).toBe(true);
        expect((await store.open(notes)).checkpoint).toBe('');
        await fill(store);
        expect(await store.reader('notes').count('rows')).toBe(2000);
      });
    }

    it('is opened as it is without a check, until something is read that is damaged', async () => {
      overwrite(20);
      const store = await open({ onReplaced, unchecked: true });
      await store.open(notes);
      expect(await store.reader('notes').get('rows', { id: 3 })).toMatchObject({ id: 3 });
      expect(replaced).toEqual([]);
      await expect(store.reader('notes').find('rows')).rejects.toMatchObject({ code: 'READ_STORE_DAMAGED' });
      expect(replaced).toHaveLength(1);
    });

    it('is replaced while it is in use, and is not read until its rows are there again', async () => {
      const store = await open({ onReplaced });
      await store.open(notes);
      const other = new Database(file);
      other.exec(`UPDATE notes__g1__rows SET text = replace(text, 'x', 'y') WHERE id = 1500`);
      other.close();
      expect(await store.reader('notes').get('rows', { id: 3 })).toMatchObject({ id: 3 });
      await expect(store.reader('notes').find('rows')).rejects.toMatchObject({ code: 'READ_STORE_DAMAGED' });
      expect(replaced).toHaveLength(1);
      const rebuilding = { code: 'READ_STORE_REBUILDING' };
      await expect(store.reader('notes').find('rows')).rejects.toMatchObject(rebuilding);
      await expect(store.reader('notes').get('rows', { id: 3 })).rejects.toMatchObject(rebuilding);
      expect(await store.reader('notes', 1).count('rows')).toBe(0);
      await fill(store);
      expect(await store.reader('notes').find('rows')).toHaveLength(2000);
    });
  });

  it('keeps its documents and gets new rows when it is of format 1', async () => {
    const old = new Database(file);
    old.exec(`
      CREATE TABLE strata_projection (name TEXT PRIMARY KEY, live INTEGER NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE strata_generation (
        projection TEXT NOT NULL, generation INTEGER NOT NULL, version INTEGER NOT NULL, tables TEXT NOT NULL,
        checkpoint TEXT NOT NULL, updated_at INTEGER NOT NULL,
        owner TEXT, epoch INTEGER NOT NULL DEFAULT 0, expires_at INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (projection, generation)
      ) WITHOUT ROWID;
      CREATE TABLE strata_kept (
        collection TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL,
        PRIMARY KEY (collection, id)
      ) WITHOUT ROWID;
      INSERT INTO strata_projection VALUES ('notes', 1, 1);
      INSERT INTO strata_generation (projection, generation, version, tables, checkpoint, updated_at)
        VALUES ('notes', 1, 1, '[]', '5', 0);
      CREATE TABLE notes__g1__rows (id INTEGER PRIMARY KEY, text TEXT, data TEXT, _at TEXT NOT NULL);
      CREATE INDEX notes__g1__rows__0 ON notes__g1__rows (text, id);
      INSERT INTO strata_kept VALUES ('log', 'origin', 3, '{"eventId":"é"}');
      PRAGMA application_id = 0x53747252; PRAGMA user_version = 1`);
    old.close();
    await expect(open({ readOnly: true })).rejects.toMatchObject({ code: 'READ_STORE_UNREACHABLE' });
    const store = await open();
    expect(await store.getDocument('log', 'origin')).toMatchObject({ version: 3, data: { eventId: 'é' } });
    expect((await store.open(notes)).checkpoint).toBe('');
    await store.commit(await store.acquire('notes', 1, 'writer', 1000), [put(1, 'a', '1')], '1');
    expect(await store.reader('notes').find('rows')).toEqual([{ id: 1, text: 'a', data: null }]);
  });

  it('finds a damaged document and a damaged checkpoint', async () => {
    for (const damage of [
      `UPDATE strata_kept SET data = '{"eventId":"b"}'`,
      `UPDATE strata_generation SET checkpoint = '9'`,
      `UPDATE strata_projection SET live = 7`,
      `UPDATE strata_kept SET data = CAST(x'7b22ff227d' AS TEXT)`,
    ]) {
      const store = await open();
      await store.open(notes);
      await store.putDocument('log', 'origin', { eventId: 'a' }, 0);
      const other = new Database(file);
      other.exec(damage);
      other.close();
      const read = (): Promise<unknown> => Promise.all([store.getDocument('log', 'origin'), store.checkpoint('notes')]);
      await expect(read()).rejects.toMatchObject({ code: 'READ_STORE_DAMAGED' });
      await store.close();
      rmSync(file);
    }
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

  it('gives the space of a generation that was dropped back to the file system', async () => {
    let store = await open();
    await store.open(notes);
    const rows = Array.from({ length: 3000 }, (_, i) => put(i, 'x'.repeat(300), '1'));
    await store.commit(await store.acquire('notes', 1, 'writer', 1000), rows, '1');
    const sizes = [statSync(file).size + statSync(`${file}-wal`).size];
    for (let round = 0; round < 4; round++) {
      const { generation } = await store.prepareGeneration(notes);
      await store.commit(await store.acquire('notes', generation, 'builder', 1000), rows, '1');
      await store.swap('notes', generation);
      await store.close();
      sizes.push(statSync(file).size);
      store = await open();
    }
    expect(Math.max(...sizes.slice(1))).toBeLessThan(sizes[0]! * 1.2);
  });
});
