import type Database from 'libsql';
import { StrataError } from '@strata/domain';
import { foreignStore } from './sqlite-errors.js';

/** "Stra" in SQLite's header: whose file it is. */
const APPLICATION_ID = 0x53747261;

/**
 * What each version adds to the one before; the place in the list is the version it leads from. A step that was
 * released is never changed. No foreign keys: the one writer keeps them true, and checking costs two look-ups a row.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE stream (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE event_type (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    type INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX event_by_id ON event (id);
  CREATE UNIQUE INDEX event_by_stream ON event (stream, revision);
  `,
];

const SCHEMA_VERSION = MIGRATIONS.length;

export type FileState = 'empty' | 'older' | 'current';

/** Tells what a file is without changing it; refuses foreign files and those of a newer Strata. */
export function inspect(db: Database.Database, file: string): FileState {
  const owner = pragma(db, 'application_id');
  const version = pragma(db, 'user_version');
  const [tables] = db.prepare('SELECT count(*) FROM sqlite_schema').raw().get([]) as [number];
  if (owner === 0 && version === 0 && tables === 0) return 'empty';
  if (owner !== APPLICATION_ID) throw foreignStore(file, 'it is a database of another program');
  if (version > SCHEMA_VERSION) throw newerStore(file, version);
  return version === SCHEMA_VERSION ? 'current' : 'older';
}

/** Brings an empty or older file to the current version, whole or not at all. */
export function migrate(db: Database.Database): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const step of MIGRATIONS.slice(pragma(db, 'user_version'))) db.exec(step);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

export function pragma(db: Database.Database, name: string): number {
  const [value] = db.prepare(`PRAGMA ${name}`).raw().get([]) as [number];
  return value;
}

function newerStore(file: string, version: number): StrataError {
  const message = `The event store ${file} has version ${version}; this program knows versions up to ${SCHEMA_VERSION}.`;
  return new StrataError('EVENT_STORE_NEWER', message, {
    remedy: 'Use the version of Strata that wrote it, or a later one; the file was not changed.',
    details: { file, version, known: SCHEMA_VERSION },
  });
}
