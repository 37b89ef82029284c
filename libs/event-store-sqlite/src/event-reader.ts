import type Database from 'libsql';
import type { RecordedEvent } from '@strata/domain';
import type { ReadStreamOptions } from '@strata/event-store';
import { damagedEvent } from './damage-errors.js';
import { sqliteCodeOf } from './sqlite-errors.js';
import { InstantFormatter, linesOf, pageSql, parseLine, type StoredEvent, toRecordedEvent } from './stored-event.js';

/** Approximate maximum size of a page, whatever the size of its events. */
const PAGE_BYTES = 8 * 1024 * 1024;

const PAGE_EVENTS = 1_000;

/** Lower bound of the average event size from which the number of rows per page is estimated. */
const MIN_EVENT_BYTES = 1024;

/** Numbers that the events of a page must have, one after the other; anything else means that the file is damaged. */
interface Sequence {
  readonly field: 'sequence' | 'revision';
  /** The number of the first event; undefined if any may be the first. */
  readonly first: number | undefined;
  readonly step: 1 | -1;
  /** What is damaged, in words: the event that should have the number. */
  readonly describe: (number: number) => string;
}

/**
 * Reads events in pages and checks each: its checksum, and that none is missing before it. Each page is a single
 * statement that runs to completion, so no read transaction stays open between pages and the write-ahead log can be
 * checkpointed at any time.
 */
export class EventReader {
  private readonly statements: ReturnType<typeof prepareStatements>;
  private averageEventBytes = MIN_EVENT_BYTES;

  constructor(
    db: Database.Database,
    private readonly file: string,
  ) {
    this.statements = prepareStatements(db);
  }

  /** Returns the sequence number of the last event, or 0 if the log is empty. */
  head(): number {
    const [sequence] = this.statements.head.get([]) as [number];
    return sequence;
  }

  /** Returns when the last event was stored, in milliseconds since 1970, or 0 if the log is empty. */
  lastRecordedAt(): number {
    const head = this.head();
    if (head === 0) return 0;
    const [last] = this.stored(this.statements.log, [head - 1, head], 1, logSequence(head));
    return last?.recordedAt ?? 0;
  }

  /** Returns the last event of a stream, by the stream's id. */
  lastOf(stream: number): StoredEvent | undefined {
    const any = streamSequence(`number ${stream}`, undefined, -1);
    return this.stored(this.statements.lastOf, [stream], 1, any)[0];
  }

  /** Returns the event with an id. */
  byId(id: string): StoredEvent | undefined {
    const any = { field: 'sequence', first: undefined, step: 1, describe: () => `the event ${id}` } as const;
    return this.stored(this.statements.byId, [id], 1, any)[0];
  }

  /** Returns at most `limit` events after one sequence number and up to another; empty only if there are none. */
  log(after: number, upTo: number, limit: number): readonly RecordedEvent[] {
    const read = (): readonly RecordedEvent[] =>
      this.page(this.statements.log, [after, upTo], limit, logSequence(after + 1));
    const events = read();
    if (events.length > 0 || after >= Math.min(upTo, this.head())) return events;
    // Another process may have appended between the two statements.
    const again = read();
    if (again.length === 0) throw this.missing(logSequence(after + 1), after + 1);
    return again;
  }

  /** Yields the events of a stream in pages. */
  *stream(
    name: string,
    { direction = 'forwards', from, limit }: ReadStreamOptions,
  ): Generator<readonly RecordedEvent[]> {
    const walk = direction === 'forwards' ? FORWARDS : BACKWARDS;
    let start = from ?? walk.start;
    let remaining = limit ?? Number.MAX_SAFE_INTEGER;
    // Reading backwards, the first event may have any revision up to `start`; the others follow without a gap.
    let next = walk.step === 1 ? start : undefined;
    while (remaining > 0 && start >= 0) {
      const sequence = streamSequence(name, next, walk.step);
      const rows = Math.min(remaining, PAGE_EVENTS);
      const events = this.page(this.statements[direction], [name, start], rows, sequence);
      const last = events.at(-1);
      if (last === undefined) return this.requireEnd(sequence);
      yield events;
      start = next = last.revision + walk.step;
      remaining -= events.length;
    }
  }

  /** Backwards, a stream ends with its first event: where another should follow, it is missing. */
  private requireEnd(sequence: Sequence): void {
    if (sequence.step === -1 && sequence.first !== undefined) throw this.missing(sequence, sequence.first);
  }

  private page(
    statement: Database.Statement,
    parameters: readonly unknown[],
    limit: number,
    sequence: Sequence,
  ): readonly RecordedEvent[] {
    const instants = new InstantFormatter();
    const events: RecordedEvent[] = [];
    for (const event of this.stored(statement, parameters, limit, sequence)) {
      try {
        events.push(toRecordedEvent(event, instants));
      } catch {
        // Its checksum is right, but it holds no JSON or no instant: it was not written by this program.
        if (events.length > 0) break;
        throw this.damaged(sequence, event[sequence.field], false);
      }
    }
    return events;
  }

  /** The events of a page up to the first that is damaged or missing; throws if that is the first of all. */
  private stored(
    statement: Database.Statement,
    parameters: readonly unknown[],
    limit: number,
    sequence: Sequence,
  ): readonly StoredEvent[] {
    const page = this.readPage(statement, parameters, limit);
    if (page === null) return [];
    const events: StoredEvent[] = [];
    let next = sequence.first;
    for (const line of linesOf(page)) {
      const event = parseLine(line);
      if (event === undefined || (next !== undefined && event[sequence.field] !== next)) {
        if (events.length > 0) break;
        throw this.damaged(sequence, next ?? event?.[sequence.field], event !== undefined);
      }
      events.push(event);
      next = event[sequence.field] + sequence.step;
    }
    this.averageEventBytes = Math.max(MIN_EVENT_BYTES, page.length / events.length);
    return events;
  }

  private readPage(statement: Database.Statement, parameters: readonly unknown[], limit: number): Buffer | null {
    for (;;) {
      const rows = Math.max(1, Math.min(limit, Math.floor(PAGE_BYTES / this.averageEventBytes)));
      try {
        const [page] = statement.get([...parameters, rows]) as [Buffer | null];
        return page;
      } catch (error) {
        // The estimate was far too low: SQLite refuses to build a page of that size.
        if (rows === 1 || sqliteCodeOf(error) !== 'SQLITE_TOOBIG') throw error;
        this.averageEventBytes = PAGE_BYTES / Math.floor(rows / 2);
      }
    }
  }

  private damaged({ field, describe }: Sequence, number: number | undefined, isMissing: boolean): Error {
    const what = number === undefined ? 'an event' : describe(number);
    return damagedEvent(this.file, { what, sequence: field === 'sequence' ? number : undefined, isMissing });
  }

  private missing(sequence: Sequence, number: number): Error {
    return this.damaged(sequence, number, true);
  }
}

const FORWARDS = { step: 1, start: 0 } as const;
const BACKWARDS = { step: -1, start: Number.MAX_SAFE_INTEGER } as const;

function logSequence(first: number): Sequence {
  return { field: 'sequence', first, step: 1, describe: (number) => `the event at position ${number}` };
}

function streamSequence(stream: string, first: number | undefined, step: 1 | -1): Sequence {
  const describe = (number: number): string => `the event with revision ${number} of the stream ${stream}`;
  return { field: 'revision', first, step, describe };
}

function prepareStatements(db: Database.Database) {
  const prepare = (sql: string): Database.Statement => db.prepare(sql).raw();
  const ofStream = `WHERE e.stream = (SELECT id FROM stream WHERE name = ?)`;
  return {
    log: prepare(pageSql('WHERE e.position > ? AND e.position <= ? ORDER BY e.position LIMIT ?')),
    forwards: prepare(pageSql(`${ofStream} AND e.revision >= ? ORDER BY e.revision LIMIT ?`)),
    backwards: prepare(pageSql(`${ofStream} AND e.revision <= ? ORDER BY e.revision DESC LIMIT ?`)),
    lastOf: prepare(pageSql('WHERE e.stream = ? ORDER BY e.revision DESC LIMIT ?')),
    byId: prepare(pageSql(`WHERE e.id = unhex(?, '-') LIMIT ?`)),
    head: prepare('SELECT coalesce(max(position), 0) FROM event'),
  };
}
