import { BEFORE_FIRST, type Position, type RecordedEvent } from '@strata/domain';
import type { Delivery, SubscribeOptions } from './event-store.js';

/** Tells waiting readers that something was appended. A count, so that no ring between two looks is missed. */
export class AppendBell {
  private waiting = new Set<() => void>();
  count = 0;

  ring(): void {
    this.count += 1;
    const woken = this.waiting;
    this.waiting = new Set();
    for (const wake of woken) wake();
  }

  /** Resolves once the bell has rung after `heard`, or when the signal is aborted. */
  async next(heard: number, signal: AbortSignal): Promise<void> {
    if (this.count !== heard || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        this.waiting.delete(wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}

export interface FollowedLog {
  readonly bell: AppendBell;
  /** The first events after a position, at most `limit` of them. */
  readonly page: (after: Position, limit: number) => readonly RecordedEvent[];
}

const BATCH_SIZE = 1_000;

/** A caller that never waits for anything else still lets the rest of the process have its turn this often. */
const TURN_MS = 10;

/** Gives way to timers and sockets once the present turn of the event loop has taken too long. */
export class TurnKeeper {
  private since = performance.now();

  async giveWay(): Promise<void> {
    if (performance.now() - this.since < TURN_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.since = performance.now();
  }
}

/**
 * A subscription over a log that can be read in pages: page after page while there is one, then one page per ring
 * of the bell. Live events are read from the log like all others, so there is no switch at which one could be lost,
 * and a slow caller holds no more than one page in memory. Ends without an error when `signal` is aborted.
 */
export async function* followLog(
  log: FollowedLog,
  options: Omit<SubscribeOptions, 'signal'>,
  signal: AbortSignal,
): AsyncGenerator<Delivery, void, undefined> {
  let after = options.after ?? BEFORE_FIRST;
  let announced = false;
  const turns = new TurnKeeper();
  while (!signal.aborted) {
    await turns.giveWay();
    const heard = log.bell.count;
    const events = log.page(after, options.batchSize ?? BATCH_SIZE);
    const last = events.at(-1);
    if (last !== undefined) {
      after = last.position;
      announced = false;
      yield { kind: 'events', events };
    } else if (!announced) {
      announced = true;
      yield { kind: 'caught-up', position: after };
    } else {
      await log.bell.next(heard, signal);
    }
  }
}
