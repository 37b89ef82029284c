import { setTimeout as sleep } from 'node:timers/promises';
import type { AllStreamSubscription, ResolvedEvent, StreamSubscription } from '@kurrent/kurrentdb-client';

/** Events, or a report that there are no more for now, or that the subscription has shown no activity for too long. */
export type PullResult =
  | { readonly kind: 'events'; readonly events: readonly ResolvedEvent[] }
  | { readonly kind: 'caught-up' }
  | { readonly kind: 'idle' };

/** A client subscription that the consumer pulls from, so that a slow consumer slows the server down. */
export interface PullSubscription {
  /**
   * Returns up to `limit` events, `caught-up` if the server has no more for now (once after each run of events), or
   * `idle` after `timeout` milliseconds without activity. Rejects once the subscription has ended.
   */
  next(limit: number, timeout: number): Promise<PullResult>;
  /** Reports activity that the subscription itself does not expose (checkpoints). */
  notify(): void;
  /** Ends the subscription and rejects a pending `next`. */
  close(): void;
}

/** Time to wait for events in transit before reporting `caught-up`. */
const SETTLE_MS = 10;

export function createPullSubscription(subscription: AllStreamSubscription | StreamSubscription): PullSubscription {
  let failure: unknown;
  let live = false;
  let reportedCaughtUp = false;
  let active = false;
  let wake = (): void => undefined;
  const notify = (): void => {
    active = true;
    wake();
  };
  const fail = (error: unknown): void => {
    failure ??= error;
    notify();
  };
  subscription.on('readable', notify);
  subscription.on('confirmation', notify);
  subscription.on('caughtUp', () => {
    live = true;
    notify();
  });
  subscription.on('fellBehind', () => {
    live = false;
    notify();
  });
  subscription.on('error', fail);
  subscription.on('end', () => fail(new Error('the server ended the subscription')));
  subscription.on('close', () => fail(new Error('the subscription was closed')));

  const readBuffered = (limit: number): readonly ResolvedEvent[] => {
    const events: ResolvedEvent[] = [];
    while (events.length < limit) {
      const event = subscription.read() as ResolvedEvent | null;
      if (event === null) break;
      events.push(event);
    }
    return events;
  };
  const waitForActivity = async (timeout: number): Promise<boolean> => {
    active = false;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, timeout);
    });
    clearTimeout(timer);
    return active;
  };
  const hasSettled = async (): Promise<boolean> => {
    active = false;
    await sleep(SETTLE_MS);
    return !active;
  };
  return {
    next: async (limit, timeout) => {
      for (;;) {
        const events = readBuffered(limit);
        if (events.length > 0) {
          reportedCaughtUp = false;
          return { kind: 'events', events };
        }
        if (failure !== undefined) throw failure;
        if (live && !reportedCaughtUp) {
          if (!(await hasSettled())) continue;
          reportedCaughtUp = true;
          return { kind: 'caught-up' };
        }
        if (!(await waitForActivity(timeout))) return { kind: 'idle' };
      }
    },
    notify,
    close: () => {
      fail(new Error('the subscription was closed'));
      // Not awaited: while the client is still looking for a server, there is nothing to unsubscribe from yet.
      subscription.unsubscribe().catch(() => undefined);
      subscription.destroy();
    },
  };
}
