// The baseline of appends: the same driver, pragmas and columns, with rows ready to be written.
import Database from 'libsql';
import { join } from 'node:path';

const COLUMNS = `
  position INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  id BLOB NOT NULL,
  type INTEGER NOT NULL,
  schema_version INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  data TEXT NOT NULL,
  metadata TEXT NOT NULL`;

const INDEXES = `
  CREATE UNIQUE INDEX event_by_id ON event (id);
  CREATE UNIQUE INDEX event_by_stream ON event (stream, revision);`;

export function openBare(folder, { indexes }) {
  const db = new Database(join(folder, 'bare.db'));
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
  db.exec(`PRAGMA cache_size = -${64 * 1024}; PRAGMA journal_size_limit = ${64 * 1024 * 1024}`);
  db.exec(`CREATE TABLE event (${COLUMNS}) STRICT;${indexes ? INDEXES : ''}`);
  const insert = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  return {
    insert: (row) => insert.run(row),
    insertTogether: (rows) => {
      begin.run([]);
      for (const row of rows) insert.run(row);
      commit.run([]);
    },
    count: () => db.prepare('SELECT count(*) FROM event').raw().get([])[0],
    close: () => db.close(),
  };
}

/** The rows that an event store writes for these events, appended to streams in batches. */
export function rowsOf(events, streamOf) {
  const revisions = new Map();
  const now = Date.now();
  return events.map((event, index) => {
    const stream = streamOf(index);
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const id = Buffer.from(event.id.replaceAll('-', ''), 'hex');
    return [index + 1, stream, revision, id, 1, 1, now, JSON.stringify(event.data), JSON.stringify(event.metadata)];
  });
}
