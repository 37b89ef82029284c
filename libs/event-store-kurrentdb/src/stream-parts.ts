import type { ReadStreamOptions } from '@strata/event-store';
import type { StoredEvent } from './kurrent-event.js';
import type { StreamReading } from './stream-reading.js';

/** Events taken in at a time. */
const PAGE = 500;

/** The events of a stream whose last revision is `last`, part by part in the direction asked for. */
export async function* readStreamParts(
  reading: StreamReading,
  streamId: string,
  last: number,
  { direction = 'forwards', from, limit = Number.POSITIVE_INFINITY }: ReadStreamOptions,
): AsyncGenerator<StoredEvent, void, undefined> {
  if (direction === 'backwards') {
    const top = Math.min(from ?? last, last);
    const bottom = Math.max(0, top - limit + 1);
    for (let high = top; high >= bottom; high -= PAGE) {
      const part = await reading.range(streamId, Math.max(bottom, high - PAGE + 1), high);
      yield* part.toReversed();
    }
    return;
  }
  const bottom = Math.max(0, from ?? 0);
  const top = Math.min(last, bottom + limit - 1);
  for (let low = bottom; low <= top; low += PAGE) {
    yield* await reading.range(streamId, low, Math.min(top, low + PAGE - 1));
  }
}
