import { BEFORE_FIRST, type Position, type RecordedEvent, StrataError } from '@strata/domain';
import { validateAppend, type EventStore, NO_REVISION, type ReadAllOptions, storeClosed } from '@strata/event-store';
import { openSending } from './append-sending.js';
import { openAppending } from './appending.js';
import { type Clients, createClients } from './clients.js';
import { knownStreams } from './known-streams.js';
import { unreachable } from './kurrent-errors.js';
import { type KurrentEventStoreOptions, type KurrentSettings, withDefaults } from './kurrent-options.js';
import { fromPosition } from './kurrent-position.js';
import { type LogFollowing, openLogFollowing } from './log-following.js';
import { withDeadline } from './pauses.js';
import { openQuestions, type Questions } from './questions.js';
import { type RecordedAtFloor, recordedAtFloor } from './recorded-at-floor.js';
import { openStreamReading } from './stream-reading.js';
import { openStreamTail } from './stream-tail.js';
import { readStreamParts } from './stream-parts.js';

/** Ids of events remembered, about 20 MB of them. */
const MOST_KNOWN_IDS = 100_000;

const BATCH_SIZE = 1_000;

/** A node that is not the leader needs a second try; a server that is not there is not waited for. */
const OPENING_ATTEMPTS = 3;

/**
 * Opens an event store on KurrentDB or EventStoreDB through the official client. Rejects within `connectTimeout`
 * with `EVENT_STORE_UNREACHABLE` if the server does not answer, at once with `EVENT_STORE_ADDRESS_INVALID` or
 * `EVENT_STORE_SETTING_INVALID` if it cannot even be asked. Errors name the address, never the credentials.
 */
export async function openKurrentEventStore(options: KurrentEventStoreOptions): Promise<EventStore> {
  const settings = withDefaults(options);
  checkPrefix(settings.streamPrefix);
  const clients = createClients(settings.uri);
  const floor = recordedAtFloor();
  try {
    const attempts = Math.min(settings.attempts, OPENING_ATTEMPTS);
    await withDeadline(settings.connectTimeout, seeNewest(clients, { ...settings, attempts }, floor));
  } catch (error) {
    await clients.closeAll();
    throw error instanceof StrataError ? error : unreachable(clients.address, error);
  }
  settings.logger.info({ address: clients.address, streamPrefix: settings.streamPrefix }, 'Connected to KurrentDB');
  return assemble(clients, settings, floor);
}

/** Reads the newest event, over both of the client's connections: what does not work shows at once. */
async function seeNewest(clients: Clients, settings: KurrentSettings, floor: RecordedAtFloor): Promise<void> {
  const newest = await openQuestions(clients, settings).last();
  if (newest === undefined) return;
  const { stream, revision } = newest.event;
  const [event] = await openStreamReading(clients, settings).range(settings.streamPrefix + stream, revision, revision);
  floor.see(event?.event.recordedAt ?? newest.event.recordedAt);
}

function checkPrefix(prefix: string): void {
  if (prefix !== '' && !prefix.startsWith('$')) return;
  throw new StrataError('EVENT_STORE_SETTING_INVALID', `The stream prefix "${prefix}" is empty or begins with $.`, {
    remedy: 'Name a prefix such as "strata."; names that begin with $ belong to the database itself.',
  });
}

function assemble(clients: Clients, settings: KurrentSettings, floor: RecordedAtFloor): EventStore {
  const { address } = clients;
  const questions = openQuestions(clients, settings);
  const reading = openStreamReading(clients, settings);
  const known = knownStreams(MOST_KNOWN_IDS);
  const tail = openStreamTail(questions, reading, known);
  const sending = openSending(clients, settings);
  const { append } = openAppending({ address, settings, sending, known, tail, floor });
  const following = openLogFollowing(clients, settings, questions);
  const closing = new AbortController();
  const underway = new Set<Promise<unknown>>();
  const checkOpen = (): void => {
    if (closing.signal.aborted) throw storeClosed();
  };
  const tracked = <T>(work: Promise<T>): Promise<T> => {
    const settled = work.catch(() => undefined);
    underway.add(settled);
    void settled.then(() => underway.delete(settled));
    return work;
  };
  return {
    append: async (stream, expected, events) => {
      checkOpen();
      validateAppend(stream, expected, events);
      return tracked(append(stream, expected, events));
    },
    async *readStream(stream, options = {}) {
      checkOpen();
      const streamId = settings.streamPrefix + stream;
      const last = await questions.lastRevision(streamId);
      if (last === NO_REVISION) return;
      for await (const { event } of readStreamParts(reading, streamId, last, options)) {
        checkOpen();
        if (options.direction !== 'backwards') known.note(streamId, event.revision, event.id);
        yield event;
      }
    },
    async *readAll(options = {}) {
      checkOpen();
      yield* readLog({ questions, following, settings, closing }, options);
    },
    async *subscribe({ after = BEFORE_FIRST, batchSize = BATCH_SIZE, signal } = {}) {
      checkOpen();
      fromPosition(after);
      const either = signal === undefined ? closing.signal : AbortSignal.any([closing.signal, signal]);
      const attempts = Number.POSITIVE_INFINITY;
      for await (const delivery of following.follow({ after, batchSize, signal: either, attempts })) {
        if (delivery.kind === 'events') floor.see(delivery.events.at(-1)?.recordedAt ?? '');
        yield delivery;
      }
    },
    head: async () => {
      checkOpen();
      return questions.head();
    },
    close: async () => {
      closing.abort();
      await Promise.all(underway);
      await clients.closeAll();
    },
  };
}

interface LogParts {
  readonly questions: Questions;
  readonly following: LogFollowing;
  readonly settings: KurrentSettings;
  readonly closing: AbortController;
}

/** The log from one position up to another, as a subscription that ends there. */
async function* readLog(
  { questions, following, settings, closing }: LogParts,
  { after = BEFORE_FIRST, upTo, batchSize = BATCH_SIZE }: ReadAllOptions,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  fromPosition(after);
  const end = earlier(await questions.head(), upTo);
  if (end <= after) return;
  const options = { after, batchSize, signal: closing.signal, attempts: settings.attempts };
  for await (const delivery of following.follow(options)) {
    if (delivery.kind === 'caught-up') continue;
    const events = delivery.events.filter(({ position }) => position <= end);
    if (events.length > 0) yield events;
    if (delivery.events.some(({ position }) => position >= end)) return;
  }
  throw storeClosed();
}

function earlier(head: Position, upTo: Position | undefined): Position {
  return upTo !== undefined && upTo < head ? upTo : head;
}
