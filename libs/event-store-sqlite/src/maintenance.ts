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
    flush(unfinished);
    renameSync(unfinished, file);
    flush(dirname(file));
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
