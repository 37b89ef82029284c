import {
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import { collect, readLog, sampleEvent, sampleEvents } from '@strata/event-store/conformance';
import { openSqliteEventStore } from './sqlite-event-store.js';
import { temporaryFolder } from './testing/sqlite-harness.js';

describe('Opening a SQLite event store', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;

  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'events.db');
  });

  afterEach(() => folder.remove());

  async function openingError(): Promise<{ code: string; message: string; remedy: string; cause?: unknown }> {
    const [outcome] = await Promise.allSettled([openSqliteEventStore({ file })]);
    if (outcome.status === 'fulfilled') throw new Error('The file was opened.');
    const { code, message, remedy, cause } = outcome.reason as Awaited<ReturnType<typeof openingError>>;
    expect(message).toContain(file);
    expect(remedy).toMatch(/\w/);
    return { code, message, remedy, cause };
  }

  async function fillStore(events: number): Promise<void> {
    const store = await openSqliteEventStore({ file });
    for (let first = 0; first < events; first += 100) await store.append('one', 'any', sampleEvents(100, first));
    await store.close();
  }

  /** Goes on with a copy in one file: pages in a write-ahead log would take the place of damaged ones. */
  function copyToOneFile(): void {
    const copy = join(folder.path, 'copy.db');
    const db = new Database(file);
    db.exec(`VACUUM INTO '${copy}'`);
    db.close();
    file = copy;
  }

  it('creates the folder and the file', async () => {
    file = join(folder.path, 'a', 'b', 'events.db');
    const store = await openSqliteEventStore({ file });
    expect(await store.head()).toBe('');
    await store.close();
    expect(statSync(file).size).toBeGreaterThan(0);
  });

  it('refuses a second writer in the same process without affecting the first', async () => {
    const store = await openSqliteEventStore({ file });
    expect(await openingError()).toMatchObject({
      code: 'EVENT_STORE_IN_USE',
      message: expect.stringContaining(String(process.pid)),
    });
    await store.append('one', 'no-stream', [sampleEvent()]);
    await store.close();
    const again = await openSqliteEventStore({ file });
    expect(await readLog(again, '')).toHaveLength(1);
    await again.close();
  });

  it('leaves no lock or write-ahead log behind when closed', async () => {
    await fillStore(100);
    const sizes = readdirSync(folder.path).map((name) => [name, statSync(join(folder.path, name)).size]);
    expect(sizes.filter(([name, size]) => name !== 'events.db' && name !== 'events.db-shm' && size !== 0)).toEqual([]);
    expect(readdirSync(folder.path)).not.toContain('events.db.pid');
  });

  it('refuses a file that is not a database and leaves it unchanged', async () => {
    writeFileSync(file, 'member,measure,period,value\nGR,deficit,2008,-5.0\n'.repeat(50));
    const before = readFileSync(file);
    expect(await openingError()).toMatchObject({ code: 'EVENT_STORE_FOREIGN', cause: { code: 'SQLITE_NOTADB' } });
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder.path)).toEqual(['events.db']);
  });

  it('refuses the database of another program and leaves it unchanged', async () => {
    const other = new Database(file);
    other.exec('CREATE TABLE customer (name TEXT)');
    other.close();
    const before = readFileSync(file);
    expect(await openingError()).toMatchObject({ code: 'EVENT_STORE_FOREIGN' });
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses a folder', async () => {
    mkdirSync(file);
    expect(await openingError()).toMatchObject({ code: 'EVENT_STORE_FOREIGN' });
  });

  it('refuses a path below a file', async () => {
    writeFileSync(join(folder.path, 'plain'), '');
    file = join(folder.path, 'plain', 'events.db');
    expect(await openingError()).toMatchObject({ code: 'EVENT_STORE_UNREACHABLE' });
  });

  it('refuses a file of a newer version and leaves it unchanged', async () => {
    await fillStore(100);
    const newer = new Database(file);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(await openingError()).toMatchObject({
      code: 'EVENT_STORE_NEWER',
      message: expect.stringContaining('99'),
    });
    const back = new Database(file);
    back.exec('PRAGMA user_version = 3');
    back.close();
    const store = await openSqliteEventStore({ file });
    expect(await readLog(store, '')).toHaveLength(100);
    await store.close();
  });

  it('refuses a truncated file', async () => {
    await fillStore(1_000);
    copyToOneFile();
    truncateSync(file, Math.floor(statSync(file).size / 2));
    expect(await openingError()).toMatchObject({ code: 'EVENT_STORE_DAMAGED' });
  });

  it('reports damage in the middle with an error that names the file instead of returning wrong events', async () => {
    await fillStore(2_000);
    copyToOneFile();
    const size = statSync(file).size;
    const handle = openSync(file, 'r+');
    for (let at = 4_096 * 8; at < size - 4_096; at += 4_096 * 3)
      writeSync(handle, Buffer.alloc(4_096, 0xa5), 0, 4_096, at);
    const read = async (): Promise<void> => {
      const store = await openSqliteEventStore({ file });
      try {
        await collect(store.readAll());
      } finally {
        const { damaged, faults } = await store.check();
        expect(damaged.length).toBeGreaterThan(0);
        expect(faults.length).toBeGreaterThan(0);
        await store.close();
      }
    };
    await expect(read()).rejects.toMatchObject({ code: 'EVENT_STORE_DAMAGED', details: { file } });
  });

  it('refuses a position of another store', async () => {
    const store = await openSqliteEventStore({ file });
    await expect(collect(store.readAll({ after: '17/42' }))).rejects.toMatchObject({ code: 'INVALID_POSITION' });
    await expect(collect(store.subscribe({ after: '17' }))).rejects.toMatchObject({ code: 'INVALID_POSITION' });
    await store.close();
  });
});
