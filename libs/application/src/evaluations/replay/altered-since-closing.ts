import type { InstantText, PinnedEvents, Position } from '@strata/domain';
import { unpackEntries } from '@strata/ledger';
import type { ReadEvent } from '../needed/stream-reader.js';

/** An event behind an evaluation. */
export interface EventBehind {
  readonly position: Position;
  readonly stream: string;
  /** How it differs from the event that was read at the closing; absent if it does not. */
  readonly change?: 'changed' | 'removed' | 'inserted' | undefined;
  /** As it is now; absent if it is no longer there. */
  readonly now?: FactsOfEvent | undefined;
}

export interface FactsOfEvent {
  readonly id: string;
  readonly type: string;
  readonly by: string;
  readonly recordedAt: InstantText;
}

/** The events that are not those that the evaluation was closed on, in the order of the log. */
export function alteredSinceClosing(pinned: PinnedEvents, read: readonly ReadEvent[]): readonly EventBehind[] {
  const before = new Map((unpackEntries(pinned) ?? []).map((event) => [event.position, event]));
  const altered: EventBehind[] = [];
  for (const event of read) {
    const was = before.get(event.position);
    before.delete(event.position);
    if (was === undefined) altered.push(eventBehind(event, 'inserted'));
    else if (was.leaf !== event.leaf || was.stream !== event.stream) altered.push(eventBehind(event, 'changed'));
  }
  for (const { position, stream } of before.values()) altered.push({ position, stream, change: 'removed' });
  return altered.sort((a, b) => (a.position < b.position ? -1 : 1));
}

export function eventBehind({ position, stream, event }: ReadEvent, change?: EventBehind['change']): EventBehind {
  const { id, type, metadata, recordedAt } = event;
  return { position, stream, change, now: { id, type, by: metadata.by, recordedAt } };
}
