import { BEFORE_FIRST, type NewEvent, type Position, type RecordedEvent, StrataError } from '@strata/domain';
import { validateAppend } from '../append-request.js';
import type {
  AppendResult,
  Delivery,
  EventStore,
  ExpectedRevision,
  LogCheck,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from '../event-store.js';
import {
  eventIdReused,
  eventTooLarge,
  matchesExpectedRevision,
  revisionConflict,
  storeClosed,
} from '../event-store.errors.js';
import { AppendSignal } from '../append-signal.js';
import { followLog } from '../follow-log.js';

/** The state that survives a restart: pass the same log to a new store to reopen it. */
export class InMemoryLog {
  readonly events: RecordedEvent[] = [];
  readonly byId = new Map<string, number>();
  readonly streams = new Map<string, number[]>();
  readonly appended = new AppendSignal();
  /** Positions of events that can no longer be read. */
  readonly damaged = new Set<Position>();
}

export interface InMemoryOptions {
  readonly log?: InMemoryLog;
  /** Returns milliseconds since 1970; default the system clock. */
  readonly clock?: () => number;
  /** Maximum size of one event's data and metadata, in bytes; default 16 MiB. */
  readonly maxEventBytes?: number;
}

const MEBIBYTE = 1024 * 1024;

/** A complete event store without durability, for tests. */
export class InMemoryEventStore implements EventStore {
  protected readonly log: InMemoryLog;
  private readonly ended = new AbortController();

  constructor(private readonly options: InMemoryOptions = {}) {
    this.log = options.log ?? new InMemoryLog();
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    this.assertOpen();
    validateAppend(stream, expected, events);
    return this.store(stream, expected, events);
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<RecordedEvent> {
    this.assertOpen();
    const indexes = this.log.streams.get(stream) ?? [];
    const last = indexes.length - 1;
    const backwards = options.direction === 'backwards';
    const from = options.from ?? (backwards ? last : 0);
    const selected = backwards ? indexes.slice(0, Math.min(from, last) + 1).reverse() : indexes.slice(from);
    for (const index of selected.slice(0, options.limit)) yield this.read(this.log.events[index] as RecordedEvent);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    return this.pages(options, options.upTo ?? this.headPosition());
  }

  private async *pages(options: ReadAllOptions, upTo: Position): AsyncGenerator<readonly RecordedEvent[]> {
    let after = options.after ?? BEFORE_FIRST;
    while (after < upTo) {
      this.assertOpen();
      const events = this.page(after, options.batchSize ?? 1_000).filter((event) => event.position <= upTo);
      if (events.length === 0) return;
      after = events.at(-1)?.position ?? upTo;
      yield events;
    }
    this.assertOpen();
  }

  async *subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    this.assertOpen();
    const signal = AbortSignal.any([this.ended.signal, ...(options.signal ? [options.signal] : [])]);
    yield* followLog({ appended: this.log.appended, page: (after, limit) => this.page(after, limit) }, options, signal);
  }

  async head(): Promise<Position> {
    this.assertOpen();
    return this.headPosition();
  }

  async probe(): Promise<void> {
    this.assertOpen();
  }

  async check(): Promise<LogCheck> {
    this.assertOpen();
    const damaged = [...this.log.damaged].sort();
    return { checkedBy: 'strata', events: this.log.events.length, damaged, faults: [] };
  }

  async close(): Promise<void> {
    this.ended.abort();
  }

  protected store(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    const duplicate = this.resultOfDuplicate(stream, events);
    if (duplicate !== undefined) return duplicate;
    const revisions = this.log.streams.get(stream) ?? [];
    if (!matchesExpectedRevision(expected, revisions.length - 1)) {
      throw revisionConflict(stream, expected, revisions.length - 1);
    }
    const copies = events.map((event) => this.copyForStorage(event));
    const recordedAt = this.recordedAt();
    for (const event of copies) this.record(event, stream, recordedAt);
    this.log.appended.notify();
    return this.resultFor(false);
  }

  /** Returns the clock time, or the instant of the last event if the clock is behind it. */
  protected recordedAt(): string {
    const now = new Date(this.now()).toISOString();
    const last = this.log.events.at(-1)?.recordedAt ?? '';
    return now > last ? now : last;
  }

  protected now(): number {
    return (this.options.clock ?? Date.now)();
  }

  protected record(event: NewEvent, stream: string, recordedAt: string): void {
    const index = this.log.events.length;
    const revisions = this.log.streams.get(stream) ?? [];
    const position = String(index + 1).padStart(12, '0');
    this.log.events.push({ ...event, stream, revision: revisions.length, position, recordedAt });
    this.log.byId.set(event.id, index);
    revisions.push(index);
    this.log.streams.set(stream, revisions);
  }

  protected page(after: Position, limit: number): readonly RecordedEvent[] {
    const first = after === BEFORE_FIRST ? 0 : Number(after);
    const events = this.log.events.slice(first, first + limit);
    const damaged = events.findIndex(({ position }) => this.log.damaged.has(position));
    return events.slice(0, damaged > 0 ? damaged : undefined).map((event) => this.read(event));
  }

  /** Returns a copy, so that callers cannot change stored events. */
  protected read(event: RecordedEvent): RecordedEvent {
    if (this.log.damaged.has(event.position)) throw damagedEvent(event.position);
    return JSON.parse(JSON.stringify(event)) as RecordedEvent;
  }

  protected headPosition(): Position {
    return this.log.events.at(-1)?.position ?? BEFORE_FIRST;
  }

  private resultFor(duplicate: boolean, event = this.log.events.at(-1) as RecordedEvent): AppendResult {
    const { position, revision, recordedAt } = event;
    return { position, revision, recordedAt, duplicate };
  }

  private resultOfDuplicate(stream: string, events: readonly NewEvent[]): AppendResult | undefined {
    const indexes = events.map((event) => this.log.byId.get(event.id));
    const known = indexes.findIndex((index) => index !== undefined);
    if (known === -1) return undefined;
    const first = indexes[0] ?? -1;
    const same = indexes.every(
      (index, offset) => index === first + offset && this.log.events[index]?.stream === stream,
    );
    if (!same) throw eventIdReused(stream, (events[known] as NewEvent).id);
    return this.resultFor(true, this.log.events[indexes.at(-1) as number]);
  }

  private copyForStorage(event: NewEvent): NewEvent {
    const text = JSON.stringify({ data: event.data, metadata: event.metadata });
    const bytes = Buffer.byteLength(text);
    const limit = this.options.maxEventBytes ?? 16 * MEBIBYTE;
    if (bytes > limit) throw eventTooLarge(event.id, bytes, limit);
    const { id, type, schemaVersion } = event;
    return { id, type, schemaVersion, ...(JSON.parse(text) as Pick<NewEvent, 'data' | 'metadata'>) };
  }

  private assertOpen(): void {
    if (this.ended.signal.aborted) throw storeClosed();
  }
}

function damagedEvent(position: Position): StrataError {
  return new StrataError('EVENT_STORE_DAMAGED', `The event at position ${position} is damaged.`, {
    remedy: 'Restore the latest backup.',
    details: { position },
  });
}
