import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { collect, follow, idsOf, readLog, sampleEvent, sampleEvents } from '@strata/event-store/conformance';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite-event-store.js';
import { temporaryFolder } from './testing/sqlite-harness.js';
import { startWriter } from './testing/writer-process.js';

describe('A read-only SQLite event store', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  let writer: SqliteEventStore;

  beforeEach(async () => {
    folder = temporaryFolder();
    // The path contains characters with a special meaning in file URLs.
    file = join(folder.path, 'a?b#c%20d.db');
    writer = await openSqliteEventStore({ file });
  });

  afterEach(async () => {
    await writer.close();
    folder.remove();
  });

  it('sees what the writer has committed and refuses appends', async () => {
    const events = sampleEvents(3);
    await writer.append('one', 'no-stream', events);
    const reader = await openSqliteEventStore({ file, readOnly: true });
    expect(idsOf(await readLog(reader, ''))).toEqual(idsOf(events));
    await writer.append('one', 2, [sampleEvent({ later: true })]);
    expect(await collect(reader.readStream('one', { from: 3 }))).toMatchObject([{ data: { later: true } }]);
    await expect(reader.append('one', 'any', [sampleEvent()])).rejects.toMatchObject({ code: 'EVENT_STORE_READ_ONLY' });
    expect(await reader.head()).toBe(await writer.head());
    await reader.close();
  });

  it('receives events of the writer within 100 ms', async () => {
    const reader = await openSqliteEventStore({ file, readOnly: true });
    const follower = follow(reader);
    await follower.caughtUp();
    const delays: number[] = [];
    for (const event of sampleEvents(5)) {
      await writer.append('one', 'any', [event]);
      const appendedAt = performance.now();
      await follower.until('the event', () => follower.events.at(-1)?.id === event.id);
      delays.push(performance.now() - appendedAt);
    }
    expect(follower.events.map((event) => event.revision)).toEqual([0, 1, 2, 3, 4]);
    expect(Math.min(...delays)).toBeLessThan(100);
    await reader.close();
    await follower.ended;
  });

  it('receives events of another process', async () => {
    await writer.close();
    const other = startWriter(file, 2);
    try {
      await other.until(1);
      const reader = await openSqliteEventStore({ file, readOnly: true });
      const follower = follow(reader);
      await follower.until('100 events', () => follower.events.length >= 100);
      await other.kill();
      await follower.caughtUp(await reader.head());
      expect(idsOf(follower.events)).toEqual(idsOf(await readLog(reader, '')));
      await reader.close();
    } finally {
      await other.kill();
    }
  }, 30_000);

  it('opens without a writer', async () => {
    await writer.append('one', 'no-stream', sampleEvents(2));
    await writer.close();
    const reader = await openSqliteEventStore({ file, readOnly: true });
    expect(await readLog(reader, '')).toHaveLength(2);
    await reader.close();
  });

  it('refuses a file that does not exist and does not create it', async () => {
    const absent = join(folder.path, 'absent.db');
    const opening = openSqliteEventStore({ file: absent, readOnly: true });
    await expect(opening).rejects.toMatchObject({ code: 'EVENT_STORE_UNREACHABLE', details: { file: absent } });
    expect(existsSync(absent)).toBe(false);
  });
});
