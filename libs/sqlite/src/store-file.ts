import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { createPrivately } from './private-file.js';
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
  /** Upgrades the tables of an older format, in a transaction. */
  readonly upgrade?: ((connection: SqliteConnection, from: number) => void) | undefined;
}

const MEBIBYTE = 1024 * 1024;

/** Up to this size SQLite checks a file whole when it is opened, which takes about eight milliseconds per mebibyte. */
const MAX_WHOLE_BYTES = 16 * MEBIBYTE;

/** Up to this size SQLite checks the pages of a file, without comparing indexes and tables: two milliseconds. */
const MAX_QUICK_BYTES = 256 * MEBIBYTE;

const HEADER = 'SQLite format 3\0';

/** Bytes of the write-ahead log that stay allocated after a large commit. */
const LOG_LIMIT = 64 * 1024 * 1024;

interface FileAccess {
  readonly readOnly?: boolean | undefined;
  /** Leaves out the check of the whole file, whose time grows with the file. */
  readonly unchecked?: boolean | undefined;
}

/**
 * Opens a store file and creates it if it does not exist, unless `readOnly`. A file of another program or kind, a
 * damaged file or one of a newer format is refused and left untouched.
 */
export function openStoreFile(kind: StoreFileKind, file: string, access: FileAccess = {}): SqliteConnection {
  const readOnly = access.readOnly === true;
  const errors = new StoreErrors(kind, file);
  if (readOnly && !existsSync(file)) throw errors.unreachable('it does not exist yet');
  if (!readOnly) create(file, errors);
  checkHeader(file, errors);
  const connection = SqliteConnection.open({ file, readOnly, errors });
  try {
    const format = formatOf(connection, kind, errors);
    if (!readOnly) prepare(connection, kind, errors);
    else if (format < kind.format)
      throw errors.unreachable('the process that writes it has not prepared its tables yet');
    if (format > 0 && isChecked(access)) check(connection, file, errors);
    return connection;
  } catch (error) {
    connection.close(false);
    throw error;
  }
}

function isChecked({ readOnly, unchecked }: FileAccess): boolean {
  return readOnly !== true && unchecked !== true;
}

function create(file: string, errors: StoreErrors): void {
  try {
    createPrivately(file);
  } catch (error) {
    throw errors.unreachable('it cannot be created', error);
  }
}

/** Notices, in bounded time, what would lead to wrong answers or to more damage. */
function check(connection: SqliteConnection, file: string, errors: StoreErrors): void {
  const { size } = statSync(file);
  if (size > MAX_QUICK_BYTES) return;
  const [fault] = connection.faults(size <= MAX_WHOLE_BYTES ? 'integrity_check' : 'quick_check');
  if (fault !== undefined) throw errors.damaged(`SQLite reports "${fault}"`);
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
  const wrong = start.filter((byte, index) => byte !== HEADER.charCodeAt(index)).length;
  if (wrong === 1 || start.every((byte) => byte === 0)) throw errors.damaged('its first bytes are not those of SQLite');
  if (wrong > 0) throw errors.foreign('it is not an SQLite file');
}

/** The format of the file; 0 if it has no tables yet. */
function formatOf(connection: SqliteConnection, kind: StoreFileKind, errors: StoreErrors): number {
  const application = connection.number('PRAGMA application_id');
  const version = connection.number('PRAGMA user_version');
  if (application === kind.application) {
    if (version > kind.format) throw errors.newer(version, kind.format);
    return version;
  }
  const tables = connection.number('SELECT count(*) FROM sqlite_master');
  if (application === 0 && version === 0 && tables === 0) return 0;
  throw errors.foreign('it belongs to another program');
}

function prepare(connection: SqliteConnection, kind: StoreFileKind, errors: StoreErrors): void {
  connection.get('PRAGMA journal_mode = WAL');
  connection.get(`PRAGMA journal_size_limit = ${LOG_LIMIT}`);
  connection.exec('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;');
  if (formatOf(connection, kind, errors) < kind.format) {
    connection.transaction('FULL', () => createTables(connection, kind, errors));
  }
}

function createTables(connection: SqliteConnection, kind: StoreFileKind, errors: StoreErrors): void {
  // Another process may have created or upgraded the tables in the meantime.
  const format = formatOf(connection, kind, errors);
  if (format === kind.format) return;
  if (format === 0) connection.exec(kind.schema);
  else kind.upgrade?.(connection, format);
  connection.exec(`PRAGMA application_id = ${kind.application}; PRAGMA user_version = ${kind.format};`);
}
