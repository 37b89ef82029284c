import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sampleEvent } from '@strata/event-store/conformance';
import Database from 'libsql';
import { toPosition } from './positions.js';
import { openSqliteEventStore } from './sqlite-event-store.js';
import { contentSql } from './stored-event.js';
import { temporaryFolder } from './testing/sqlite-harness.js';

describe('An event that cannot be read', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;

  beforeEach(async () => {
    folder = temporaryFolder();
    file = join(folder.path, 'events.db');
    const store = await openSqliteEventStore({ file });
    for (let number = 0; number < 5; number += 1) await store.append('stream-1', 'any', [sampleEvent({ number })]);
    await store.close();
  });

  afterEach(() => folder.remove());

  /** Changes the file and computes the checksum of the event at position 3 anew. */
  function change(sql: string): void {
    const db = new Database(file);
    db.exec(sql);
    for (const [, content] of db.prepare(contentSql('WHERE e.position = 3')).raw().all([]) as [number, Buffer][]) {
      db.prepare('UPDATE event SET crc = ? WHERE position = 3').run([crc32(content)]);
    }
    db.close();
  }

  /** The positions that a reader gets who goes on after what it cannot read, and the errors. */
  async function read() {
    const store = await openSqliteEventStore({ file, readOnly: true });
    const positions: string[] = [];
    const errors: unknown[] = [];
    let after = toPosition(0);
    const head = await store.head();
    while (after < head) {
      try {
        for await (const batch of store.readAll({ after })) positions.push(...batch.map(({ position }) => position));
        break;
      } catch (error) {
        const { code, details } = error as { code: string; details: { position: string; isMissing: boolean } };
        errors.push([code, details.position, details.isMissing]);
        after = details.position;
      }
    }
    await store.close();
    return { positions: positions.map(Number), errors };
  }

  it.each([
    ['holds no JSON', `UPDATE event SET data = '{"number":' WHERE position = 3`, false],
    ['holds no instant', 'UPDATE event SET recorded_at = 9000000000000000 WHERE position = 3', false],
    ['was deleted', 'DELETE FROM event WHERE position = 3', true],
    ['has an unknown type', 'UPDATE event SET type = 99 WHERE position = 3', true],
  ])('since it %s is reported with its position, and the others are read', async (_, sql, isMissing) => {
    change(sql);
    const errors = [['EVENT_STORE_DAMAGED', toPosition(3), isMissing]];
    expect(await read()).toEqual({ positions: [1, 2, 4, 5], errors });
  });
});
