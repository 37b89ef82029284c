import type { ResolvedEvent } from '@kurrent/kurrentdb-client';
import type { Position, RecordedEvent } from '@strata/domain';
import type { Delivery } from '@strata/event-store';
import { toStoredEvent } from './kurrent-event.js';
import type { KurrentSettings } from './kurrent-options.js';
import type { PullResult, PullSubscription } from './pull-subscription.js';
import type { StreamReads } from './stream-reads.js';

/** The progress of one `readAll` or `subscribe` call, kept across its subscriptions. */
export interface Progress {
  /** Position of the last delivered event. */
  position: Position;
  /** `recordedAt` of the last delivered event, which never decreases within one call. */
  recordedAt: string;
}

interface WatchOptions {
  readonly settings: KurrentSettings;
  readonly reads: StreamReads;
  readonly progress: Progress;
  readonly batchSize: number;
  /** Aborting it ends the iteration without an error at the next result. */
  readonly signal: AbortSignal;
}

/** How often a subscription that has not yet caught up is checked; old servers never report that it has. */
const CHECK_INTERVAL_MS = 1_000;

/**
 * Yields the deliveries of one subscription until it fails. Also rejects if the subscription stays idle although the
 * log has new events: after a change of leader a subscription can be dead without reporting an error.
 */
export async function* watchSubscription(
  subscription: PullSubscription,
  options: WatchOptions,
): AsyncGenerator<Delivery, void, undefined> {
  const { settings, progress, batchSize, signal } = options;
  const checkInterval = Math.min(CHECK_INTERVAL_MS, settings.idleTimeout);
  for (let caughtUp = false; ;) {
    const next = await subscription.next(batchSize, caughtUp ? settings.idleTimeout : checkInterval);
    if (signal.aborted) return;
    const found = next.kind === 'idle' ? await missedEvents(subscription, options) : eventsOf(next);
    const events = acceptNew(found, options);
    if (events.length > 0) yield { kind: 'events', events };
    if (found.length > 0) caughtUp = false;
    else if (!caughtUp || next.kind === 'caught-up') {
      caughtUp = true;
      yield { kind: 'caught-up', position: progress.position };
    }
  }
}

function eventsOf(result: PullResult): readonly ResolvedEvent[] {
  return result.kind === 'events' ? result.events : [];
}

/** Returns the events an idle subscription still delivers. Rejects if the log has new events but it delivers none. */
async function missedEvents(
  subscription: PullSubscription,
  { settings, reads, progress, batchSize }: WatchOptions,
): Promise<readonly ResolvedEvent[]> {
  const head = await reads.head();
  if (head <= progress.position) return [];
  const next = await subscription.next(batchSize, Math.min(CHECK_INTERVAL_MS, settings.idleTimeout));
  if (next.kind === 'events') return next.events;
  throw new Error('the subscription stopped delivering events');
}

/** Selects the events of this store that have not been delivered yet, and advances the progress. */
function acceptNew(found: readonly ResolvedEvent[], { settings, progress }: WatchOptions): readonly RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const resolved of found) {
    const stored = toStoredEvent(resolved, settings.streamPrefix);
    if (typeof stored !== 'object') {
      const { streamId, type } = resolved.event ?? {};
      settings.logger.warn({ streamId, type }, 'Skipped an event without the metadata of this store');
      continue;
    }
    if (stored.event.position <= progress.position) continue;
    progress.position = stored.event.position;
    if (stored.event.recordedAt > progress.recordedAt) progress.recordedAt = stored.event.recordedAt;
    events.push({ ...stored.event, recordedAt: progress.recordedAt });
  }
  return events;
}
