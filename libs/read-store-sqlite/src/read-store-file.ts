import { type SqliteConnection, type StoreFileKind, textSql } from '@strata/sqlite';
import { addDocumentChecksums } from './documents.js';

const CATALOGUE = `
    CREATE TABLE strata_projection (name TEXT PRIMARY KEY, live INTEGER NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE strata_generation (
      projection TEXT NOT NULL, generation INTEGER NOT NULL, version INTEGER NOT NULL, tables TEXT NOT NULL,
      checkpoint TEXT NOT NULL, updated_at INTEGER NOT NULL,
      owner TEXT, epoch INTEGER NOT NULL DEFAULT 0, expires_at INTEGER NOT NULL DEFAULT 0, crc INTEGER,
      PRIMARY KEY (projection, generation)
    ) WITHOUT ROWID`;

/** The file of a read store. The table of documents is called strata_kept in files of every version. */
export const readStoreFile: StoreFileKind = {
  name: 'read store',
  code: 'READ_STORE',
  foreignRemedy: 'Use another file, or move this one away: the read models are rebuilt from the events.',
  damagedRemedy:
    'The process that writes the file replaces it and rebuilds the read models from the events: try again later.',
  busyRemedy: 'Let one process project at a time, and try again when the other one has finished.',
  // "StrR"
  application: 0x53747252,
  format: 2,
  schema: `
    ${CATALOGUE};
    CREATE TABLE strata_kept (
      collection TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL, crc INTEGER,
      PRIMARY KEY (collection, id)
    ) WITHOUT ROWID`,
  upgrade: dropRows,
};

/** Format 2 added checksums. The rows are rebuilt from the events; the documents stay. */
function dropRows(connection: SqliteConnection): void {
  const tables = connection.all(
    `SELECT ${textSql('name')} FROM sqlite_schema WHERE type = 'table' AND name <> 'strata_kept'`,
  );
  for (const [name] of tables) connection.exec(`DROP TABLE "${name}"`);
  connection.exec(`${CATALOGUE}; ALTER TABLE strata_kept ADD COLUMN crc INTEGER`);
  addDocumentChecksums(connection);
}
