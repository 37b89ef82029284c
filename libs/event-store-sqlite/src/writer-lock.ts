import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'libsql';
import { StrataError } from '@strata/domain';
import { createPrivately } from '@strata/sqlite';
import { fromSqlite, sqliteCodeOf } from './sqlite-errors.js';

export interface WriterLock {
  release(): void;
}

/**
 * Makes this process the only writer of an event store file until `release` is called or the process ends in any way.
 * The lock is an operating system lock that SQLite holds on a separate file next to the store, so that readers are not
 * locked out. Throws `EVENT_STORE_IN_USE` immediately if another writer holds the lock.
 */
export function acquireWriterLock(file: string): WriterLock {
  createPrivately(`${file}.lock`);
  const lock = new Database(`${file}.lock`);
  try {
    // Uses exec, because a prepared statement would keep the lock after close until it is garbage-collected.
    lock.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw /^SQLITE_(BUSY|LOCKED)/.test(sqliteCodeOf(error)) ? inUse(file) : fromSqlite(error, file);
  }
  writePid(file);
  return {
    release: () => {
      rmSync(pidFile(file), { force: true });
      lock.close();
    },
  };
}

/**
 * Records the lock's owner for error messages. Ignores failures, so that a full disk does not prevent opening the
 * store.
 */
function writePid(file: string): void {
  try {
    writeFileSync(pidFile(file), `${process.pid}\n`, { mode: 0o600 });
  } catch {
    rmSync(pidFile(file), { force: true });
  }
}

function pidFile(file: string): string {
  return `${file}.pid`;
}

function inUse(file: string): StrataError {
  const pid = readPid(file);
  const owner = pid === undefined ? 'another process' : `process ${pid}`;
  return new StrataError('EVENT_STORE_IN_USE', `The event store ${file} is already open for writing in ${owner}.`, {
    remedy: `Stop ${owner}, use another data folder, or open the event store read-only.`,
    details: pid === undefined ? { file } : { file, pid },
  });
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidFile(file), 'utf8'), 10);
    return Number.isSafeInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}
