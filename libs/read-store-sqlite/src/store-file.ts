import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SqliteConnection } from './sqlite-connection.js';
import { foreign, newer, unreachable } from './sqlite-errors.js';

/** Marks the file as a read store of Strata ("StrR"). */
const APPLICATION = 0x53747252;
const FORMAT = 1;
const HEADER = 'SQLite format 3\0';

const SCHEMA = `
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
  ) WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${FORMAT};
`;

/** Bytes that the write-ahead log may keep on disk after a large commit. */
const LOG_LIMIT = 64 * 1024 * 1024;

/** Opens a read store file and makes it if it is new. A file of something else is refused and left untouched. */
export function openStoreFile(file: string, readOnly: boolean): SqliteConnection {
  if (readOnly && !existsSync(file)) throw unreachable(file, 'it does not exist yet');
  if (!readOnly) makeFolder(file);
  checkHeader(file);
  const connection = SqliteConnection.open(file, readOnly);
  try {
    const isNew = checkMarks(connection);
    if (!readOnly) makeReady(connection, isNew);
    else if (isNew) throw unreachable(file, 'the process that writes it has not made it ready yet');
    return connection;
  } catch (error) {
    connection.close(false);
    throw error;
  }
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw unreachable(file, 'its folder cannot be made', error);
  }
}

function checkHeader(file: string): void {
  if (!existsSync(file)) return;
  const { size } = statSync(file);
  if (size === 0) return;
  const start = Buffer.alloc(HEADER.length);
  try {
    const handle = openSync(file, 'r');
    readSync(handle, start, 0, start.length, 0);
    closeSync(handle);
  } catch (error) {
    throw unreachable(file, 'it cannot be read', error);
  }
  if (start.toString('latin1') !== HEADER) throw foreign(file, 'it is no SQLite file');
}

/** True for a file that holds nothing yet. */
function checkMarks(connection: SqliteConnection): boolean {
  const application = connection.number('PRAGMA application_id');
  const version = connection.number('PRAGMA user_version');
  if (application === APPLICATION) {
    if (version > FORMAT) throw newer(connection.file, version, FORMAT);
    return false;
  }
  const tables = connection.number('SELECT count(*) FROM sqlite_master');
  if (application === 0 && version === 0 && tables === 0) return true;
  throw foreign(connection.file, 'it belongs to another program');
}

function makeReady(connection: SqliteConnection, isNew: boolean): void {
  connection.get('PRAGMA journal_mode = WAL');
  connection.get(`PRAGMA journal_size_limit = ${LOG_LIMIT}`);
  connection.exec('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;');
  if (!isNew) return;
  connection.transaction('FULL', () => {
    // Another process may have made the tables since the look above.
    if (checkMarks(connection)) connection.exec(SCHEMA);
  });
}
