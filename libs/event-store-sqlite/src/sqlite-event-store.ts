import { BEFORE_FIRST, type NewEvent, type Position, type RecordedEvent } from '@strata/domain';
import {
  AppendSignal,
  type AppendResult,
  type Delivery,
  type EventStore,
  type ExpectedRevision,
  followLog,
  type ReadAllOptions,
  type ReadStreamOptions,
  storeClosed,
  type SubscribeOptions,
  TimeSlice,
} from '@strata/event-store';
import { AppendQueue } from './append-queue.js';
import { backUp, findDamage } from './care.js';
import { EventReader } from './event-reader.js';
import { EventWriter } from './event-writer.js';
import { HeadWatch } from './head-watch.js';
import { type OpenedDatabase, openForReading, openForWriting } from './open-database.js';
import { toPlace, toPosition } from './positions.js';
import { prepareAppend } from './prepared-append.js';
import { fromSqlite, readOnlyStore } from './sqlite-errors.js';

export interface EventStoreLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface SqliteEventStoreOptions {
  /** Path of the file; it and its folder are made if absent (not for `readOnly`). */
  readonly file: string;
  /** Milliseconds since 1970; default the clock of this machine. */
  readonly clock?: () => number;
  /** Opens beside the process that writes, sees what it has made durable, and refuses appends. */
  readonly readOnly?: boolean;
  /** Bytes of data and metadata that one event may take; default 16 MiB. */
  readonly maxEventBytes?: number;
  /** Bytes that the file may grow to; default what the disk has room for. */
  readonly maxFileBytes?: number;
  readonly logger?: EventStoreLogger;
}

const MAX_EVENT_BYTES = 16 * 1024 * 1024;
const BATCH_SIZE = 1_000;

/**
 * Opens the event log in a SQLite file. Refuses a file in use by another writer (`EVENT_STORE_IN_USE`), one of
 * another program or damaged (`EVENT_STORE_FOREIGN`), one of a newer version (`EVENT_STORE_NEWER`), and one that
 * cannot be reached (`EVENT_STORE_UNREACHABLE`); none of them is changed.
 */
export async function openSqliteEventStore(options: SqliteEventStoreOptions): Promise<SqliteEventStore> {
  const opened = options.readOnly ? openForReading(options.file) : openForWriting(options.file, options.maxFileBytes);
  try {
    const store = new SqliteEventStore(opened, options);
    options.logger?.info({ file: opened.file, readOnly: opened.lock === undefined }, 'event store opened');
    return store;
  } catch (error) {
    opened.db.close();
    opened.lock?.release();
    throw fromSqlite(error, opened.file);
  }
}

/** The event log in one SQLite file. */
export class SqliteEventStore implements EventStore {
  private readonly appended = new AppendSignal();
  private readonly ended = new AbortController();
  private readonly reader: EventReader;
  private readonly queue: AppendQueue | undefined;
  private readonly watch: HeadWatch | undefined;

  constructor(
    private readonly opened: OpenedDatabase,
    private readonly options: Pick<SqliteEventStoreOptions, 'clock' | 'maxEventBytes' | 'logger'>,
  ) {
    const { db, file, lock } = opened;
    this.reader = new EventReader(db);
    // Touches the last event, so that a damaged end is met at once and not at the first append.
    this.reader.lastRecordedAt();
    if (lock === undefined) {
      this.watch = new HeadWatch(() => this.reader.head(), this.appended);
    } else {
      const writer = new EventWriter(db, this.reader, { file, clock: options.clock ?? Date.now });
      this.queue = new AppendQueue(
        (appends) => writer.write(appends),
        () => this.appended.notify(),
      );
    }
  }

  /** The real path of the file. */
  get file(): string {
    return this.opened.file;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    this.assertOpen();
    if (this.queue === undefined) throw readOnlyStore(this.file);
    return this.queue.add(prepareAppend(stream, expected, events, this.options.maxEventBytes ?? MAX_EVENT_BYTES));
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<RecordedEvent> {
    const slice = new TimeSlice();
    const pages = this.reader.stream(stream, options);
    for (let page = this.attempt(() => pages.next()); !page.done; page = this.attempt(() => pages.next())) {
      yield* page.value;
      await slice.yieldIfExpired();
    }
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    try {
      const after = toPlace(options.after ?? BEFORE_FIRST);
      const upTo = this.attempt(() => (options.upTo === undefined ? this.reader.head() : toPlace(options.upTo)));
      return this.pages(after, upTo, options.batchSize ?? BATCH_SIZE);
    } catch (error) {
      return failing(error);
    }
  }

  private async *pages(from: number, upTo: number, batchSize: number): AsyncGenerator<readonly RecordedEvent[]> {
    const slice = new TimeSlice();
    let after = from;
    while (after < upTo) {
      const start = after;
      const events = this.attempt(() => this.reader.log(start, upTo, batchSize));
      const last = events.at(-1);
      if (last === undefined) return;
      after = toPlace(last.position);
      yield events;
      await slice.yieldIfExpired();
    }
  }

  async *subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    const { after, batchSize, signal } = options;
    this.attempt(() => toPlace(after ?? BEFORE_FIRST));
    const end = AbortSignal.any([this.ended.signal, ...(signal === undefined ? [] : [signal])]);
    const page = (from: Position, limit: number): readonly RecordedEvent[] =>
      this.attempt(() => this.reader.log(toPlace(from), Number.MAX_SAFE_INTEGER, limit));
    this.watch?.listen();
    try {
      yield* followLog({ appended: this.appended, page }, { after, batchSize }, end);
    } finally {
      this.watch?.leave();
    }
  }

  async head(): Promise<Position> {
    return toPosition(this.attempt(() => this.reader.head()));
  }

  /** Writes a complete copy, as of now, to a new file; beside a running writer too. Refuses a file that exists. */
  async backup(target: string): Promise<void> {
    this.attempt(() => backUp(this.opened.db, target));
  }

  /** Reads the whole file and names what is damaged; empty if it is sound. Takes time in proportion to its size. */
  async findDamage(): Promise<readonly string[]> {
    return this.attempt(() => findDamage(this.opened.db));
  }

  async close(): Promise<void> {
    if (this.ended.signal.aborted) return;
    this.queue?.drain();
    this.ended.abort();
    const { db, file, lock } = this.opened;
    try {
      if (lock !== undefined) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (error) {
      this.options.logger?.warn({ file, error }, 'write-ahead log not folded back; the next start does it');
    }
    db.close();
    lock?.release();
    this.options.logger?.info({ file }, 'event store closed');
  }

  /** Runs what touches the file; its errors leave as those of the port. */
  private attempt<T>(act: () => T): T {
    this.assertOpen();
    try {
      return act();
    } catch (error) {
      throw fromSqlite(error, this.file);
    }
  }

  private assertOpen(): void {
    if (this.ended.signal.aborted) throw storeClosed();
  }
}

/** An error as the reader meets it: when it reads. */
async function* failing(error: unknown): AsyncGenerator<never> {
  throw error;
}
