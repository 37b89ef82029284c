import { setTimeout as wait } from 'node:timers/promises';
import type { AllStreamSubscription, ResolvedEvent, StreamSubscription } from '@kurrent/kurrentdb-client';

/** What came out of a subscription: events, or that there are none for now, or nothing for a long time. */
export type Draw =
  | { readonly kind: 'events'; readonly events: readonly ResolvedEvent[] }
  | { readonly kind: 'caught-up' }
  | { readonly kind: 'silent' };

/** A subscription of the client that is drawn from, so that a slow reader slows the server. */
export interface Tap {
  /**
   * Up to `limit` events, or word that the server has no more for now (once after each run of events), or
   * `silent` after `patience` milliseconds without a sign of life. Rejects when the subscription has ended.
   */
  draw(limit: number, patience: number): Promise<Draw>;
  /** To be called for signs of life that the subscription itself does not show (checkpoints). */
  stir(): void;
  /** Ends the subscription; a draw under way rejects. */
  close(): void;
}

/** Time for what is on its way to arrive before "nothing more" is believed. */
const SETTLE_MS = 10;

export function openTap(subscription: AllStreamSubscription | StreamSubscription): Tap {
  let failure: unknown;
  let live = false;
  let announced = false;
  let stirred = false;
  let wake = (): void => undefined;
  const stir = (): void => {
    stirred = true;
    wake();
  };
  const fail = (error: unknown): void => {
    failure ??= error;
    stir();
  };
  subscription.on('readable', stir);
  subscription.on('confirmation', stir);
  subscription.on('caughtUp', () => {
    live = true;
    stir();
  });
  subscription.on('fellBehind', () => {
    live = false;
    stir();
  });
  subscription.on('error', fail);
  subscription.on('end', () => fail(new Error('the server ended the subscription')));
  subscription.on('close', () => fail(new Error('the subscription was closed')));

  const take = (limit: number): readonly ResolvedEvent[] => {
    const events: ResolvedEvent[] = [];
    while (events.length < limit) {
      const event = subscription.read() as ResolvedEvent | null;
      if (event === null) break;
      events.push(event);
    }
    return events;
  };
  const nextStir = async (patience: number): Promise<boolean> => {
    stirred = false;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, patience);
    });
    clearTimeout(timer);
    return stirred;
  };
  const settled = async (): Promise<boolean> => {
    stirred = false;
    await wait(SETTLE_MS);
    return !stirred;
  };
  return {
    draw: async (limit, patience) => {
      for (;;) {
        const events = take(limit);
        if (events.length > 0) {
          announced = false;
          return { kind: 'events', events };
        }
        if (failure !== undefined) throw failure;
        if (live && !announced) {
          if (!(await settled())) continue;
          announced = true;
          return { kind: 'caught-up' };
        }
        if (!(await nextStir(patience))) return { kind: 'silent' };
      }
    },
    stir,
    close: () => {
      fail(new Error('the subscription was closed'));
      // Not waited for: while the client still looks for a server, there is nothing to end yet.
      subscription.unsubscribe().catch(() => undefined);
      subscription.destroy();
    },
  };
}
