import type { EventStore } from '@strata/event-store';
import type { EventStoreHarness } from '@strata/event-store/conformance';
import { openKurrentEventStore } from '../kurrent-event-store.js';
import type { KurrentEventStoreOptions } from '../kurrent-options.js';
import { type ProtocolDouble, startDouble } from './protocol-double.js';

/** Timeouts short enough for tests: a lost answer is detected after half a second. */
export const FAST_TIMEOUTS: Omit<KurrentEventStoreOptions, 'uri'> = {
  deadline: 500,
  idleTimeout: 500,
  initialBackoff: 10,
};

/** Runs the adapter on a new protocol double for every check, with all faults that the double supports. */
export function doubleHarness(): EventStoreHarness {
  let double: ProtocolDouble | undefined;
  let store: EventStore | undefined;
  const current = (): ProtocolDouble => {
    if (double === undefined) throw new Error('No double is running.');
    return double;
  };
  const open = async (): Promise<EventStore> => {
    store = await openKurrentEventStore({ uri: current().uri, ...FAST_TIMEOUTS });
    return store;
  };
  return {
    open: async () => {
      double = await startDouble();
      return open();
    },
    reopen: async () => {
      await store?.close();
      return open();
    },
    dispose: async () => {
      await store?.close();
      await double?.stop();
      [double, store] = [undefined, undefined];
    },
    tooLargeBytes: 1_100_000,
    faults: {
      loseNextReply: () => void (current().faults.loseReplies = 1),
      dropConnections: () => current().relay.drop(),
      setClockBack: (milliseconds) => void (current().faults.clockShiftMs -= milliseconds),
    },
    notApplicable: {
      damageEvent: 'KurrentDB checks its files itself.',
      idsAcrossStreams: 'KurrentDB detects reused ids within a stream only.',
    },
  };
}
