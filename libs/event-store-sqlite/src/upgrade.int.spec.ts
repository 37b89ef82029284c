import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@strata/domain';
import { readLog, sampleEvents } from '@strata/event-store/conformance';
import Database from 'libsql';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite-event-store.js';
import { temporaryFolder } from './testing/sqlite-harness.js';

const EVENTS = 12_000;

describe('A file of an event store without checksums', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  let written: readonly RecordedEvent[];
  const stores: SqliteEventStore[] = [];
  const messages: object[] = [];
  const logger = {
    info: (fields: object, message: string) => void messages.push({ ...fields, message }),
    warn: () => undefined,
    error: () => undefined,
  };

  beforeEach(async () => {
    folder = temporaryFolder();
    file = join(folder.path, 'events.db');
    messages.length = 0;
    const store = await open();
    for (let first = 0; first < EVENTS; first += 1_000) {
      await store.append(`stream-${first / 1_000}`, 'no-stream', sampleEvents(1_000, first));
    }
    written = await readLog(store, '');
    await store.close();
  });

  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    folder.remove();
  });

  async function open(): Promise<SqliteEventStore> {
    const store = await openSqliteEventStore({ file, logger });
    stores.push(store);
    return store;
  }

  function edit(sql: string): void {
    const database = new Database(file);
    database.exec(sql);
    database.close();
  }

  const progress = (): readonly object[] => messages.filter((message) => 'total' in message);

  it('gets them when it is opened for writing, and reports the progress', async () => {
    edit('ALTER TABLE event DROP COLUMN crc; PRAGMA user_version = 1');
    await expect(openSqliteEventStore({ file, readOnly: true })).rejects.toMatchObject({
      code: 'EVENT_STORE_UNREACHABLE',
    });
    const store = await open();
    expect(progress()).toMatchObject([
      { done: 5_000, total: EVENTS },
      { done: 10_000, total: EVENTS },
      { done: EVENTS, total: EVENTS },
    ]);
    expect(await readLog(store, '')).toEqual(written);
    expect(await store.check()).toMatchObject({ events: EVENTS, damaged: [], faults: [] });
    await store.close();
    messages.length = 0;
    await open();
    expect(progress()).toEqual([]);
  });

  it('gets the rest of them if the upgrade was interrupted', async () => {
    edit('UPDATE event SET crc = NULL WHERE position > 9000; PRAGMA user_version = 2');
    const store = await open();
    expect(progress()).toMatchObject([{ done: EVENTS, total: EVENTS }]);
    expect(await readLog(store, '')).toEqual(written);
  });

  it('reports an event as damaged that could not be read during the upgrade', async () => {
    edit(`ALTER TABLE event DROP COLUMN crc; PRAGMA user_version = 1;
      UPDATE event SET data = CAST(x'7b22ff227d' AS TEXT) WHERE position = 70;
      UPDATE event SET data = substr(data, 2) WHERE position = 9070`);
    const store = await open();
    expect((await store.check()).damaged).toEqual(['000000000070', '000000009070']);
    expect((await readLog(store, '000000009070')).length).toBe(EVENTS - 9070);
  });
});
