import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { collect, readLog, sampleEvent, sampleEvents } from '@strata/event-store/conformance';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite-event-store.js';
import { temporaryFolder } from './testing/sqlite-harness.js';

describe('Appends to a SQLite event store', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let store: SqliteEventStore;
  let commits: number;

  beforeEach(async () => {
    folder = temporaryFolder();
    commits = 0;
    // The clock is read once per transaction, so its value counts the transactions.
    const clock = (): number => Date.UTC(2026, 0, 1) + (commits += 1);
    store = await openSqliteEventStore({ file: join(folder.path, 'events.db'), clock });
  });

  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  it('share one transaction when they are made in the same event loop turn', async () => {
    await Promise.all(sampleEvents(32).map((event, index) => store.append(`stream-${index}`, 'no-stream', [event])));
    const instants = new Set((await readLog(store, '')).map((event) => event.recordedAt));
    expect([...instants]).toEqual(['2026-01-01T00:00:00.001Z']);
    expect(commits).toBe(1);
  });

  it('are split into several transactions when they contain many events', async () => {
    await Promise.all([1, 2, 3].map((number) => store.append(`stream-${number}`, 'any', sampleEvents(1_500))));
    expect(commits).toBe(3);
    expect(await readLog(store, '')).toHaveLength(4_500);
  });

  it('do not create a stream when its first append is refused', async () => {
    const event = sampleEvent();
    await store.append('one', 'no-stream', [event]);
    const again = store.append('other', 'no-stream', [sampleEvent({}, { type: 'NeverSeen' }), event]);
    await expect(again).rejects.toMatchObject({ code: 'EVENT_ID_REUSED', details: { eventId: event.id } });
    await expect(store.append('other', 'stream-exists', [sampleEvent()])).rejects.toMatchObject({
      details: { actual: -1 },
    });
    const next = await store.append('other', 'no-stream', [sampleEvent({}, { type: 'NeverSeen' })]);
    expect(next).toMatchObject({ revision: 0, position: '000000000002' });
    expect(await collect(store.readStream('other'))).toMatchObject([{ type: 'NeverSeen' }]);
  });

  it('store the event as it was at the time of the call', async () => {
    const data = { value: 'first' };
    const appended = store.append('one', 'no-stream', [sampleEvent(data)]);
    data.value = 'changed';
    await appended;
    expect(await collect(store.readStream('one'))).toMatchObject([{ data: { value: 'first' } }]);
  });
});
