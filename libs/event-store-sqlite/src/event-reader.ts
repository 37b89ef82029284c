import type Database from 'libsql';
import type { EventMetadata, NewEvent, RecordedEvent } from '@strata/domain';
import type { ReadStreamOptions } from '@strata/event-store';
import { toPosition } from './positions.js';

type Row = readonly [
  sequence: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  schemaVersion: number,
  recordedAt: number,
  data: string,
  metadata: string,
];

const COLUMNS = `SELECT e.position, s.name, e.revision, lower(hex(e.id)), t.name, e.schema_version, e.recorded_at,
  e.data, e.metadata FROM event e CROSS JOIN stream s ON s.id = e.stream CROSS JOIN event_type t ON t.id = e.type`;

/** Approximate maximum size of a page, whatever the size of its events. */
const PAGE_BYTES = 8 * 1024 * 1024;

const PAGE_EVENTS = 1_000;

/** Lower bound of the average event size from which the number of rows per page is estimated. */
const MIN_EVENT_BYTES = 1024;

/**
 * Reads events in pages. Each page is a single statement that runs to completion, so no read transaction stays open
 * between pages and the write-ahead log can be checkpointed at any time.
 */
export class EventReader {
  private readonly statements: Readonly<Record<'log' | 'forwards' | 'backwards' | 'head' | 'last', Database.Statement>>;
  private averageEventBytes = MIN_EVENT_BYTES;

  constructor(db: Database.Database) {
    const prepare = (sql: string): Database.Statement => db.prepare(sql).raw();
    const ofStream = `${COLUMNS} WHERE e.stream = (SELECT id FROM stream WHERE name = ?)`;
    this.statements = {
      log: prepare(`${COLUMNS} WHERE e.position > ? AND e.position <= ? ORDER BY e.position LIMIT ?`),
      forwards: prepare(`${ofStream} AND e.revision >= ? ORDER BY e.revision LIMIT ?`),
      backwards: prepare(`${ofStream} AND e.revision <= ? ORDER BY e.revision DESC LIMIT ?`),
      head: prepare('SELECT coalesce(max(position), 0) FROM event'),
      last: prepare('SELECT recorded_at FROM event ORDER BY position DESC LIMIT 1'),
    };
  }

  /** Returns the sequence number of the last event, or 0 if the log is empty. */
  head(): number {
    const [sequence] = this.statements.head.get([]) as [number];
    return sequence;
  }

  /** Returns when the last event was stored, in milliseconds since 1970, or 0 if the log is empty. */
  lastRecordedAt(): number {
    const row = this.statements.last.get([]) as [number] | undefined;
    return row?.[0] ?? 0;
  }

  /** Returns at most `limit` events after one sequence number and up to another; empty only if there are none. */
  log(after: number, upTo: number, limit: number): readonly RecordedEvent[] {
    return this.page(this.statements.log, [after, upTo], limit);
  }

  /** Yields the events of a stream in pages. */
  *stream(name: string, options: ReadStreamOptions): Generator<readonly RecordedEvent[]> {
    const backwards = options.direction === 'backwards';
    const statement = backwards ? this.statements.backwards : this.statements.forwards;
    let from = options.from ?? (backwards ? Number.MAX_SAFE_INTEGER : 0);
    let remaining = options.limit ?? Number.MAX_SAFE_INTEGER;
    while (remaining > 0 && from >= 0) {
      const events = this.page(statement, [name, from], Math.min(remaining, PAGE_EVENTS));
      const last = events.at(-1);
      if (last === undefined) return;
      yield events;
      from = last.revision + (backwards ? -1 : 1);
      remaining -= events.length;
    }
  }

  private page(statement: Database.Statement, parameters: readonly unknown[], limit: number): readonly RecordedEvent[] {
    const rowLimit = Math.max(1, Math.min(limit, Math.floor(PAGE_BYTES / this.averageEventBytes)));
    const rows = statement.all([...parameters, rowLimit]) as readonly Row[];
    const bytes = rows.reduce((sum, row) => sum + row[7].length + row[8].length, 0);
    this.averageEventBytes = Math.max(MIN_EVENT_BYTES, bytes / Math.max(1, rows.length));
    const instants = new InstantFormatter();
    return rows.map((row) => toEvent(row, instants));
  }
}

function toEvent(row: Row, instants: InstantFormatter): RecordedEvent {
  const [sequence, stream, revision, id, type, schemaVersion, recordedAt, data, metadata] = row;
  return {
    id: toUuid(id),
    type,
    schemaVersion,
    data: JSON.parse(data) as NewEvent['data'],
    metadata: JSON.parse(metadata) as EventMetadata,
    stream,
    revision,
    position: toPosition(sequence),
    recordedAt: instants.format(recordedAt),
  };
}

function toUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Formats instants as ISO text; caches the last one, because events stored together share it. */
class InstantFormatter {
  private milliseconds = Number.NaN;
  private text = '';

  format(milliseconds: number): string {
    if (milliseconds !== this.milliseconds) {
      this.milliseconds = milliseconds;
      this.text = new Date(milliseconds).toISOString();
    }
    return this.text;
  }
}
