import type { EventIdCache } from './event-id-cache.js';
import type { StoredEvent } from './kurrent-event.js';
import type { StreamRangeReader } from './stream-range-reader.js';
import type { StreamReads } from './stream-reads.js';

/** Reads the events at the end of a stream that the event id cache does not contain yet. */
export interface StreamTail {
  /** Reads the events added to the stream since it was last read, so that the cache contains all of its ids. */
  catchUp(streamId: string): Promise<void>;
  /** Returns the events with revisions `first` to `last`, which must exist. */
  readRange(streamId: string, first: number, last: number): Promise<readonly StoredEvent[]>;
}

const PAGE_SIZE = 1_000;

export function createStreamTail(reads: StreamReads, reader: StreamRangeReader, cache: EventIdCache): StreamTail {
  return {
    readRange: (streamId, first, last) => reader.readRange(streamId, first, last),
    catchUp: async (streamId) => {
      const end = await reads.lastRevision(streamId);
      for (let first = cache.get(streamId).lastRevision + 1; first <= end; first += PAGE_SIZE) {
        const last = Math.min(first + PAGE_SIZE - 1, end);
        const ids = new Map<number, string>();
        for (const { event } of await reader.readRange(streamId, first, last)) ids.set(event.revision, event.id);
        // Foreign events have no id to cache, but they do have a revision.
        for (let revision = first; revision <= last; revision += 1) cache.add(streamId, revision, ids.get(revision));
      }
    },
  };
}
