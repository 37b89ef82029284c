import { NO_REVISION } from '@strata/event-store';

/** The cached event ids of a stream, complete from its first event up to `lastRevision`. */
interface CachedStream {
  readonly lastRevision: number;
  revisionOf(eventId: string): number | undefined;
}

/**
 * Caches event ids by stream. The server detects resent ids only at the expected revision, whereas the adapter checks
 * the whole stream; the cache avoids reading the stream again for every append. Streams only grow, so cached ids stay
 * valid. The least recently used streams are evicted first.
 */
export interface EventIdCache {
  /** Returns the cached ids of a stream; an uncached stream looks empty. */
  get(streamId: string): CachedStream;
  has(streamId: string): boolean;
  /** Adds an event that was read or stored. Ignores an event that does not directly follow the last cached one. */
  add(streamId: string, revision: number, eventId: string | undefined): void;
}

interface Entry {
  lastRevision: number;
  readonly revisions: Map<string, number>;
}

const EMPTY: CachedStream = { lastRevision: NO_REVISION, revisionOf: () => undefined };

export function createEventIdCache(maxIds: number): EventIdCache {
  const entries = new Map<string, Entry>();
  let ids = 0;
  const evictOldest = (except: string): void => {
    for (const [streamId, entry] of entries) {
      if (ids <= maxIds) return;
      if (streamId === except) continue;
      entries.delete(streamId);
      ids -= entry.revisions.size;
    }
  };
  const touch = (streamId: string): Entry | undefined => {
    const entry = entries.get(streamId);
    if (entry === undefined) return undefined;
    entries.delete(streamId);
    entries.set(streamId, entry);
    return entry;
  };
  return {
    has: (streamId) => entries.has(streamId),
    get: (streamId) => {
      const entry = touch(streamId);
      if (entry === undefined) return EMPTY;
      return { lastRevision: entry.lastRevision, revisionOf: (eventId) => entry.revisions.get(eventId) };
    },
    add: (streamId, revision, eventId) => {
      const entry = touch(streamId) ?? { lastRevision: NO_REVISION, revisions: new Map<string, number>() };
      if (revision !== entry.lastRevision + 1) return;
      entry.lastRevision = revision;
      if (eventId !== undefined) {
        entry.revisions.set(eventId, revision);
        ids += 1;
      }
      entries.set(streamId, entry);
      evictOldest(streamId);
    },
  };
}
