import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readLog, sampleEvent } from '@strata/event-store/conformance';
import { openSqliteEventStore } from './sqlite-event-store.js';
import { temporaryFolder } from './testing/sqlite-harness.js';
import { startWriter, type WriterProcess } from './testing/writer-process.js';

const ROUNDS = [1, 3, 10, 25, 60, 120];
const EVENTS_PER_APPEND = 5;

describe('A writer killed while appending', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let writer: WriterProcess | undefined;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  afterEach(async () => {
    await writer?.kill();
    folder.remove();
  });

  it('leaves every acknowledged append complete and no append partial, time after time', async () => {
    const file = join(folder.path, 'events.db');
    const acknowledged: string[] = [];
    for (const count of ROUNDS) {
      writer = startWriter(file, 8);
      await writer.until(count);
      await writer.kill();
      acknowledged.push(...writer.acknowledged);

      // A reader may be the first to open what the killed writer left behind.
      const reader = await openSqliteEventStore({ file, readOnly: true });
      const events = await readLog(reader, '');
      await reader.close();
      const store = await openSqliteEventStore({ file });
      const indexes = new Map<string, number[]>();
      expect(await readLog(store, '')).toEqual(events);
      for (const event of events) {
        const append = String(event.data.append);
        indexes.set(append, [...(indexes.get(append) ?? []), Number(event.data.index)]);
      }
      const complete = [...Array(EVENTS_PER_APPEND).keys()];
      expect([...indexes.values()].filter((found) => String(found) !== String(complete))).toEqual([]);
      expect(acknowledged.filter((append) => !indexes.has(append))).toEqual([]);
      expect(await store.check()).toMatchObject({ damaged: [], faults: [] });
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS.reduce((sum, count) => sum + count, 0));
  }, 60_000);

  it('releases its lock when the process ends', async () => {
    const file = join(folder.path, 'events.db');
    writer = startWriter(file, 0);
    await writer.until(0);
    await expect(openSqliteEventStore({ file })).rejects.toMatchObject({
      code: 'EVENT_STORE_IN_USE',
      message: expect.stringContaining(`process ${writer.pid}`),
      details: { file, pid: writer.pid },
    });
    await writer.kill();
    const store = await openSqliteEventStore({ file });
    await expect(store.append('one', 'no-stream', [sampleEvent()])).resolves.toMatchObject({ revision: 0 });
    await store.close();
  }, 30_000);

  it('excludes every other writer when several start on a new file at once', async () => {
    const file = join(folder.path, 'events.db');
    const writers = [1, 2, 3].map(() => startWriter(file, 0));
    try {
      const started = await Promise.allSettled(writers.map((candidate) => candidate.until(0)));
      const refused = started.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
      expect(refused).toHaveLength(2);
      expect(refused.filter((reason) => !reason.includes('EVENT_STORE_IN_USE'))).toEqual([]);
    } finally {
      await Promise.all(writers.map((candidate) => candidate.kill()));
    }
  }, 30_000);
});
