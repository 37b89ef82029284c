import type { NewEvent } from '@strata/domain';
import { validateAppend, eventTooLarge, type ExpectedRevision } from '@strata/event-store';

/** An event serialized for storage, unaffected by later changes to the caller's objects. */
export interface PreparedEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: string;
  readonly metadata: string;
}

export interface PreparedAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly PreparedEvent[];
}

/** Validates an append and serializes its events. Throws `INVALID_APPEND` or `EVENT_TOO_LARGE`. */
export function prepareAppend(
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
  maxEventBytes: number,
): PreparedAppend {
  validateAppend(stream, expected, events);
  return { stream, expected, events: events.map((event) => prepareEvent(event, maxEventBytes)) };
}

function prepareEvent(event: NewEvent, maxBytes: number): PreparedEvent {
  const data = JSON.stringify(event.data);
  const metadata = JSON.stringify(event.metadata);
  // A UTF-16 code unit takes at most three bytes in UTF-8, so most events need no exact count.
  if ((data.length + metadata.length) * 3 > maxBytes) {
    const bytes = Buffer.byteLength(data) + Buffer.byteLength(metadata);
    if (bytes > maxBytes) throw eventTooLarge(event.id, bytes, maxBytes);
  }
  return { id: event.id, type: event.type, schemaVersion: event.schemaVersion, data, metadata };
}
