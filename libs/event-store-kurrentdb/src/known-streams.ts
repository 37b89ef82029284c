import { NO_REVISION } from '@strata/event-store';

/** What is known of a stream: the ids of its events, without a gap from its first event up to `last`. */
export interface KnownStream {
  readonly last: number;
  revisionOf(eventId: string): number | undefined;
}

/**
 * Ids of events by stream. The server looks for ids sent again only where the expected revision points to; the
 * adapter looks in the whole stream, and this keeps it from reading the stream anew for every append. Streams only
 * grow, so what is known stays true. Streams used longest ago are forgotten first.
 */
export interface KnownStreams {
  /** What is known of the stream; nothing known is an empty stream. */
  of(streamId: string): KnownStream;
  isKnown(streamId: string): boolean;
  /** Notes an event that was read or stored; ignored unless it follows what is known. */
  note(streamId: string, revision: number, eventId: string | undefined): void;
}

interface Entry {
  last: number;
  readonly revisions: Map<string, number>;
}

const EMPTY: KnownStream = { last: NO_REVISION, revisionOf: () => undefined };

export function knownStreams(mostIds: number): KnownStreams {
  const entries = new Map<string, Entry>();
  let ids = 0;
  const forgetOldest = (but: string): void => {
    for (const [streamId, entry] of entries) {
      if (ids <= mostIds) return;
      if (streamId === but) continue;
      entries.delete(streamId);
      ids -= entry.revisions.size;
    }
  };
  const use = (streamId: string): Entry | undefined => {
    const entry = entries.get(streamId);
    if (entry === undefined) return undefined;
    entries.delete(streamId);
    entries.set(streamId, entry);
    return entry;
  };
  return {
    isKnown: (streamId) => entries.has(streamId),
    of: (streamId) => {
      const entry = use(streamId);
      if (entry === undefined) return EMPTY;
      return { last: entry.last, revisionOf: (eventId) => entry.revisions.get(eventId) };
    },
    note: (streamId, revision, eventId) => {
      const entry = use(streamId) ?? { last: NO_REVISION, revisions: new Map<string, number>() };
      if (revision !== entry.last + 1) return;
      entry.last = revision;
      if (eventId !== undefined) {
        entry.revisions.set(eventId, revision);
        ids += 1;
      }
      entries.set(streamId, entry);
      forgetOldest(streamId);
    },
  };
}
