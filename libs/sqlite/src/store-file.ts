import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SqliteConnection } from './sqlite-connection.js';
import { StoreErrors, type StoreNames } from './sqlite-errors.js';

/** A kind of store file: how it is recognised, and the tables that a new one gets. */
export interface StoreFileKind extends StoreNames {
  /** SQLite's `application_id`, which distinguishes the kinds of store files. */
  readonly application: number;
  /** The newest format that this version of Strata reads, and the format of new files. */
  readonly format: number;
  /** The statements that create the tables. */
  readonly schema: string;
}

const HEADER = 'SQLite format 3\0';

/** Bytes of the write-ahead log that stay allocated after a large commit. */
const LOG_LIMIT = 64 * 1024 * 1024;

/**
 * Opens a store file and creates it if it does not exist, unless `readOnly`. A file of another program or kind, a
 * damaged file or one of a newer format is refused and left untouched.
 */
export function openStoreFile(kind: StoreFileKind, file: string, readOnly = false): SqliteConnection {
  const errors = new StoreErrors(kind, file);
  if (readOnly && !existsSync(file)) throw errors.unreachable('it does not exist yet');
  if (!readOnly) createFolder(file, errors);
  checkHeader(file, errors);
  const connection = SqliteConnection.open({ file, readOnly, errors });
  try {
    const isNew = checkMarks(connection, kind, errors);
    if (!readOnly) prepare(connection, isNew, () => createTables(connection, kind, errors));
    else if (isNew) throw errors.unreachable('the process that writes it has not created its tables yet');
    return connection;
  } catch (error) {
    connection.close(false);
    throw error;
  }
}

function createFolder(file: string, errors: StoreErrors): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw errors.unreachable('its folder cannot be created', error);
  }
}

function checkHeader(file: string, errors: StoreErrors): void {
  if (!existsSync(file)) return;
  const { size } = statSync(file);
  if (size === 0) return;
  const start = Buffer.alloc(HEADER.length);
  try {
    const handle = openSync(file, 'r');
    readSync(handle, start, 0, start.length, 0);
    closeSync(handle);
  } catch (error) {
    throw errors.unreachable('it cannot be read', error);
  }
  if (start.toString('latin1') !== HEADER) throw errors.foreign('it is not an SQLite file');
}

/** True if the file has no tables yet. */
function checkMarks(connection: SqliteConnection, kind: StoreFileKind, errors: StoreErrors): boolean {
  const application = connection.number('PRAGMA application_id');
  const version = connection.number('PRAGMA user_version');
  if (application === kind.application) {
    if (version > kind.format) throw errors.newer(version, kind.format);
    return false;
  }
  const tables = connection.number('SELECT count(*) FROM sqlite_master');
  if (application === 0 && version === 0 && tables === 0) return true;
  throw errors.foreign('it belongs to another program');
}

function prepare(connection: SqliteConnection, isNew: boolean, create: () => void): void {
  connection.get('PRAGMA journal_mode = WAL');
  connection.get(`PRAGMA journal_size_limit = ${LOG_LIMIT}`);
  connection.exec('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;');
  if (isNew) connection.transaction('FULL', create);
}

function createTables(connection: SqliteConnection, kind: StoreFileKind, errors: StoreErrors): void {
  // Another process may have created the tables in the meantime.
  if (!checkMarks(connection, kind, errors)) return;
  connection.exec(`${kind.schema}; PRAGMA application_id = ${kind.application}; PRAGMA user_version = ${kind.format};`);
}
