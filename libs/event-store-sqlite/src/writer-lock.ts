import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'libsql';
import { StrataError } from '@strata/domain';
import { codeOf, fromSqlite } from './sqlite-errors.js';

export interface WriterLock {
  release(): void;
}

/**
 * Makes this process the only writer of an event store file, until `release` or the end of the process, however
 * it ends: the lock is one that SQLite holds with the operating system, on a file of its own beside the store, so
 * that readers are not locked out. Refuses at once, with `EVENT_STORE_IN_USE`, if another writer has it.
 */
export function lockForWriting(file: string): WriterLock {
  const lock = new Database(`${file}.lock`);
  try {
    // Statements are executed, never prepared: a prepared one would keep the lock after close until it is collected.
    lock.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error)) ? inUse(file) : fromSqlite(error, file);
  }
  nameOwner(file);
  return {
    release: () => {
      rmSync(ownerFile(file), { force: true });
      lock.close();
    },
  };
}

/** Only helps to name the owner in a refusal, so a full disk that has no room for it is no reason to give up. */
function nameOwner(file: string): void {
  try {
    writeFileSync(ownerFile(file), `${process.pid}\n`);
  } catch {
    rmSync(ownerFile(file), { force: true });
  }
}

function ownerFile(file: string): string {
  return `${file}.pid`;
}

function inUse(file: string): StrataError {
  const pid = ownerOf(file);
  const owner = pid === undefined ? 'another process' : `the process ${pid}`;
  return new StrataError('EVENT_STORE_IN_USE', `The event store ${file} is open for writing in ${owner}.`, {
    remedy: `Stop ${owner}, use another data folder, or open the store for reading only.`,
    details: pid === undefined ? { file } : { file, pid },
  });
}

function ownerOf(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(ownerFile(file), 'utf8'), 10);
    return Number.isSafeInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}
