import { randomUUID } from 'node:crypto';
import type { EventStore } from '@strata/event-store';
import type { EventStoreHarness } from '@strata/event-store/conformance';
import { openKurrentEventStore } from '../kurrent-event-store.js';

/** Runs the adapter on a real node. Every log is a separate stream prefix in the log of the server. */
export function nodeHarness(address: string): EventStoreHarness {
  let streamPrefix = '';
  let store: EventStore | undefined;
  const open = async (): Promise<EventStore> => {
    store = await openKurrentEventStore({ uri: address, streamPrefix });
    return store;
  };
  const reason = 'Faults are injected only into the protocol double.';
  return {
    open: () => {
      streamPrefix = `strata-test-${randomUUID()}.`;
      return open();
    },
    reopen: async () => {
      await store?.close();
      return open();
    },
    dispose: async () => store?.close(),
    tooLargeBytes: 1_100_000,
    faults: {},
    notApplicable: {
      loseNextReply: reason,
      dropConnections: reason,
      setClockBack: reason,
      damageEvent: 'KurrentDB checks its files itself.',
      idsAcrossStreams: 'KurrentDB detects reused ids within a stream only.',
    },
  };
}
