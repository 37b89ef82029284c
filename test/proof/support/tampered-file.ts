import type { LogEvent } from '@strata/ledger';
import Database from 'libsql';
import { crc32 } from 'node:zlib';

/** An event as its row holds it. */
export interface EventRow {
  readonly position: number;
  readonly stream: string;
  readonly type: string;
  readonly revision: number;
  readonly data: string;
  readonly metadata: string;
}

interface Stored {
  readonly id: string;
  readonly schema_version: number;
  readonly recorded_at: number;
}

const CONTENT = `SELECT e.position, CAST(concat_ws(char(0), e.position, e.revision, e.schema_version, e.recorded_at,
    lower(hex(e.id)), s.name, t.name, e.data, e.metadata) AS BLOB)
  FROM event e JOIN stream s ON s.id = e.stream JOIN event_type t ON t.id = e.type`;

/** The file of an event store in the hands of somebody who knows it well: every checksum is right afterwards. */
export class TamperedFile {
  readonly #db: Database.Database;

  constructor(file: string) {
    this.#db = new Database(file);
  }

  rows(): readonly EventRow[] {
    const sql = `SELECT e.position, s.name stream, t.name type, e.revision, e.data, e.metadata
      FROM event e JOIN stream s ON s.id = e.stream JOIN event_type t ON t.id = e.type ORDER BY e.position`;
    return this.#db.prepare(sql).all([]) as EventRow[];
  }

  /** The events as the store would return them, one after the other; what was changed before is seen. */
  *events(): Iterable<LogEvent> {
    const sql = `SELECT e.position, s.name stream, t.name type, e.revision, e.schema_version, e.recorded_at, e.data, e.metadata,
      lower(hex(e.id)) id FROM event e JOIN stream s ON s.id = e.stream JOIN event_type t ON t.id = e.type
      WHERE e.position = ?`;
    const statement = this.#db.prepare(sql);
    for (let position = 1; ; position += 1) {
      const row = statement.get([position]) as (EventRow & Stored) | undefined;
      if (row === undefined) return;
      const { id, stream, type, revision } = row;
      yield {
        id: [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-'),
        stream,
        type,
        revision,
        schemaVersion: row.schema_version,
        recordedAt: new Date(row.recorded_at).toISOString(),
        position: String(position).padStart(12, '0'),
        data: JSON.parse(row.data) as object,
        metadata: JSON.parse(row.metadata) as object,
      };
    }
  }

  run(sql: string, ...values: readonly unknown[]): number {
    return this.#db.prepare(sql).run([...values]).changes;
  }

  /** Moves the events from a position on by one place, down or up. */
  shift(from: number, by: 1 | -1): void {
    this.run('UPDATE event SET position = -(position + ?) WHERE position >= ?', by, from);
    this.run('UPDATE event SET position = -position WHERE position < 0');
  }

  /** The id of a stream or a type, which is added if it does not exist. */
  idOf(table: 'stream' | 'event_type', name: string): number {
    this.run(`INSERT OR IGNORE INTO ${table} (name) VALUES (?)`, name);
    const [id] = this.#db.prepare(`SELECT id FROM ${table} WHERE name = ?`).raw().get([name]) as [number];
    return id;
  }

  /** Computes every checksum anew and closes the file. */
  close(): void {
    this.#db.exec('BEGIN');
    const update = this.#db.prepare('UPDATE event SET crc = ? WHERE position = ? AND crc IS NOT ?');
    for (const [position, content] of this.#db.prepare(CONTENT).raw().all([]) as [number, Buffer][]) {
      const checksum = crc32(content);
      update.run([checksum, position, checksum]);
    }
    this.#db.exec('COMMIT');
    this.#db.close();
  }
}
