import kurrent, { type KurrentDBClient, type ResolvedEvent } from '@kurrent/kurrentdb-client';
import { BEFORE_FIRST, type Position } from '@strata/domain';
import { NO_REVISION } from '@strata/event-store';
import { backOff } from './backoff.js';
import type { Clients } from './clients.js';
import { withDeadline } from './deadline.js';
import { classifyError, foreignData, unreachable } from './kurrent-errors.js';
import { type StoredEvent, toStoredEvent } from './kurrent-event.js';
import type { KurrentSettings } from './kurrent-options.js';

const { BACKWARDS, END } = kurrent;

/** Reads the ends of streams and of the log with the client's read calls. */
export interface StreamReads {
  /** Returns the last revision of a stream in the database, or `NO_REVISION` if it does not exist. */
  lastRevision(streamId: string): Promise<number>;
  /** Returns the position of the last event of this store, or `BEFORE_FIRST`. */
  head(): Promise<Position>;
  /** Returns the last event of this store. */
  lastEvent(): Promise<StoredEvent | undefined>;
}

/** Page size for skipping foreign events under the stream prefix, which are rare. */
const PAGE_SIZE = 50;

/**
 * The client serves reads over a second, native connection, which has no deadline and stays dead after it failed to
 * connect. Therefore each read here has its own deadline, and a failed read is retried over a new connection. Native
 * reads also truncate the instants of events to whole seconds, which is why events themselves are read by subscription.
 */
export function createStreamReads(clients: Clients, settings: KurrentSettings): StreamReads {
  const { streamPrefix } = settings;
  const filter = kurrent.streamNameFilter({ prefixes: [streamPrefix] });
  const readEvents = (
    read: (client: KurrentDBClient) => AsyncIterable<ResolvedEvent>,
  ): Promise<readonly ResolvedEvent[]> => readWithRetries(clients, settings, (client) => collect(read(client)));

  const lastEvent = async (): Promise<StoredEvent | undefined> => {
    let fromPosition: typeof END | { commit: bigint; prepare: bigint } = END;
    for (let maxCount = 1; ; maxCount = PAGE_SIZE) {
      const from: typeof fromPosition = fromPosition;
      const page = await readEvents((client) =>
        client.readAll({ direction: BACKWARDS, fromPosition: from, maxCount, filter, requiresLeader: true } as never),
      );
      for (const resolved of page) {
        const stored = toStoredEvent(resolved, streamPrefix);
        if (typeof stored === 'object') return stored;
      }
      const oldest = page.at(-1)?.event?.position;
      if (page.length < maxCount || oldest === undefined) return undefined;
      fromPosition = oldest;
    }
  };
  return {
    lastEvent,
    head: async () => (await lastEvent())?.event.position ?? BEFORE_FIRST,
    lastRevision: async (streamId) => {
      const options = { direction: BACKWARDS, fromRevision: END, maxCount: 1, requiresLeader: true } as const;
      const [newest] = await readEvents((client) => client.readStream(streamId, options));
      return newest?.event === undefined ? NO_REVISION : Number(newest.event.revision);
    },
  };
}

async function readWithRetries<T>(
  clients: Clients,
  settings: KurrentSettings,
  read: (client: KurrentDBClient) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  for (let attempt = 1; ; attempt += 1) {
    const client = clients.reader();
    try {
      return await withDeadline(settings.deadline, read(client));
    } catch (error) {
      const kind = classifyError(error);
      if (kind === 'not-found') return [];
      if (kind === 'deleted') throw foreignData('A stream of Strata was deleted in the database.', {});
      // After a not-leader error the same client connects to the leader; a new one would connect to the same node
      // again.
      if (kind !== 'not-leader') clients.replaceReader(client);
      if (kind === 'denied' || attempt >= settings.maxAttempts) throw unreachable(clients.address, error);
      settings.logger.warn({ attempt, kind }, 'A read from KurrentDB failed; retrying');
      await backOff(attempt, settings.initialBackoff);
    }
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
