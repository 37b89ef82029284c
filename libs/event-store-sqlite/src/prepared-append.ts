import type { NewEvent } from '@strata/domain';
import { validateAppend, eventTooLarge, type ExpectedRevision } from '@strata/event-store';

/** An event as it will be stored: what the caller does to its objects afterwards changes nothing. */
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

/** Checks an append and turns its events into text; refuses with `INVALID_APPEND` or `EVENT_TOO_LARGE`. */
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
  // A character takes three bytes at most, so most events need no count.
  if ((data.length + metadata.length) * 3 > maxBytes) {
    const bytes = Buffer.byteLength(data) + Buffer.byteLength(metadata);
    if (bytes > maxBytes) throw eventTooLarge(event.id, bytes, maxBytes);
  }
  return { id: event.id, type: event.type, schemaVersion: event.schemaVersion, data, metadata };
}
