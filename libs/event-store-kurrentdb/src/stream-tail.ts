import type { KnownStreams } from './known-streams.js';
import type { StoredEvent } from './kurrent-event.js';
import type { Questions } from './questions.js';
import type { StreamReading } from './stream-reading.js';

/** The end of streams as the database has it, kept beside what is known of them. */
export interface StreamTail {
  /** Reads what came to the stream since it was last read, so that all of its ids are known. */
  catchUp(streamId: string): Promise<void>;
  /** The events with revisions `first` to `last`, both of which the stream has. */
  range(streamId: string, first: number, last: number): Promise<readonly StoredEvent[]>;
}

/** Events taken in at a time. */
const PAGE = 1_000;

export function openStreamTail(questions: Questions, reading: StreamReading, known: KnownStreams): StreamTail {
  return {
    range: (streamId, first, last) => reading.range(streamId, first, last),
    catchUp: async (streamId) => {
      const end = await questions.lastRevision(streamId);
      for (let first = known.of(streamId).last + 1; first <= end; first += PAGE) {
        const last = Math.min(first + PAGE - 1, end);
        const ids = new Map<number, string>();
        for (const { event } of await reading.range(streamId, first, last)) ids.set(event.revision, event.id);
        // Events that are not ours have no id of interest, but they count.
        for (let revision = first; revision <= last; revision += 1) known.note(streamId, revision, ids.get(revision));
      }
    },
  };
}
