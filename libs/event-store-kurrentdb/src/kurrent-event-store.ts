import { BEFORE_FIRST, type Position, type RecordedEvent, StrataError } from '@strata/domain';
import {
  type CheckOptions,
  type EventStore,
  type LogCheck,
  NO_REVISION,
  type ReadAllOptions,
  storeClosed,
  validateAppend,
} from '@strata/event-store';
import { createAppendSender } from './append-sender.js';
import { createAppender } from './appender.js';
import { type Clients, createClients } from './clients.js';
import { withDeadline } from './deadline.js';
import { createEventIdCache } from './event-id-cache.js';
import { unreachable } from './kurrent-errors.js';
import { type KurrentEventStoreOptions, type KurrentSettings, withDefaults } from './kurrent-options.js';
import { fromPosition } from './kurrent-position.js';
import { createLogFollower, type LogFollower } from './log-follower.js';
import { createRecordedAtFloor, type RecordedAtFloor } from './recorded-at-floor.js';
import { readStreamInPages } from './stream-pages.js';
import { createStreamRangeReader } from './stream-range-reader.js';
import { createStreamReads, type StreamReads } from './stream-reads.js';
import { createStreamTail } from './stream-tail.js';

/** About 20 MB of event ids. */
const MAX_CACHED_IDS = 100_000;

const BATCH_SIZE = 1_000;

/** Connecting to a node that is not the leader takes a second attempt; more would only wait for an absent server. */
const OPENING_ATTEMPTS = 3;

/**
 * Opens an event store on KurrentDB or EventStoreDB with the official client. Throws `EVENT_STORE_UNREACHABLE` if the
 * server does not answer within `connectTimeout`, and `EVENT_STORE_ADDRESS_INVALID` or `EVENT_STORE_SETTING_INVALID`
 * for invalid options. Errors contain the address but never the credentials.
 */
export async function openKurrentEventStore(options: KurrentEventStoreOptions): Promise<EventStore> {
  const settings = withDefaults(options);
  validatePrefix(settings.streamPrefix);
  const clients = createClients(settings.uri);
  const floor = createRecordedAtFloor();
  try {
    const maxAttempts = Math.min(settings.maxAttempts, OPENING_ATTEMPTS);
    await withDeadline(settings.connectTimeout, readNewestEvent(clients, { ...settings, maxAttempts }, floor));
  } catch (error) {
    await clients.closeAll();
    throw error instanceof StrataError ? error : unreachable(clients.address, error);
  }
  settings.logger.info({ address: clients.address, streamPrefix: settings.streamPrefix }, 'Connected to KurrentDB');
  return createStore(clients, settings, floor);
}

/** Reads the newest event over both of the client's connections, so that a broken one is detected immediately. */
async function readNewestEvent(clients: Clients, settings: KurrentSettings, floor: RecordedAtFloor): Promise<void> {
  const newest = await createStreamReads(clients, settings).lastEvent();
  if (newest === undefined) return;
  const { stream, revision } = newest.event;
  const reader = createStreamRangeReader(clients, settings);
  const [event] = await reader.readRange(settings.streamPrefix + stream, revision, revision);
  floor.raiseTo(event?.event.recordedAt ?? newest.event.recordedAt);
}

function validatePrefix(prefix: string): void {
  if (prefix !== '' && !prefix.startsWith('$')) return;
  throw new StrataError(
    'EVENT_STORE_SETTING_INVALID',
    `The stream prefix "${prefix}" must not be empty or start with $, which is reserved for the database.`,
    { remedy: 'Use a prefix such as "strata.".' },
  );
}

function createStore(clients: Clients, settings: KurrentSettings, floor: RecordedAtFloor): EventStore {
  const { address } = clients;
  const reads = createStreamReads(clients, settings);
  const reader = createStreamRangeReader(clients, settings);
  const ids = createEventIdCache(MAX_CACHED_IDS);
  const tail = createStreamTail(reads, reader, ids);
  const sender = createAppendSender(clients, settings);
  const { append } = createAppender({ address, settings, sender, ids, tail, floor });
  const follower = createLogFollower(clients, settings, reads);
  const closing = new AbortController();
  const pending = new Set<Promise<unknown>>();
  const assertOpen = (): void => {
    if (closing.signal.aborted) throw storeClosed();
  };
  const track = <T>(operation: Promise<T>): Promise<T> => {
    const settled = operation.catch(() => undefined);
    pending.add(settled);
    void settled.then(() => pending.delete(settled));
    return operation;
  };
  return {
    append: async (stream, expected, events) => {
      assertOpen();
      validateAppend(stream, expected, events);
      return track(append(stream, expected, events));
    },
    async *readStream(stream, options = {}) {
      assertOpen();
      const streamId = settings.streamPrefix + stream;
      const lastRevision = await reads.lastRevision(streamId);
      if (lastRevision === NO_REVISION) return;
      for await (const { event } of readStreamInPages(reader, streamId, lastRevision, options)) {
        assertOpen();
        if (options.direction !== 'backwards') ids.add(streamId, event.revision, event.id);
        yield event;
      }
    },
    async *readAll(options = {}) {
      assertOpen();
      yield* readLog({ reads, follower, settings, closing }, options);
    },
    async *subscribe({ after = BEFORE_FIRST, batchSize = BATCH_SIZE, signal } = {}) {
      assertOpen();
      fromPosition(after);
      const ended = signal === undefined ? closing.signal : AbortSignal.any([closing.signal, signal]);
      const maxAttempts = Number.POSITIVE_INFINITY;
      for await (const delivery of follower.follow({ after, batchSize, signal: ended, maxAttempts })) {
        if (delivery.kind === 'events') floor.raiseTo(delivery.events.at(-1)?.recordedAt ?? '');
        yield delivery;
      }
    },
    head: async () => {
      assertOpen();
      return reads.head();
    },
    // Reads require the leader, as appends do; a real append would stay in the log.
    probe: async () => {
      assertOpen();
      await reads.head();
    },
    check: async (options) => {
      assertOpen();
      return readWholeLog({ reads, follower, settings, closing }, options);
    },
    close: async () => {
      closing.abort();
      await Promise.all(pending);
      await clients.closeAll();
    },
  };
}

interface LogDependencies {
  readonly reads: StreamReads;
  readonly follower: LogFollower;
  readonly settings: KurrentSettings;
  readonly closing: AbortController;
}

/** Reads the log after one position and up to another, through a subscription that ends there. */
async function* readLog(
  { reads, follower, settings, closing }: LogDependencies,
  { after = BEFORE_FIRST, upTo, batchSize = BATCH_SIZE }: ReadAllOptions,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  fromPosition(after);
  const end = earlierOf(await reads.head(), upTo);
  if (end <= after) return;
  const options = { after, batchSize, signal: closing.signal, maxAttempts: settings.maxAttempts };
  for await (const delivery of follower.follow(options)) {
    if (delivery.kind === 'caught-up') continue;
    const events = delivery.events.filter(({ position }) => position <= end);
    if (events.length > 0) yield events;
    if (delivery.events.some(({ position }) => position >= end)) return;
  }
  throw storeClosed();
}

/** The server checks what it reads from its files; reading everything shows that it can. */
async function readWholeLog(log: LogDependencies, { onProgress, pause, signal }: CheckOptions = {}): Promise<LogCheck> {
  let events = 0;
  for await (const batch of readLog(log, {})) {
    events += batch.length;
    onProgress?.(events, events);
    await pause?.();
    if (signal?.aborted) break;
  }
  return { checkedBy: 'server', events, damaged: [], faults: [] };
}

function earlierOf(head: Position, upTo: Position | undefined): Position {
  return upTo !== undefined && upTo < head ? upTo : head;
}
