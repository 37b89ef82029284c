import type { EventStoreHarness, HarnessFaults } from './harness.js';
import { InMemoryEventStore, InMemoryLog, type InMemoryOptions } from './in-memory-event-store.js';
import { RemoteInMemoryEventStore } from './remote-in-memory-event-store.js';

export type StoreClass = new (options: InMemoryOptions) => InMemoryEventStore;

const MAX_EVENT_BYTES = 1024 * 1024;

/** The harness of an in-memory store, or of one derived from it. */
export function inMemoryHarness(Store: StoreClass = InMemoryEventStore): EventStoreHarness {
  let log = new InMemoryLog();
  let clockOffset = 0;
  let open: InMemoryEventStore | undefined;
  const openOn = async (opened: InMemoryLog): Promise<InMemoryEventStore> => {
    await open?.close();
    log = opened;
    open = new Store({ log, clock: () => Date.now() + clockOffset, maxEventBytes: MAX_EVENT_BYTES });
    return open;
  };
  const isRemote = Store.prototype instanceof RemoteInMemoryEventStore || Store === RemoteInMemoryEventStore;
  const remote: HarnessFaults = {
    loseNextReply: () => (open as RemoteInMemoryEventStore).loseNextReply(),
    dropConnections: () => (open as RemoteInMemoryEventStore).dropConnections(),
  };
  return {
    open: () => {
      clockOffset = 0;
      return openOn(new InMemoryLog());
    },
    reopen: () => openOn(log),
    dispose: async () => open?.close(),
    tooLargeBytes: MAX_EVENT_BYTES,
    faults: {
      turnClockBack: (milliseconds) => {
        clockOffset -= milliseconds;
      },
      idsAcrossStreams: true,
      ...(isRemote ? remote : {}),
    },
    notApplicable: {
      loseNextReply: 'There is no reply on the way between caller and store.',
      dropConnections: 'There is no connection.',
    },
  };
}
