import { BEFORE_FIRST, type Position, type RecordedEvent } from '@strata/domain';
import type { AppendSignal } from './append-signal.js';
import type { Delivery, SubscribeOptions } from './event-store.js';
import { TimeSlice } from './time-slice.js';

interface PagedLog {
  /** Notified after every append. */
  readonly appended: AppendSignal;
  /** Returns at most `limit` events after a position. */
  readonly page: (after: Position, limit: number) => readonly RecordedEvent[];
}

const BATCH_SIZE = 1_000;

/**
 * Subscribes to a log that can be read in pages: reads page after page until there are no more events, then waits for
 * the next append. Live events are read from the log like all others, so none can be lost when the subscription
 * catches up, and a slow consumer holds at most one page in memory. Ends without an error when `signal` is aborted.
 */
export async function* followLog(
  log: PagedLog,
  options: Omit<SubscribeOptions, 'signal'>,
  signal: AbortSignal,
): AsyncGenerator<Delivery, void, undefined> {
  let after = options.after ?? BEFORE_FIRST;
  let caughtUp = false;
  const slice = new TimeSlice();
  while (!signal.aborted) {
    await slice.yieldIfExpired();
    const appendsSeen = log.appended.count;
    const events = log.page(after, options.batchSize ?? BATCH_SIZE);
    const last = events.at(-1);
    if (last !== undefined) {
      after = last.position;
      caughtUp = false;
      yield { kind: 'events', events };
    } else if (!caughtUp) {
      caughtUp = true;
      yield { kind: 'caught-up', position: after };
    } else {
      await log.appended.changedSince(appendsSeen, signal);
    }
  }
}
