import type Database from 'libsql';
import type { StrataError } from '@strata/domain';
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
import { codeOf, fromSqlite, outcomeUnknown } from './sqlite-errors.js';

export type AppendOutcome = { readonly result: AppendResult } | { readonly refusal: StrataError };

interface StreamState {
  readonly id: number;
  readonly revision: number;
}

interface StoredPlace {
  readonly place: number;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: number;
}

export interface WriterOptions {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** So many streams are remembered with their last revision; beyond that all are forgotten and looked up anew. */
const REMEMBERED_STREAMS = 100_000;

/** Writes appends, several in one transaction. The only writer of its file, so it may remember what it wrote. */
export class EventWriter {
  private readonly streams = new Map<string, StreamState>();
  private readonly types = new Map<string, number>();
  private readonly statements: ReturnType<typeof prepareStatements>;
  private lastPlace = 0;
  private lastRecordedAt = 0;
  private recalled = false;

  constructor(
    private readonly db: Database.Database,
    private readonly reader: EventReader,
    private readonly options: WriterOptions,
  ) {
    this.statements = prepareStatements(db);
  }

  /**
   * Stores the appends in one transaction and answers each for itself, once all are durable. If there is no room
   * for all, each append is tried alone, so that nobody fails for the size of another's.
   */
  write(appends: readonly PreparedAppend[]): readonly AppendOutcome[] {
    let committing = false;
    try {
      this.statements.begin.run([]);
      if (!this.recalled) this.recall();
      this.lastRecordedAt = Math.max(this.lastRecordedAt, Math.floor(this.options.clock()));
      const outcomes = appends.map((append) => this.place(append));
      committing = true;
      this.statements.commit.run([]);
      return outcomes;
    } catch (error) {
      this.abandon();
      if (committing && /^SQLITE_IOERR/.test(codeOf(error))) {
        return appends.map(() => ({ refusal: outcomeUnknown(error, this.options.file) }));
      }
      if (appends.length > 1 && /^SQLITE_(FULL|TOOBIG)/.test(codeOf(error))) {
        return appends.flatMap((append) => this.write([append]));
      }
      const refusal = fromSqlite(error, this.options.file);
      return appends.map(() => ({ refusal }));
    }
  }

  private abandon(): void {
    this.recalled = false;
    if (this.db.inTransaction) this.statements.rollback.run([]);
  }

  /** Forgets what is remembered and takes the file's word for it. */
  private recall(): void {
    this.streams.clear();
    this.types.clear();
    this.lastPlace = this.reader.head();
    this.lastRecordedAt = this.reader.lastRecordedAt();
    this.recalled = true;
  }

  /** Expected refusals are values; what is thrown concerns the whole transaction. */
  private place(append: PreparedAppend): AppendOutcome {
    const { stream, expected, events } = append;
    const state = this.stateOf(stream);
    const actual = state?.revision ?? NO_REVISION;
    if (matchesExpectedRevision(expected, actual) && this.insert(append, state)) {
      return { result: this.answer(actual + events.length) };
    }
    return this.earlierOutcome(append) ?? { refusal: revisionConflict(stream, expected, actual) };
  }

  private answer(revision: number): AppendResult {
    const recordedAt = new Date(this.lastRecordedAt).toISOString();
    return { position: toPosition(this.lastPlace), revision, recordedAt, duplicate: false };
  }

  private stateOf(stream: string): StreamState | undefined {
    const remembered = this.streams.get(stream);
    if (remembered !== undefined) return remembered;
    const row = this.statements.stream.get([stream]) as [number, number] | undefined;
    if (row === undefined) return undefined;
    return this.remember(stream, { id: row[0], revision: row[1] });
  }

  private remember(stream: string, state: StreamState): StreamState {
    if (this.streams.size >= REMEMBERED_STREAMS) this.streams.clear();
    this.streams.set(stream, state);
    return state;
  }

  /** Inserts the events of one append; false, with nothing inserted, if one of their ids is stored already. */
  private insert(append: PreparedAppend, state: StreamState | undefined): boolean {
    const before = this.lastPlace;
    this.statements.savepoint.run([]);
    try {
      const id = state?.id ?? this.insertName(this.statements.insertStream, append.stream);
      const revision = state?.revision ?? NO_REVISION;
      append.events.forEach((event, index) => this.insertEvent(event, id, revision + 1 + index));
      this.statements.release.run([]);
      this.remember(append.stream, { id, revision: revision + append.events.length });
      return true;
    } catch (error) {
      if (!isReusedId(error)) throw error;
      this.statements.undo.run([]);
      this.statements.release.run([]);
      this.types.clear();
      this.lastPlace = before;
      return false;
    }
  }

  private insertEvent(event: PreparedEvent, stream: number, revision: number): void {
    const { id, schemaVersion, data, metadata } = event;
    const type = this.typeOf(event.type);
    this.statements.insertEvent.run([
      this.lastPlace + 1,
      stream,
      revision,
      id,
      type,
      schemaVersion,
      this.lastRecordedAt,
      data,
      metadata,
    ]);
    this.lastPlace += 1;
  }

  private typeOf(name: string): number {
    const remembered = this.types.get(name);
    if (remembered !== undefined) return remembered;
    const row = this.statements.type.get([name]) as [number] | undefined;
    const id = row?.[0] ?? this.insertName(this.statements.insertType, name);
    this.types.set(name, id);
    return id;
  }

  private insertName(statement: Database.Statement, name: string): number {
    return Number(statement.run([name]).lastInsertRowid);
  }

  /** The answer given the first time, or a refusal if ids are stored but not as this append; else undefined. */
  private earlierOutcome({ stream, events }: PreparedAppend): AppendOutcome | undefined {
    const stored = events.map((event) => this.findById(event.id));
    const known = stored.findIndex((place) => place !== undefined);
    if (known === -1) return undefined;
    const first = stored[0]?.revision ?? NO_REVISION;
    const same = stored.every((place, index) => place?.stream === stream && place.revision === first + index);
    const last = stored.at(-1);
    if (!same || last === undefined) return { refusal: eventIdReused(stream, (events[known] as PreparedEvent).id) };
    const recordedAt = new Date(last.recordedAt).toISOString();
    return { result: { position: toPosition(last.place), revision: last.revision, recordedAt, duplicate: true } };
  }

  private findById(id: string): StoredPlace | undefined {
    const row = this.statements.findById.get([id]) as [number, string, number, number] | undefined;
    if (row === undefined) return undefined;
    const [place, stream, revision, recordedAt] = row;
    return { place, stream, revision, recordedAt };
  }
}

function isReusedId(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE' && /event\.id$/.test((error as Error).message);
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
    stream: raw(`SELECT id, coalesce((SELECT max(revision) FROM event WHERE stream = stream.id), ${NO_REVISION})
      FROM stream WHERE name = ?`),
    type: raw('SELECT id FROM event_type WHERE name = ?'),
    insertStream: db.prepare('INSERT INTO stream (name) VALUES (?)'),
    insertType: db.prepare('INSERT INTO event_type (name) VALUES (?)'),
    insertEvent: db.prepare(`INSERT INTO event
      (position, stream, revision, id, type, schema_version, recorded_at, data, metadata)
      VALUES (?, ?, ?, unhex(?, '-'), ?, ?, ?, ?, ?)`),
    findById: raw(`SELECT e.position, s.name, e.revision, e.recorded_at
      FROM event e JOIN stream s ON s.id = e.stream WHERE e.id = unhex(?, '-')`),
  };
}
