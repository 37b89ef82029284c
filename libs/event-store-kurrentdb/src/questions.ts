import kurrent, { type KurrentDBClient, type ResolvedEvent } from '@kurrent/kurrentdb-client';
import { BEFORE_FIRST, type Position } from '@strata/domain';
import { NO_REVISION } from '@strata/event-store';
import type { Clients } from './clients.js';
import { foreign, meaningOf, unreachable } from './kurrent-errors.js';
import { type StoredEvent, toStoredEvent } from './kurrent-event.js';
import type { KurrentSettings } from './kurrent-options.js';
import { pauseBefore, withDeadline } from './pauses.js';

const { BACKWARDS, END } = kurrent;

/** Questions about where things end, asked through the client's reads. */
export interface Questions {
  /** Last revision of a stream of the database, `NO_REVISION` if there is none. */
  lastRevision(streamId: string): Promise<number>;
  /** Position of the last event of this system. */
  head(): Promise<Position>;
  /** The last event of this system. */
  last(): Promise<StoredEvent | undefined>;
}

/** Events that are not ours under our prefix are few; pages of this size pass over them. */
const PAGE = 50;

/**
 * The client answers reads through a second, native connection that knows no deadline and stays dead once it could
 * not connect: each read has a deadline of its own here, and a failed one is tried again over a new connection.
 * It also cuts the instant of an event to whole seconds, which is why events themselves are read by subscription.
 */
export function openQuestions(clients: Clients, settings: KurrentSettings): Questions {
  const { streamPrefix } = settings;
  const filter = kurrent.streamNameFilter({ prefixes: [streamPrefix] });
  const asked = (read: (client: KurrentDBClient) => AsyncIterable<ResolvedEvent>): Promise<readonly ResolvedEvent[]> =>
    ask(clients, settings, (client) => collect(read(client)));

  const last = async (): Promise<StoredEvent | undefined> => {
    let fromPosition: typeof END | { commit: bigint; prepare: bigint } = END;
    for (let maxCount = 1; ; maxCount = PAGE) {
      const from: typeof fromPosition = fromPosition;
      const page = await asked((client) =>
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
    last,
    head: async () => (await last())?.event.position ?? BEFORE_FIRST,
    lastRevision: async (streamId) => {
      const options = { direction: BACKWARDS, fromRevision: END, maxCount: 1, requiresLeader: true } as const;
      const [newest] = await asked((client) => client.readStream(streamId, options));
      return newest?.event === undefined ? NO_REVISION : Number(newest.event.revision);
    },
  };
}

async function ask<T>(
  clients: Clients,
  settings: KurrentSettings,
  question: (client: KurrentDBClient) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  for (let attempt = 1; ; attempt += 1) {
    const client = clients.asking();
    try {
      return await withDeadline(settings.deadline, question(client));
    } catch (error) {
      const meaning = meaningOf(error);
      if (meaning === 'absent') return [];
      if (meaning === 'deleted') throw foreign('A stream of this system was deleted in the database.', {});
      // Told where the leader is, the client goes there by itself; a new one would ask the same node again.
      if (meaning !== 'not-leader') clients.renewAsking(client);
      if (meaning === 'denied' || attempt >= settings.attempts) throw unreachable(clients.address, error);
      settings.logger.warn({ attempt, meaning }, 'A read from KurrentDB failed and is tried again');
      await pauseBefore(attempt, settings.firstPause);
    }
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
