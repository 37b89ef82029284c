import type { StoreFileKind } from '@strata/sqlite';

/** The file of a read store. The table of documents is called strata_kept in files of every version. */
export const readStoreFile: StoreFileKind = {
  name: 'read store',
  code: 'READ_STORE',
  foreignRemedy:
    'Use another file or restore the backup of this one. If it is moved away, the read models are rebuilt from the events.',
  busyRemedy: 'Let one process project at a time, and try again when the other one has finished.',
  // "StrR"
  application: 0x53747252,
  format: 1,
  schema: `
    CREATE TABLE strata_projection (name TEXT PRIMARY KEY, live INTEGER NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE strata_generation (
      projection TEXT NOT NULL, generation INTEGER NOT NULL, version INTEGER NOT NULL, tables TEXT NOT NULL,
      checkpoint TEXT NOT NULL, updated_at INTEGER NOT NULL,
      owner TEXT, epoch INTEGER NOT NULL DEFAULT 0, expires_at INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (projection, generation)
    ) WITHOUT ROWID;
    CREATE TABLE strata_kept (
      collection TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL,
      PRIMARY KEY (collection, id)
    ) WITHOUT ROWID`,
};
