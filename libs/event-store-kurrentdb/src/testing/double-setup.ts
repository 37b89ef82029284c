import type { EventStore } from '@strata/event-store';
import { openKurrentEventStore } from '../kurrent-event-store.js';
import type { KurrentEventStoreOptions } from '../kurrent-options.js';
import { FAST_TIMEOUTS } from './double-harness.js';
import { type DoubleOptions, type ProtocolDouble, startDouble } from './protocol-double.js';

/** Creates the doubles and stores of a test and closes them together. */
interface DoubleSetup {
  double(options?: DoubleOptions): Promise<ProtocolDouble>;
  store(double: ProtocolDouble, options?: Partial<KurrentEventStoreOptions>): Promise<EventStore>;
  closeAll(): Promise<void>;
}

export function doubleSetup(): DoubleSetup {
  const stores: EventStore[] = [];
  const doubles: ProtocolDouble[] = [];
  return {
    double: async (options) => {
      const double = await startDouble(options);
      doubles.push(double);
      return double;
    },
    store: async (double, options = {}) => {
      const store = await openKurrentEventStore({ uri: double.uri, ...FAST_TIMEOUTS, ...options });
      stores.push(store);
      return store;
    },
    closeAll: async () => {
      for (const store of stores.splice(0)) await store.close();
      for (const double of doubles.splice(0)) await double.stop();
    },
  };
}

/** Returns a generator of pseudo-random numbers from 0 to 1 that is the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Waits until `condition` holds; rejects after five seconds. */
export async function eventually(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 5) {
    if (waited > 5_000) throw new Error(`The condition does not hold after five seconds: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
