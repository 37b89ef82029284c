import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type Database from 'libsql';
import { StrataError } from '@strata/domain';

/**
 * Writes a complete, compacted copy of the database. The copy gets its final name only once it is complete and on disk.
 * Throws `BACKUP_TARGET_EXISTS` instead of overwriting a file.
 */
export function backUp(db: Database.Database, target: string): void {
  const file = resolve(target);
  if (existsSync(file)) {
    throw new StrataError('BACKUP_TARGET_EXISTS', `The backup file ${file} already exists.`, {
      remedy: 'Choose a file that does not exist yet; nothing was written.',
      details: { file },
    });
  }
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    // Only its owner may read the copy, whatever the umask.
    closeSync(openSync(unfinished, 'wx', 0o600));
    db.prepare('VACUUM INTO ?').run([unfinished]);
    flush(unfinished, 'r+');
    renameSync(unfinished, file);
    // Windows has no way to flush a folder.
    if (process.platform !== 'win32') flush(dirname(file), 'r');
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Windows flushes only what is open for writing; a folder can only be opened for reading. */
function flush(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
