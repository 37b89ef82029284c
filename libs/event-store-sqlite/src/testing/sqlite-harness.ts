import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { EventStoreHarness } from '@strata/event-store/conformance';
import { openSqliteEventStore, type SqliteEventStore } from '../sqlite-event-store.js';

const MAX_EVENT_BYTES = 1024 * 1024;

/** Creates a temporary folder and returns its path and a function that removes it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'strata-events-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function sqliteHarness(): EventStoreHarness {
  let folder = temporaryFolder();
  let clockOffset = 0;
  let store: SqliteEventStore | undefined;
  folder.remove();
  const openFile = async (): Promise<SqliteEventStore> => {
    await store?.close();
    store = await openSqliteEventStore({
      file: join(folder.path, 'events.db'),
      clock: () => Date.now() + clockOffset,
      maxEventBytes: MAX_EVENT_BYTES,
    });
    return store;
  };
  return {
    open: () => {
      folder = temporaryFolder();
      clockOffset = 0;
      return openFile();
    },
    reopen: openFile,
    dispose: async () => {
      await store?.close();
      folder.remove();
    },
    tooLargeBytes: MAX_EVENT_BYTES,
    faults: {
      setClockBack: (milliseconds) => {
        clockOffset -= milliseconds;
      },
      damageEvent: async (position) => {
        await store?.close();
        const database = new Database(join(folder.path, 'events.db'));
        database.exec(`UPDATE event SET data = replace(data, '"number":', '"nunber":') WHERE position = ${position}`);
        database.close();
      },
      idsAcrossStreams: true,
    },
    notApplicable: {
      loseNextReply: "The store runs in the caller's process, so there is no reply to lose.",
      dropConnections: 'The store is a file, so there is no connection.',
    },
  };
}
