import type Database from 'libsql';
import { isStrataError, type StrataError } from '@strata/domain';
import {
  type AppendResult,
  eventIdReused,
  matchesExpectedRevision,
  NO_REVISION,
  revisionConflict,
} from '@strata/event-store';
import type { EventReader } from './event-reader.js';
import { toPosition } from './positions.js';
import type { PreparedAppend, PreparedEvent } from './prepared-append.js';
import { pragma } from './schema.js';
import { fromSqlite, outcomeUnknown, sqliteCodeOf } from './sqlite-errors.js';
import { checksumOf } from './stored-event.js';

export type AppendOutcome = { readonly result: AppendResult } | { readonly refusal: StrataError };

interface StreamState {
  readonly id: number;
  readonly revision: number;
}

/** Where an event goes: the stream's id and name, and the revision that the event gets. */
interface StreamPlace extends StreamState {
  readonly name: string;
}

interface WriterOptions {
  readonly file: string;
  /** Returns milliseconds since 1970. */
  readonly clock: () => number;
}

/** The cache of stream revisions is cleared when it reaches this size. */
const MAX_CACHED_STREAMS = 100_000;

/** Writes several appends in one transaction. It is the only writer of its file, so it can cache what it wrote. */
export class EventWriter {
  private readonly streams = new Map<string, StreamState>();
  private readonly types = new Map<string, number>();
  private readonly statements: ReturnType<typeof prepareStatements>;
  private lastSequence = 0;
  private lastRecordedAt = 0;
  private cacheIsValid = false;

  constructor(
    private readonly db: Database.Database,
    private readonly reader: EventReader,
    private readonly options: WriterOptions,
  ) {
    this.statements = prepareStatements(db);
  }

  /**
   * Stores the appends in one transaction and returns the outcome of each once all are durable. If they do not fit
   * together, it retries each append on its own, so that none fails because of the size of another, or because the
   * stream of another is damaged.
   */
  write(appends: readonly PreparedAppend[]): readonly AppendOutcome[] {
    let committing = false;
    try {
      this.statements.begin.run([]);
      if (!this.cacheIsValid) this.reloadCache();
      this.lastRecordedAt = Math.max(this.lastRecordedAt, Math.floor(this.options.clock()));
      const outcomes = appends.map((append) => this.writeOne(append));
      committing = true;
      this.statements.commit.run([]);
      return outcomes;
    } catch (error) {
      this.rollBack();
      if (committing && /^SQLITE_IOERR/.test(sqliteCodeOf(error))) {
        return appends.map(() => ({ refusal: outcomeUnknown(error, this.options.file) }));
      }
      if (appends.length > 1 && mayBeOfOneAppend(error)) {
        return appends.flatMap((append) => this.write([append]));
      }
      const refusal = fromSqlite(error, this.options.file);
      return appends.map(() => ({ refusal }));
    }
  }

  /** Writes to the file durably, without an event; throws what an append would be refused with. */
  probe(): void {
    try {
      this.statements.begin.run([]);
      this.db.exec(`PRAGMA user_version = ${pragma(this.db, 'user_version')}`);
      this.statements.commit.run([]);
    } catch (error) {
      this.rollBack();
      throw fromSqlite(error, this.options.file);
    }
  }

  private rollBack(): void {
    this.cacheIsValid = false;
    if (this.db.inTransaction) this.statements.rollback.run([]);
  }

  private reloadCache(): void {
    this.streams.clear();
    this.types.clear();
    this.lastSequence = this.reader.head();
    this.lastRecordedAt = this.reader.lastRecordedAt();
    this.cacheIsValid = true;
  }

  /** Returns expected refusals as values; an error it throws fails the whole transaction. */
  private writeOne(append: PreparedAppend): AppendOutcome {
    const { stream, expected, events } = append;
    const state = this.stateOf(stream);
    const actual = state?.revision ?? NO_REVISION;
    if (matchesExpectedRevision(expected, actual) && this.insert(append, state)) {
      return { result: this.resultAt(actual + events.length) };
    }
    return this.outcomeOfDuplicate(append) ?? { refusal: revisionConflict(stream, expected, actual) };
  }

  private resultAt(revision: number): AppendResult {
    const recordedAt = new Date(this.lastRecordedAt).toISOString();
    return { position: toPosition(this.lastSequence), revision, recordedAt, duplicate: false };
  }

  private stateOf(stream: string): StreamState | undefined {
    const cached = this.streams.get(stream);
    if (cached !== undefined) return cached;
    const row = this.statements.stream.get([stream]) as [number] | undefined;
    if (row === undefined) return undefined;
    // The last event itself, not only its entry in the index, which may be damaged.
    return this.cacheState(stream, { id: row[0], revision: this.reader.lastOf(row[0])?.revision ?? NO_REVISION });
  }

  private cacheState(stream: string, state: StreamState): StreamState {
    if (this.streams.size >= MAX_CACHED_STREAMS) this.streams.clear();
    this.streams.set(stream, state);
    return state;
  }

  /** Inserts the events of one append. Returns false and inserts nothing if one of their ids is already stored. */
  private insert(append: PreparedAppend, state: StreamState | undefined): boolean {
    const sequenceBefore = this.lastSequence;
    this.statements.savepoint.run([]);
    try {
      const id = state?.id ?? this.insertName(this.statements.insertStream, append.stream);
      const revision = state?.revision ?? NO_REVISION;
      append.events.forEach((event, index) => {
        this.insertEvent(event, { id, name: append.stream, revision: revision + 1 + index });
      });
      this.statements.release.run([]);
      this.cacheState(append.stream, { id, revision: revision + append.events.length });
      return true;
    } catch (error) {
      if (!isReusedId(error)) throw error;
      this.statements.undo.run([]);
      this.statements.release.run([]);
      this.types.clear();
      this.lastSequence = sequenceBefore;
      return false;
    }
  }

  private insertEvent(event: PreparedEvent, stream: StreamPlace): void {
    const { id, schemaVersion, data, metadata } = event;
    const type = this.typeOf(event.type);
    const sequence = this.lastSequence + 1;
    const { revision } = stream;
    const recordedAt = this.lastRecordedAt;
    const { name } = stream;
    const checksum = checksumOf({
      sequence,
      revision,
      schemaVersion,
      recordedAt,
      id,
      stream: name,
      type: event.type,
      data,
      metadata,
    });
    this.statements.insertEvent.run([
      sequence,
      stream.id,
      revision,
      id,
      type,
      schemaVersion,
      recordedAt,
      data,
      metadata,
      checksum,
    ]);
    this.lastSequence = sequence;
  }

  private typeOf(name: string): number {
    const cached = this.types.get(name);
    if (cached !== undefined) return cached;
    const row = this.statements.type.get([name]) as [number] | undefined;
    const id = row?.[0] ?? this.insertName(this.statements.insertType, name);
    this.types.set(name, id);
    return id;
  }

  private insertName(statement: Database.Statement, name: string): number {
    return Number(statement.run([name]).lastInsertRowid);
  }

  /**
   * Returns the original result if the same append is already stored, a refusal if its ids are stored as part of a
   * different append, and undefined if none of them is stored.
   */
  private outcomeOfDuplicate({ stream, events }: PreparedAppend): AppendOutcome | undefined {
    const stored = events.map((event) => this.reader.byId(event.id));
    const reused = stored.findIndex((event) => event !== undefined);
    if (reused === -1) return undefined;
    const first = stored[0]?.revision ?? NO_REVISION;
    const same = stored.every((event, index) => event?.stream === stream && event.revision === first + index);
    const last = stored.at(-1);
    if (!same || last === undefined) return { refusal: eventIdReused(stream, (events[reused] as PreparedEvent).id) };
    const recordedAt = new Date(last.recordedAt).toISOString();
    return { result: { position: toPosition(last.sequence), revision: last.revision, recordedAt, duplicate: true } };
  }
}

function mayBeOfOneAppend(error: unknown): boolean {
  return /^SQLITE_(FULL|TOOBIG|CORRUPT)/.test(sqliteCodeOf(error)) || isStrataError(error, 'EVENT_STORE_DAMAGED');
}

function isReusedId(error: unknown): boolean {
  return sqliteCodeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE' && /event\.id$/.test((error as Error).message);
}

function prepareStatements(db: Database.Database) {
  const raw = (sql: string): Database.Statement => db.prepare(sql).raw();
  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),
    savepoint: db.prepare('SAVEPOINT append'),
    release: db.prepare('RELEASE append'),
    undo: db.prepare('ROLLBACK TO append'),
    stream: raw('SELECT id FROM stream WHERE name = ?'),
    type: raw('SELECT id FROM event_type WHERE name = ?'),
    insertStream: db.prepare('INSERT INTO stream (name) VALUES (?)'),
    insertType: db.prepare('INSERT INTO event_type (name) VALUES (?)'),
    insertEvent: db.prepare(`INSERT INTO event
      (position, stream, revision, id, type, schema_version, recorded_at, data, metadata, crc)
      VALUES (?, ?, ?, unhex(?, '-'), ?, ?, ?, ?, ?, ?)`),
  };
}
