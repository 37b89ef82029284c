import kurrent, { type ResolvedEvent } from '@kurrent/kurrentdb-client';
import { isStrataError } from '@strata/domain';
import { NO_REVISION } from '@strata/event-store';
import type { Clients } from './clients.js';
import { foreign, meaningOf, unreachable, unsupported } from './kurrent-errors.js';
import { type StoredEvent, toStoredEvent } from './kurrent-event.js';
import type { KurrentSettings } from './kurrent-options.js';
import { DeadlinePassed, pauseBefore } from './pauses.js';
import { openTap } from './tap.js';

export interface StreamReading {
  /** The events with revisions `first` to `last`, both of which the stream has; events not ours are left out. */
  range(streamId: string, first: number, last: number): Promise<readonly StoredEvent[]>;
}

/**
 * Reads parts of a stream by a short subscription, which gives the instants of events in full (see `questions.ts`).
 * Every part is taken in whole before it is handed on: nothing stays open while a caller thinks.
 */
export function openStreamReading(clients: Clients, settings: KurrentSettings): StreamReading {
  const attemptRange = async (streamId: string, first: number, last: number): Promise<readonly StoredEvent[]> => {
    const client = clients.main();
    const fromRevision = first === 0 ? kurrent.START : BigInt(first - 1);
    const tap = openTap(client.subscribeToStream(streamId, { fromRevision, requiresLeader: true }));
    const events: ResolvedEvent[] = [];
    try {
      while (Number(events.at(-1)?.event?.revision ?? NO_REVISION) < last) {
        const drawn = await tap.draw(last - first + 1, settings.deadline);
        if (drawn.kind === 'silent') throw new DeadlinePassed(settings.deadline);
        if (drawn.kind === 'events') events.push(...drawn.events);
      }
      return ours(events).filter(({ event }) => event.revision <= last);
    } catch (error) {
      if (error instanceof DeadlinePassed) clients.renewMain(client);
      throw error;
    } finally {
      tap.close();
    }
  };
  const ours = (events: readonly ResolvedEvent[]): readonly StoredEvent[] =>
    events.flatMap((resolved) => {
      const stored = toStoredEvent(resolved, settings.streamPrefix);
      if (stored === 'without-position') throw unsupported(clients.address);
      return stored === 'not-ours' ? [] : [stored];
    });
  return {
    range: async (streamId, first, last) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await attemptRange(streamId, first, last);
        } catch (error) {
          const meaning = meaningOf(error);
          if (meaning === 'deleted') throw foreign(`The stream ${streamId} was deleted in the database.`, { streamId });
          if (isStrataError(error)) throw error;
          if (meaning === 'denied' || attempt >= settings.attempts) throw unreachable(clients.address, error);
          settings.logger.warn({ attempt, meaning, streamId }, 'A read from KurrentDB failed and is tried again');
          await pauseBefore(attempt, settings.firstPause);
        }
      }
    },
  };
}
