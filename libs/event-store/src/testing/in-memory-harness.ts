import { InMemoryEventStore, InMemoryLog, type InMemoryOptions } from './in-memory-event-store.js';
import type { EventStoreHarness } from './harness.js';

type StoreClass = new (options: InMemoryOptions) => InMemoryEventStore;

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
    },
    notApplicable: {
      loseNextReply: 'There is no reply on the way between caller and store.',
      dropConnections: 'There is no connection.',
    },
  };
}
