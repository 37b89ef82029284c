import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { collect, idsOf, readLog, sampleEvent, sampleEvents } from '@strata/event-store/conformance';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite-event-store.js';
import { temporaryFolder } from './testing/sqlite-harness.js';

const KIBIBYTE = 1024;
const large = (): ReturnType<typeof sampleEvent> => sampleEvent({ text: 'x'.repeat(20 * KIBIBYTE) });

describe('A SQLite event store on a full disk', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  let store: SqliteEventStore;

  beforeEach(async () => {
    folder = temporaryFolder();
    file = join(folder.path, 'events.db');
    store = await openSqliteEventStore({ file, maxFileBytes: 512 * KIBIBYTE });
  });

  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  it('refuses the whole append, stays usable and accepts it once there is space', async () => {
    const stored = sampleEvents(10);
    await store.append('one', 'no-stream', stored);
    const refused = Array.from({ length: 60 }, large);
    await expect(store.append('one', 9, refused)).rejects.toMatchObject({
      code: 'EVENT_STORE_FULL',
      details: { file, sqliteCode: 'SQLITE_FULL' },
    });
    expect(idsOf(await readLog(store, ''))).toEqual(idsOf(stored));

    const small = sampleEvent();
    await expect(store.append('one', 9, [small])).resolves.toMatchObject({ revision: 10, duplicate: false });
    await store.close();
    store = await openSqliteEventStore({ file });
    await expect(store.append('one', 10, refused)).resolves.toMatchObject({ revision: 70, duplicate: false });
    const ids = idsOf(await collect(store.readStream('one')));
    expect(ids).toEqual([...idsOf(stored), small.id, ...idsOf(refused)]);
    expect(await store.check()).toMatchObject({ damaged: [], faults: [] });
  });

  it('returns each of several concurrent callers its own outcome', async () => {
    const tooManyEvents = Array.from({ length: 60 }, large);
    const outcomes = await Promise.allSettled([
      store.append('small-1', 'no-stream', [sampleEvent()]),
      store.append('large', 'no-stream', tooManyEvents),
      store.append('small-2', 'no-stream', [sampleEvent()]),
      store.append('small-2', 5, [sampleEvent()]),
    ]);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled', value: { revision: 0, position: '000000000001' } },
      { status: 'rejected', reason: { code: 'EVENT_STORE_FULL' } },
      { status: 'fulfilled', value: { revision: 0, position: '000000000002' } },
      { status: 'rejected', reason: { code: 'EXPECTED_REVISION_CONFLICT', details: { actual: 0 } } },
    ]);
    expect(await readLog(store, '')).toHaveLength(2);
  });
});
