import Database from 'libsql';
import { StrataError } from '@strata/domain';
import { damagedStore } from './damage-errors.js';
import { foreignStore } from './sqlite-errors.js';

/** "Stra" in ASCII; the application id in the SQLite header that identifies a Strata file. */
const APPLICATION_ID = 0x53747261;

/**
 * The statements that upgrade each version to the next; the index is the version upgraded from. A released migration
 * is never changed. There are no foreign keys, because the only writer guarantees them and checking them would cost two
 * lookups per row.
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
  // The CRC-32 of the stored event; null until `addChecksums` has computed it.
  'ALTER TABLE event ADD COLUMN crc INTEGER',
  // Every event has its checksum.
  '',
];

/** The version in which checksums are being computed for the events of an older file. */
export const WITHOUT_CHECKSUMS = 2;

const SCHEMA_VERSION = MIGRATIONS.length;

export type FileState = 'empty' | 'older' | 'current';

/** What is in the schema table of a current file, which a damaged one does not have. */
let currentSchema: string | undefined;

/** Returns the state of a file without changing it. Throws `EVENT_STORE_FOREIGN` or `EVENT_STORE_NEWER`. */
export function inspect(db: Database.Database, file: string): FileState {
  const owner = pragma(db, 'application_id');
  const version = pragma(db, 'user_version');
  const [tables] = db.prepare('SELECT count(*) FROM sqlite_schema').raw().get([]) as [number];
  if (owner === 0 && version === 0 && tables === 0) return 'empty';
  if (owner !== APPLICATION_ID) throw foreignStore(file, 'it belongs to another program');
  if (version > SCHEMA_VERSION) throw newerStore(file, version);
  if (version < SCHEMA_VERSION) return 'older';
  currentSchema ??= schemaOfNewFiles();
  if (schemaOf(db) !== currentSchema) throw damagedStore(file, 'its table definitions are not those of an event store');
  return 'current';
}

function schemaOfNewFiles(): string {
  const db = new Database(':memory:');
  for (const migration of MIGRATIONS) db.exec(migration);
  const schema = schemaOf(db);
  db.close();
  return schema;
}

function schemaOf(db: Database.Database): string {
  const sql = `SELECT CAST(group_concat(concat_ws(' ', type, name, tbl_name, sql), ';') AS BLOB) FROM sqlite_schema`;
  const [schema] = db.prepare(sql).raw().get([]) as [Buffer];
  return schema.toString('latin1');
}

/** Upgrades an empty or older file to a version in one transaction. */
export function migrate(db: Database.Database, target = SCHEMA_VERSION): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const migration of MIGRATIONS.slice(pragma(db, 'user_version'), target)) db.exec(migration);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec(`PRAGMA user_version = ${target}`);
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
  const message = `The event store ${file} has schema version ${version}; this program supports versions up to ${SCHEMA_VERSION}.`;
  return new StrataError('EVENT_STORE_NEWER', message, {
    remedy: 'Use the version of Strata that wrote the file, or a later one; the file was not changed.',
    details: { file, version, known: SCHEMA_VERSION },
  });
}
