import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import { collect, readLog, sampleEvent, sampleEvents } from '@strata/event-store/conformance';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite-event-store.js';
import { temporaryFolder } from './testing/sqlite-harness.js';

describe('Maintenance of a SQLite event store', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let store: SqliteEventStore;
  let copy: string;

  beforeEach(async () => {
    folder = temporaryFolder();
    copy = join(folder.path, 'copy.db');
    store = await openSqliteEventStore({ file: join(folder.path, 'events.db') });
    await store.append('one', 'no-stream', sampleEvents(500));
  });

  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  it('backs up a store in use to a file that can be opened and appended to', async () => {
    const expected = await readLog(store, '');
    await store.backup(copy);
    await store.append('one', 499, [sampleEvent()]);
    const restored = await openSqliteEventStore({ file: copy });
    expect(await readLog(restored, '')).toEqual(expected);
    await expect(restored.append('one', 499, [sampleEvent()])).resolves.toMatchObject({ position: '000000000501' });
    await restored.close();
  });

  it('backs up from a reader while a writer has the store open', async () => {
    const reader = await openSqliteEventStore({ file: store.file, readOnly: true });
    await reader.backup(copy);
    await reader.close();
    const restored = await openSqliteEventStore({ file: copy, readOnly: true });
    expect(await restored.head()).toBe(await store.head());
    await restored.close();
  });

  it('never overwrites a file or leaves an incomplete copy', async () => {
    writeFileSync(copy, 'existing');
    await expect(store.backup(copy)).rejects.toMatchObject({ code: 'BACKUP_TARGET_EXISTS' });
    const unreachable = join(folder.path, 'absent', 'copy.db');
    await expect(store.backup(unreachable)).rejects.toMatchObject({ code: 'EVENT_STORE_UNREACHABLE' });
    expect(existsSync(unreachable)).toBe(false);
    expect(readdirSync(folder.path).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('finds an event that is missing in the middle of the log', async () => {
    expect(await store.check()).toMatchObject({ events: 500, damaged: [], faults: [] });
    await store.close();
    const other = new Database(store.file);
    other.exec('DELETE FROM event WHERE revision = 250');
    other.close();
    store = await openSqliteEventStore({ file: store.file });
    const { damaged, faults } = await store.check();
    expect(damaged).toEqual(['000000000251']);
    expect(faults).toContain('The log ends at position 500, but its indexes have 499 and 499 events.');
    await expect(collect(store.readAll({ after: '000000000250' }))).rejects.toMatchObject({
      code: 'EVENT_STORE_DAMAGED',
      details: { position: '000000000251' },
    });
    await expect(store.append('one', 'any', [sampleEvent()])).rejects.toMatchObject({ code: 'EVENT_STORE_DAMAGED' });
    await expect(store.probe()).rejects.toMatchObject({ code: 'EVENT_STORE_DAMAGED' });
  });

  it('can put off the check of the whole file until something is appended', async () => {
    await store.close();
    const other = new Database(store.file);
    other.exec('DELETE FROM event WHERE revision = 250');
    other.close();
    store = await openSqliteEventStore({ file: store.file, checked: 'before-append' });
    expect(await readLog(store, '000000000251')).toHaveLength(249);
    await expect(store.append('one', 'any', [sampleEvent()])).rejects.toMatchObject({ code: 'EVENT_STORE_DAMAGED' });
  });
});
