import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { StrataError } from '@strata/domain';
import { createPrivately } from '@strata/sqlite';
import { addChecksums } from './add-checksums.js';
import { damagedStore } from './damage-errors.js';
import { type FileState, inspect, migrate, pragma, WITHOUT_CHECKSUMS } from './schema.js';
import { foreignStore, fromSqlite } from './sqlite-errors.js';
import { isLogDamaged } from './write-ahead-log.js';
import { acquireWriterLock, type WriterLock } from './writer-lock.js';

/** How long a statement waits for a lock held by another program, such as a backup tool or a shell. */
const BUSY_TIMEOUT_MS = 2_000;

const KIBIBYTE = 1024;

export interface OpenedDatabase {
  /** The path of the file with symbolic links resolved. */
  readonly file: string;
  readonly db: Database.Database;
  /** Absent if the file was opened read-only. */
  readonly lock?: WriterLock;
}

export interface WritingOptions {
  readonly maxFileBytes?: number | undefined;
  /** Called while a file of an older version is upgraded, with the number of events done and the total. */
  readonly onUpgrade?: ((done: number, total: number) => void) | undefined;
}

/** Opens the file as its only writer; creates it and its folder if they do not exist. */
export function openForWriting(path: string, { maxFileBytes, onUpgrade }: WritingOptions): OpenedDatabase {
  const file = withStoreErrors(path, () => {
    createPrivately(resolve(path));
    const real = resolveRealPath(path);
    requireSoundLog(real);
    return real;
  });
  const db = connect(file, file);
  return withStoreErrors(
    file,
    () => {
      inspectFile(db, file);
      const lock = acquireWriterLock(file);
      try {
        // Inspects the file again, because another writer may have created or upgraded it before the lock was acquired.
        const state = inspectFile(db, file);
        prepareForWriting(db, maxFileBytes);
        if (state === 'empty') migrate(db);
        if (state === 'older') upgrade(db, onUpgrade);
        return { file, db, lock };
      } catch (error) {
        lock.release();
        throw error;
      }
    },
    db,
  );
}

/**
 * Opens the file read-only, next to a possible writer. A file of an older version must first be upgraded by a writer.
 */
export function openForReading(path: string): OpenedDatabase {
  const file = withStoreErrors(path, () => resolveRealPath(path));
  if (!existsSync(file)) throw noStoreToRead(file);
  const db = connect(file, `${pathToFileURL(file).href}?mode=ro`);
  return withStoreErrors(
    file,
    () => {
      if (inspectFile(db, file) === 'current') return { file, db };
      throw noStoreToRead(file);
    },
    db,
  );
}

/** Before SQLite opens the file: it would overwrite what is left of the write-ahead log. */
function requireSoundLog(file: string): void {
  if (!isLogDamaged(file)) return;
  const lock = acquireWriterLock(file);
  try {
    // Only now is it certain that no other process was writing it.
    if (isLogDamaged(file)) throw damagedStore(file, 'its write-ahead log is damaged, and events in it would be lost');
  } finally {
    lock.release();
  }
}

function connect(file: string, address: string): Database.Database {
  return withStoreErrors(file, () => {
    const db = new Database(address);
    db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return db;
  });
}

/** Uses synchronous = FULL, because in WAL mode NORMAL can lose acknowledged commits in a power failure. */
function prepareForWriting(db: Database.Database, maxFileBytes: number | undefined): void {
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
  db.exec(`PRAGMA cache_size = -${64 * KIBIBYTE}; PRAGMA journal_size_limit = ${64 * KIBIBYTE * KIBIBYTE}`);
  if (maxFileBytes !== undefined) {
    db.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxFileBytes / pragma(db, 'page_size')))}`);
  }
}

function upgrade(db: Database.Database, onUpgrade: WritingOptions['onUpgrade']): void {
  if (pragma(db, 'user_version') < WITHOUT_CHECKSUMS) migrate(db, WITHOUT_CHECKSUMS);
  addChecksums(db, onUpgrade);
  migrate(db);
}

function inspectFile(db: Database.Database, file: string): FileState {
  const state = inspect(db, file);
  if (state !== 'empty' && isTruncated(db, file)) throw damagedStore(file, 'it is truncated');
  return state;
}

/** A file smaller than its header states is truncated, unless a write-ahead log completes it. */
function isTruncated(db: Database.Database, file: string): boolean {
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (wal !== undefined && wal.size > 0) return false;
  return statSync(file).size < pragma(db, 'page_count') * pragma(db, 'page_size');
}

function resolveRealPath(path: string): string {
  const file = resolve(path);
  if (!existsSync(file)) return resolve(realpathSync(dirname(file)), file.slice(dirname(file).length + 1));
  if (statSync(file).isDirectory()) throw foreignStore(file, 'it is a folder');
  return realpathSync(file);
}

function withStoreErrors<T>(file: string, open: () => T, db?: Database.Database): T {
  try {
    return open();
  } catch (error) {
    db?.close();
    throw fromSqlite(error, file);
  }
}

function noStoreToRead(file: string): StrataError {
  return new StrataError('EVENT_STORE_UNREACHABLE', `There is no current event store to read at ${file}.`, {
    remedy: 'Check the path, or open the event store for writing once, which creates or upgrades it.',
    details: { file },
  });
}
