import type Database from 'libsql';
import type { EventMetadata, NewEvent, RecordedEvent } from '@strata/domain';
import type { ReadStreamOptions } from '@strata/event-store';
import { toPosition } from './positions.js';

type Row = readonly [
  place: number,
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

/** A page holds about so many bytes at most, however large its events are. */
const PAGE_BYTES = 8 * 1024 * 1024;

const SMALL_EVENT_BYTES = 1024;

/**
 * Reads events page by page. Every page is one statement run to its end, so no read transaction stays open while
 * a caller thinks, and the write-ahead log can be folded back at any time.
 */
export class EventReader {
  private readonly statements: Readonly<Record<'log' | 'forwards' | 'backwards' | 'head' | 'last', Database.Statement>>;
  private eventBytes = SMALL_EVENT_BYTES;

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

  /** Number of the last event; 0 of an empty log. */
  head(): number {
    const [place] = this.statements.head.get([]) as [number];
    return place;
  }

  /** When the last event was stored, in milliseconds since 1970; 0 of an empty log. */
  lastRecordedAt(): number {
    const row = this.statements.last.get([]) as [number] | undefined;
    return row?.[0] ?? 0;
  }

  /** Events after one place and up to another, at most `limit` of them; none only if there is none. */
  log(after: number, upTo: number, limit: number): readonly RecordedEvent[] {
    return this.page(this.statements.log, [after, upTo], limit);
  }

  /** The events of a stream in pages. */
  *stream(name: string, options: ReadStreamOptions): Generator<readonly RecordedEvent[]> {
    const backwards = options.direction === 'backwards';
    const statement = backwards ? this.statements.backwards : this.statements.forwards;
    let from = options.from ?? (backwards ? Number.MAX_SAFE_INTEGER : 0);
    let left = options.limit ?? Number.MAX_SAFE_INTEGER;
    while (left > 0 && from >= 0) {
      const events = this.page(statement, [name, from], Math.min(left, 1_000));
      const last = events.at(-1);
      if (last === undefined) return;
      yield events;
      from = last.revision + (backwards ? -1 : 1);
      left -= events.length;
    }
  }

  private page(statement: Database.Statement, parameters: readonly unknown[], limit: number): readonly RecordedEvent[] {
    const rows = Math.max(1, Math.min(limit, Math.floor(PAGE_BYTES / this.eventBytes)));
    const found = statement.all([...parameters, rows]) as readonly Row[];
    const bytes = found.reduce((sum, row) => sum + row[7].length + row[8].length, 0);
    this.eventBytes = Math.max(SMALL_EVENT_BYTES, bytes / Math.max(1, found.length));
    const instants = new InstantTexts();
    return found.map((row) => toEvent(row, instants));
  }
}

function toEvent(row: Row, instants: InstantTexts): RecordedEvent {
  const [place, stream, revision, id, type, schemaVersion, recordedAt, data, metadata] = row;
  return {
    id: toUuid(id),
    type,
    schemaVersion,
    data: JSON.parse(data) as NewEvent['data'],
    metadata: JSON.parse(metadata) as EventMetadata,
    stream,
    revision,
    position: toPosition(place),
    recordedAt: instants.of(recordedAt),
  };
}

function toUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Events stored together share their instant: its text is made once. */
class InstantTexts {
  private milliseconds = Number.NaN;
  private text = '';

  of(milliseconds: number): string {
    if (milliseconds !== this.milliseconds) {
      this.milliseconds = milliseconds;
      this.text = new Date(milliseconds).toISOString();
    }
    return this.text;
  }
}
