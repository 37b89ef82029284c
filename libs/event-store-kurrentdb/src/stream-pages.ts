import type { ReadStreamOptions } from '@strata/event-store';
import type { StoredEvent } from './kurrent-event.js';
import type { StreamRangeReader } from './stream-range-reader.js';

const PAGE_SIZE = 500;

/** Yields the events of a stream whose last revision is `lastRevision`, reading them in pages. */
export async function* readStreamInPages(
  reader: StreamRangeReader,
  streamId: string,
  lastRevision: number,
  { direction = 'forwards', from, limit = Number.POSITIVE_INFINITY }: ReadStreamOptions,
): AsyncGenerator<StoredEvent, void, undefined> {
  if (direction === 'backwards') {
    const top = Math.min(from ?? lastRevision, lastRevision);
    const bottom = Math.max(0, top - limit + 1);
    for (let high = top; high >= bottom; high -= PAGE_SIZE) {
      const page = await reader.readRange(streamId, Math.max(bottom, high - PAGE_SIZE + 1), high);
      yield* page.toReversed();
    }
    return;
  }
  const bottom = Math.max(0, from ?? 0);
  const top = Math.min(lastRevision, bottom + limit - 1);
  for (let low = bottom; low <= top; low += PAGE_SIZE) {
    yield* await reader.readRange(streamId, low, Math.min(top, low + PAGE_SIZE - 1));
  }
}
