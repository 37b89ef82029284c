import kurrent, { type ResolvedEvent } from '@kurrent/kurrentdb-client';
import { isStrataError } from '@strata/domain';
import { NO_REVISION } from '@strata/event-store';
import { backOff } from './backoff.js';
import type { Clients } from './clients.js';
import { DeadlineExceeded } from './deadline.js';
import { classifyError, foreignData, unreachable, unsupported } from './kurrent-errors.js';
import { type StoredEvent, toStoredEvent } from './kurrent-event.js';
import type { KurrentSettings } from './kurrent-options.js';
import { createPullSubscription } from './pull-subscription.js';

export interface StreamRangeReader {
  /** Returns the events with revisions `first` to `last`, which must exist; omits foreign events. */
  readRange(streamId: string, first: number, last: number): Promise<readonly StoredEvent[]>;
}

/**
 * Creates a reader that reads each range through a short subscription, because the client's read calls truncate the
 * instants of events (see `stream-reads.ts`). A range is read completely before it is returned, so nothing stays open
 * while the caller processes it.
 */
export function createStreamRangeReader(clients: Clients, settings: KurrentSettings): StreamRangeReader {
  const attemptRange = async (streamId: string, first: number, last: number): Promise<readonly StoredEvent[]> => {
    const client = clients.main();
    const fromRevision = first === 0 ? kurrent.START : BigInt(first - 1);
    const subscription = createPullSubscription(
      client.subscribeToStream(streamId, { fromRevision, requiresLeader: true }),
    );
    const events: ResolvedEvent[] = [];
    try {
      while (Number(events.at(-1)?.event?.revision ?? NO_REVISION) < last) {
        const next = await subscription.next(last - first + 1, settings.deadline);
        if (next.kind === 'idle') throw new DeadlineExceeded(settings.deadline);
        if (next.kind === 'events') events.push(...next.events);
      }
      return storedEvents(events).filter(({ event }) => event.revision <= last);
    } catch (error) {
      if (error instanceof DeadlineExceeded) clients.replaceMain(client);
      throw error;
    } finally {
      subscription.close();
    }
  };
  const storedEvents = (events: readonly ResolvedEvent[]): readonly StoredEvent[] =>
    events.flatMap((resolved) => {
      const stored = toStoredEvent(resolved, settings.streamPrefix);
      if (stored === 'without-position') throw unsupported(clients.address);
      return stored === 'foreign' ? [] : [stored];
    });
  return {
    readRange: async (streamId, first, last) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await attemptRange(streamId, first, last);
        } catch (error) {
          const kind = classifyError(error);
          if (kind === 'deleted') {
            throw foreignData(`The stream ${streamId} was deleted in the database.`, { streamId });
          }
          if (isStrataError(error)) throw error;
          if (kind === 'denied' || attempt >= settings.maxAttempts) throw unreachable(clients.address, error);
          settings.logger.warn({ attempt, kind, streamId }, 'A read from KurrentDB failed; retrying');
          await backOff(attempt, settings.initialBackoff);
        }
      }
    },
  };
}
