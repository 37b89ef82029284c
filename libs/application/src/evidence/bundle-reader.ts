import type { RecordedEvent } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { isDisclosed, type EvidenceEntry } from '@strata/ledger';

/** Reads the events that a bundle discloses as if they were a log. */
export function bundleReader(entries: readonly EvidenceEntry[]): Pick<EventStore, 'readStream' | 'readAll'> {
  const events = entries
    .filter(isDisclosed)
    .sort((a, b) => a.index - b.index)
    .map(({ event }) => event as RecordedEvent);
  const streams = new Map<string, RecordedEvent[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return {
    async *readStream(stream) {
      yield* streams.get(stream) ?? [];
    },
    async *readAll({ upTo } = {}) {
      yield events.filter(({ position }) => upTo === undefined || position <= upTo);
    },
  };
}
