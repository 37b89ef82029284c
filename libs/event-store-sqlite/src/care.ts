import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type Database from 'libsql';
import { StrataError } from '@strata/domain';

/**
 * Writes a complete copy of the file as of now, compacted. The copy gets its name only when it is whole and on
 * disk; a file of that name is never overwritten (`BACKUP_TARGET_EXISTS`).
 */
export function backUp(db: Database.Database, target: string): void {
  const file = resolve(target);
  if (existsSync(file)) {
    throw new StrataError('BACKUP_TARGET_EXISTS', `There is a file at ${file} already.`, {
      remedy: 'Name a file that does not exist yet; nothing was written.',
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

/** What SQLite finds wrong with the file, and streams whose revisions have a hole; empty if it is sound. */
export function findDamage(db: Database.Database): readonly string[] {
  const found = db.prepare('PRAGMA integrity_check').raw().all([]) as readonly [string][];
  const faults = found.map(([fault]) => fault).filter((fault) => fault !== 'ok');
  const holes = db.prepare(REVISIONS_WITH_HOLES).raw().all([]) as readonly [string][];
  return [...faults, ...holes.map(([name]) => `the stream ${name} lacks a revision`)];
}

const REVISIONS_WITH_HOLES = `SELECT s.name FROM stream s JOIN (
  SELECT stream, count(*) AS held, max(revision) AS last FROM event GROUP BY stream
) e ON e.stream = s.id WHERE e.held <> e.last + 1`;
