import type { EventStoreHarness, HarnessFaults } from './harness.js';
import { InMemoryEventStore, InMemoryLog, type InMemoryOptions } from './in-memory-event-store.js';
import { RemoteInMemoryEventStore } from './remote-in-memory-event-store.js';

export type StoreClass = new (options: InMemoryOptions) => InMemoryEventStore;

const MAX_EVENT_BYTES = 1024 * 1024;

/** The harness for the in-memory store or a subclass of it. */
export function inMemoryHarness(Store: StoreClass = InMemoryEventStore): EventStoreHarness {
  let log = new InMemoryLog();
  let clockOffset = 0;
  let open: InMemoryEventStore | undefined;
  const openWith = async (newLog: InMemoryLog): Promise<InMemoryEventStore> => {
    await open?.close();
    log = newLog;
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
      return openWith(new InMemoryLog());
    },
    reopen: () => openWith(log),
    dispose: async () => open?.close(),
    tooLargeBytes: MAX_EVENT_BYTES,
    faults: {
      setClockBack: (milliseconds) => {
        clockOffset -= milliseconds;
      },
      damageEvent: (position) => void log.damaged.add(position),
      idsAcrossStreams: true,
      ...(isRemote ? remote : {}),
    },
    notApplicable: {
      loseNextReply: "The store runs in the caller's process, so there is no reply to lose.",
      dropConnections: "The store runs in the caller's process, so there is no connection.",
    },
  };
}
