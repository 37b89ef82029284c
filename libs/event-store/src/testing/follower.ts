import type { Position, RecordedEvent } from '@strata/domain';
import type { Delivery, EventStore, SubscribeOptions } from '../event-store.js';
import { within } from './conformance-check.js';

const WAIT_LIMIT_MS = 10_000;

/** A subscription that runs in the background and remembers what it was given. */
export interface Follower {
  readonly events: readonly RecordedEvent[];
  readonly deliveries: readonly Delivery[];
  /** Resolves once `condition` holds; rejects if the subscription ends or `limit` milliseconds pass (default ten seconds). */
  until(what: string, condition: () => boolean, limit?: number): Promise<void>;
  /** Resolves at the next word that there is nothing more, at or after `position`. */
  caughtUp(position?: Position): Promise<void>;
  /** Aborts the subscription and waits for its end. */
  stop(): Promise<void>;
  /** Settles as the subscription does. */
  readonly ended: Promise<void>;
}

export function follow(
  store: EventStore,
  options: Omit<SubscribeOptions, 'signal'> = {},
  onDelivery: (delivery: Delivery) => Promise<void> | void = () => undefined,
): Follower {
  const controller = new AbortController();
  const events: RecordedEvent[] = [];
  const deliveries: Delivery[] = [];
  const watchers = new Set<() => void>();
  const iterate = async (): Promise<void> => {
    for await (const delivery of store.subscribe({ ...options, signal: controller.signal })) {
      deliveries.push(delivery);
      if (delivery.kind === 'events') events.push(...delivery.events);
      for (const look of watchers) look();
      await onDelivery(delivery);
    }
  };
  const ended = iterate();
  ended.catch(() => undefined);
  const until = (what: string, condition: () => boolean, limit = WAIT_LIMIT_MS): Promise<void> => {
    const met = new Promise<void>((resolve) => {
      const look = (): void => {
        if (!condition()) return;
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
      look();
    });
    const early = ended.then(() => {
      if (!condition()) throw new Error(`the subscription ended before: ${what}`);
    });
    return within(limit, `subscription waiting for: ${what}`, Promise.race([met, early]));
  };
  return {
    events,
    deliveries,
    ended,
    until,
    caughtUp: (position = '') =>
      until('word that it caught up', () => {
        const last = deliveries.at(-1);
        return last?.kind === 'caught-up' && last.position >= position;
      }),
    stop: () => {
      controller.abort();
      return within(WAIT_LIMIT_MS, 'end of an aborted subscription', ended);
    },
  };
}
