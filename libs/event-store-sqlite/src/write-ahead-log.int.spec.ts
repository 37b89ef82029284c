import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readLog, sampleEvents } from '@strata/event-store/conformance';
import { openSqliteEventStore } from './sqlite-event-store.js';
import { temporaryFolder } from './testing/sqlite-harness.js';

const HEADER = 32;
const FRAME = 24 + 4096;
const APPENDS = 20;

describe('The write-ahead log that a killed writer leaves behind', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  let whole: Buffer;

  beforeEach(async () => {
    folder = temporaryFolder();
    file = join(folder.path, 'copy.db');
    const store = await openSqliteEventStore({ file: join(folder.path, 'events.db') });
    for (let round = 0; round < APPENDS; round += 1) await store.append('one', 'any', sampleEvents(3, round * 3));
    // What is on disk now is what a kill would leave.
    copyFileSync(store.file, file);
    copyFileSync(`${store.file}-wal`, `${file}-wal`);
    whole = readFileSync(`${file}-wal`);
    await store.close();
  });

  afterEach(() => folder.remove());

  async function eventsAfter(change: (log: Buffer) => Buffer): Promise<number> {
    writeFileSync(`${file}-wal`, change(Buffer.from(whole)));
    const store = await openSqliteEventStore({ file });
    try {
      return (await readLog(store, '')).length;
    } finally {
      await store.close();
    }
  }

  const flip = (at: number) => (log: Buffer) => {
    log[at] = log[at]! ^ 4;
    return log;
  };

  it('is read completely', async () => {
    expect(await eventsAfter((log) => log)).toBe(APPENDS * 3);
  });

  it('may be cut off or torn in the last transaction, as by a power failure', async () => {
    expect(await eventsAfter((log) => log.subarray(0, log.length - 100))).toBe((APPENDS - 1) * 3);
  });

  it('may end with a torn page', async () => {
    expect(await eventsAfter(flip(whole.length - 50))).toBe((APPENDS - 1) * 3);
  });

  it('is refused and left as it is if a bit is flipped before its last transaction', async () => {
    const frames = (whole.length - HEADER) / FRAME;
    const places = [9, 20, HEADER + 3, HEADER + 9, HEADER + 100, HEADER + FRAME * Math.floor(frames / 2) + 2_000];
    for (const place of places) {
      const damaged = flip(place)(Buffer.from(whole));
      await expect(eventsAfter(() => damaged)).rejects.toMatchObject({ code: 'EVENT_STORE_DAMAGED' });
      expect(readFileSync(`${file}-wal`).equals(damaged)).toBe(true);
    }
  });

  it('may be empty', async () => {
    truncateSync(file, 0);
    expect(await eventsAfter(() => Buffer.alloc(0))).toBe(0);
  });
});
