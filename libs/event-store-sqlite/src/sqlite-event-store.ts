import { BEFORE_FIRST, type NewEvent, type Position, type RecordedEvent, type StrataError } from '@strata/domain';
import {
  AppendSignal,
  type AppendResult,
  type CheckOptions,
  type Delivery,
  type EventStore,
  type ExpectedRevision,
  followLog,
  type LogCheck,
  type ReadAllOptions,
  type ReadStreamOptions,
  storeClosed,
  type SubscribeOptions,
  TimeSlice,
} from '@strata/event-store';
import { AppendQueue } from './append-queue.js';
import { backUp } from './maintenance.js';
import { checkLog } from './check-log.js';
import { appendsRefused } from './damage-errors.js';
import { EventReader } from './event-reader.js';
import { EventWriter } from './event-writer.js';
import { HeadPoller } from './head-poller.js';
import { type OpenedDatabase, openForReading, openForWriting } from './open-database.js';
import { toSequence, toPosition } from './positions.js';
import { prepareAppend } from './prepared-append.js';
import { fromSqlite, readOnlyStore } from './sqlite-errors.js';
import { checkBeforeAppends } from './start-check.js';

interface EventStoreLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

interface SqliteEventStoreOptions {
  /** Path of the file. It and its folder are created if they do not exist, unless `readOnly` is set. */
  readonly file: string;
  /** Returns milliseconds since 1970; default the system clock. */
  readonly clock?: () => number;
  /** Opens the file next to a possible writer, sees everything it has committed, and refuses appends. */
  readonly readOnly?: boolean;
  /** When the file is checked in bounded time: when it is opened (default), or only before the first append. */
  readonly checked?: 'at-start' | 'before-append';
  /** Maximum size of one event's data and metadata, in bytes; default 16 MiB. */
  readonly maxEventBytes?: number;
  /** Maximum size of the file, in bytes; default limited only by the disk. */
  readonly maxFileBytes?: number;
  readonly logger?: EventStoreLogger | undefined;
}

const MAX_EVENT_BYTES = 16 * 1024 * 1024;
const BATCH_SIZE = 1_000;

/**
 * Opens the event store in a SQLite file. Throws `EVENT_STORE_IN_USE` if another writer has it open,
 * `EVENT_STORE_FOREIGN` if it is not an event store, `EVENT_STORE_DAMAGED` if nothing in it can be read,
 * `EVENT_STORE_NEWER` if a newer version wrote it, and `EVENT_STORE_UNREACHABLE` if it cannot be opened. A file that
 * cannot be opened is never changed. If its end or its indexes are damaged, it can be read, but refuses appends.
 */
export async function openSqliteEventStore(options: SqliteEventStoreOptions): Promise<SqliteEventStore> {
  const { file, readOnly, maxFileBytes, logger } = options;
  const onUpgrade = (done: number, total: number): void =>
    logger?.info({ file, done, total }, 'Computing the checksums of an event store of an earlier version');
  const opened = readOnly ? openForReading(file) : openForWriting(file, { maxFileBytes, onUpgrade });
  try {
    const store = new SqliteEventStore(opened, options);
    logger?.info({ file: opened.file, readOnly: opened.lock === undefined }, 'Event store opened');
    return store;
  } catch (error) {
    opened.db.close();
    opened.lock?.release();
    throw fromSqlite(error, opened.file);
  }
}

/** An event store in a single SQLite file. */
export class SqliteEventStore implements EventStore {
  private readonly appended = new AppendSignal();
  private readonly closing = new AbortController();
  private readonly reader: EventReader;
  private readonly writer: EventWriter | undefined;
  private readonly queue: AppendQueue | undefined;
  private readonly poller: HeadPoller | undefined;
  private isChecked = false;
  /** Set once the end of the log or an index is known to be damaged. */
  private refusal: StrataError | undefined;

  constructor(
    private readonly opened: OpenedDatabase,
    private readonly options: Pick<SqliteEventStoreOptions, 'clock' | 'checked' | 'maxEventBytes' | 'logger'>,
  ) {
    const { db, file, lock } = opened;
    this.reader = new EventReader(db, file);
    if (lock === undefined) {
      this.poller = new HeadPoller(() => this.reader.head(), this.appended);
    } else {
      const writer = new EventWriter(db, this.reader, { file, clock: options.clock ?? Date.now });
      this.writer = writer;
      this.queue = new AppendQueue(
        (appends) => writer.write(appends),
        () => this.appended.notify(),
      );
      if (options.checked !== 'before-append') this.checkEnd();
    }
  }

  /** The path of the file with symbolic links resolved. */
  get file(): string {
    return this.opened.file;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    this.assertOpen();
    if (this.queue === undefined) throw readOnlyStore(this.file);
    this.requireAppendable();
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
      const after = toSequence(options.after ?? BEFORE_FIRST);
      const upTo = this.attempt(() => (options.upTo === undefined ? this.reader.head() : toSequence(options.upTo)));
      return this.pages(after, upTo, options.batchSize ?? BATCH_SIZE);
    } catch (error) {
      return rejectOnRead(error);
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
      after = toSequence(last.position);
      yield events;
      await slice.yieldIfExpired();
    }
  }

  async *subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    const { after, batchSize, signal } = options;
    this.attempt(() => toSequence(after ?? BEFORE_FIRST));
    const ended = AbortSignal.any([this.closing.signal, ...(signal === undefined ? [] : [signal])]);
    const page = (from: Position, limit: number): readonly RecordedEvent[] =>
      this.attempt(() => this.reader.log(toSequence(from), Number.MAX_SAFE_INTEGER, limit));
    this.poller?.addSubscriber();
    try {
      yield* followLog({ appended: this.appended, page }, { after, batchSize }, ended);
    } finally {
      this.poller?.removeSubscriber();
    }
  }

  async probe(): Promise<void> {
    this.assertOpen();
    if (this.writer === undefined) throw readOnlyStore(this.file);
    this.requireAppendable();
    this.writer.probe();
  }

  async head(): Promise<Position> {
    return toPosition(this.attempt(() => this.reader.head()));
  }

  /** Writes a complete copy to a new file, even while a writer is running. Throws `BACKUP_TARGET_EXISTS`. */
  async backup(target: string): Promise<void> {
    this.attempt(() => backUp(this.opened.db, target));
  }

  async check(options?: CheckOptions): Promise<LogCheck> {
    this.assertOpen();
    const stop = AbortSignal.any([this.closing.signal, ...(options?.signal ? [options.signal] : [])]);
    try {
      const { check, blocking } = await checkLog(this.opened.db, { ...options, signal: stop });
      this.refuseAppends(blocking);
      return check;
    } catch (error) {
      throw fromSqlite(error, this.file);
    }
  }

  private requireAppendable(): void {
    if (!this.isChecked) this.attempt(() => this.checkEnd());
    if (this.refusal !== undefined) throw this.refusal;
  }

  private checkEnd(): void {
    const { db, file } = this.opened;
    this.isChecked = true;
    this.refuseAppends(checkBeforeAppends(db, this.reader, file));
  }

  private refuseAppends(faults: readonly string[]): void {
    if (faults.length === 0 || this.refusal !== undefined) return;
    this.refusal = appendsRefused(this.file, faults);
    this.options.logger?.error({ file: this.file, faults }, 'The event store is damaged and refuses appends');
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.queue?.drain();
    this.closing.abort();
    const { db, file, lock } = this.opened;
    try {
      if (lock !== undefined) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (error) {
      this.options.logger?.warn(
        { file, error },
        'The write-ahead log was not checkpointed on close; the next start does it',
      );
    }
    db.close();
    lock?.release();
    this.options.logger?.info({ file }, 'Event store closed');
  }

  /** Runs an operation on the file and converts its errors to those of the port. */
  private attempt<T>(operation: () => T): T {
    this.assertOpen();
    try {
      return operation();
    } catch (error) {
      throw fromSqlite(error, this.file);
    }
  }

  private assertOpen(): void {
    if (this.closing.signal.aborted) throw storeClosed();
  }
}

/** Throws the error on the first read, as the generators do. */
async function* rejectOnRead(error: unknown): AsyncGenerator<never> {
  throw error;
}
