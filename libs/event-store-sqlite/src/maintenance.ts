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

/**
 * Returns the faults found by SQLite's integrity check and the streams with missing revisions; empty if there are none.
 */
export function findDamage(db: Database.Database): readonly string[] {
  const results = db.prepare('PRAGMA integrity_check').raw().all([]) as readonly [string][];
  const faults = results.map(([result]) => result).filter((result) => result !== 'ok');
  const streams = db.prepare(STREAMS_WITH_GAPS).raw().all([]) as readonly [string][];
  return [...faults, ...streams.map(([name]) => `The stream ${name} has missing revisions.`)];
}

const STREAMS_WITH_GAPS = `SELECT s.name FROM stream s JOIN (
  SELECT stream, count(*) AS events, max(revision) AS last FROM event GROUP BY stream
) e ON e.stream = s.id WHERE e.events <> e.last + 1`;
