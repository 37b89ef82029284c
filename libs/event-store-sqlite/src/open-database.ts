import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { StrataError } from '@strata/domain';
import { type FileState, inspect, migrate, pragma } from './schema.js';
import { foreignStore, fromSqlite } from './sqlite-errors.js';
import { lockForWriting, type WriterLock } from './writer-lock.js';

/** How long a statement waits for another program (a backup tool, a shell) to let go of the file. */
const BUSY_TIMEOUT_MS = 2_000;

const KIBIBYTE = 1024;

export interface OpenedDatabase {
  /** The real path of the file. */
  readonly file: string;
  readonly db: Database.Database;
  /** Absent where the file was opened for reading. */
  readonly lock?: WriterLock;
}

/** Opens the file for its one writer; makes it, and its folder, if there is none. */
export function openForWriting(path: string, maxFileBytes: number | undefined): OpenedDatabase {
  const file = wrap(path, () => {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    return realFile(path);
  });
  const db = connect(file, file);
  return wrap(
    file,
    () => {
      inspectFile(db, file);
      const lock = lockForWriting(file);
      try {
        // Looked at again: another writer may have made or upgraded it before this one had the lock.
        prepareForWriting(db, inspectFile(db, file), maxFileBytes);
        return { file, db, lock };
      } catch (error) {
        lock.release();
        throw error;
      }
    },
    db,
  );
}

/** Opens the file for reading, beside whoever writes it. An older file must be upgraded by a writer first. */
export function openForReading(path: string): OpenedDatabase {
  const file = wrap(path, () => realFile(path));
  if (!existsSync(file)) throw absentStore(file);
  const db = connect(file, `${pathToFileURL(file).href}?mode=ro`);
  return wrap(
    file,
    () => {
      if (inspectFile(db, file) === 'current') return { file, db };
      throw absentStore(file);
    },
    db,
  );
}

function connect(file: string, address: string): Database.Database {
  return wrap(file, () => {
    const db = new Database(address);
    db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return db;
  });
}

/** FULL, never NORMAL: in WAL mode NORMAL loses acknowledged commits when the power fails. */
function prepareForWriting(db: Database.Database, state: FileState, maxFileBytes: number | undefined): void {
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
  db.exec(`PRAGMA cache_size = -${64 * KIBIBYTE}; PRAGMA journal_size_limit = ${64 * KIBIBYTE * KIBIBYTE}`);
  if (maxFileBytes !== undefined) {
    db.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxFileBytes / pragma(db, 'page_size')))}`);
  }
  if (state !== 'current') migrate(db);
}

function inspectFile(db: Database.Database, file: string): FileState {
  const state = inspect(db, file);
  if (state !== 'empty' && isCutOff(db, file)) throw foreignStore(file, 'its end is missing');
  return state;
}

/** With no write-ahead log to complete it, a file shorter than it says has lost its end. */
function isCutOff(db: Database.Database, file: string): boolean {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > 0) return false;
  return statSync(file).size < pragma(db, 'page_count') * pragma(db, 'page_size');
}

function realFile(path: string): string {
  const file = resolve(path);
  if (!existsSync(file)) return resolve(realpathSync(dirname(file)), file.slice(dirname(file).length + 1));
  if (statSync(file).isDirectory()) throw foreignStore(file, 'it is a folder');
  return realpathSync(file);
}

function wrap<T>(file: string, open: () => T, db?: Database.Database): T {
  try {
    return open();
  } catch (error) {
    db?.close();
    throw fromSqlite(error, file);
  }
}

function absentStore(file: string): StrataError {
  return new StrataError('EVENT_STORE_UNREACHABLE', `There is no event store at ${file} to read.`, {
    remedy: 'Check the path, or open it for writing once, which makes or upgrades it.',
    details: { file },
  });
}
