import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStoreHarness } from '@strata/event-store/conformance';
import { openSqliteEventStore, type SqliteEventStore } from '../sqlite-event-store.js';

const MAX_EVENT_BYTES = 1024 * 1024;

/** A folder that is gone after the test. */
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
      idsAcrossStreams: true,
    },
    notApplicable: {
      loseNextReply: 'The store is in the process of its caller: no reply is on the way.',
      dropConnections: 'The store is a file: there is no connection.',
    },
  };
}
