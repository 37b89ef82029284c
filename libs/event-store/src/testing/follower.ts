import type { Position, RecordedEvent } from '@strata/domain';
import type { Delivery, EventStore, SubscribeOptions } from '../event-store.js';
import { within } from './conformance-check.js';

const TIMEOUT_MS = 10_000;

/** A subscription that runs in the background and records its deliveries. */
interface Follower {
  readonly events: readonly RecordedEvent[];
  readonly deliveries: readonly Delivery[];
  /**
   * Resolves once `condition` holds; rejects if the subscription ends or `timeout` milliseconds pass (default 10,000).
   */
  until(what: string, condition: () => boolean, timeout?: number): Promise<void>;
  /** Resolves when the latest delivery reports that the subscription caught up, at or after `position`. */
  caughtUp(position?: Position): Promise<void>;
  /** Aborts the subscription and waits for it to end. */
  stop(): Promise<void>;
  /** Settles when the subscription does. */
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
      for (const recheck of watchers) recheck();
      await onDelivery(delivery);
    }
  };
  const ended = iterate();
  ended.catch(() => undefined);
  const until = (what: string, condition: () => boolean, timeout = TIMEOUT_MS): Promise<void> => {
    const met = new Promise<void>((resolve) => {
      const recheck = (): void => {
        if (!condition()) return;
        watchers.delete(recheck);
        resolve();
      };
      watchers.add(recheck);
      recheck();
    });
    const endedEarly = ended.then(() => {
      if (!condition()) throw new Error(`the subscription ended while waiting for: ${what}`);
    });
    return within(timeout, `subscription waiting for: ${what}`, Promise.race([met, endedEarly]));
  };
  return {
    events,
    deliveries,
    ended,
    until,
    caughtUp: (position = '') =>
      until('a caught-up delivery', () => {
        const last = deliveries.at(-1);
        return last?.kind === 'caught-up' && last.position >= position;
      }),
    stop: () => {
      controller.abort();
      return within(TIMEOUT_MS, 'end of an aborted subscription', ended);
    },
  };
}
