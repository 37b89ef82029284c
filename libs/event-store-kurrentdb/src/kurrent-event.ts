import type { JSONEventData, ResolvedEvent } from '@kurrent/kurrentdb-client';
import type { EventMetadata, JsonObject, NewEvent, RecordedEvent } from '@strata/domain';
import { isKnown, type LogPosition, toPosition } from './kurrent-position.js';

/** What the adapter keeps beside the metadata of the port, under the member `strata` of an event's metadata. */
interface Envelope {
  readonly format: 1;
  readonly schemaVersion: number;
  /** Names the call of `append` that stored the event; tells a first append from one sent again. */
  readonly append: string;
  /** Place of the event within its append, and the size of the append. */
  readonly index: number;
  readonly count: number;
  /** Latest instant that the writer had seen in the log: the event is recorded no earlier. */
  readonly notBefore?: string;
}

/** An event of this system as the server holds it, with what the adapter needs to know of its append. */
export interface StoredEvent {
  readonly event: RecordedEvent;
  readonly append: string;
  readonly index: number;
  readonly count: number;
}

export interface Stamp {
  readonly append: string;
  readonly notBefore: string | undefined;
}

/**
 * The events of one append as the client takes them. Correlation and causation go under the names that the
 * server's own projections know (`$correlationId`, `$causationId`).
 */
export function toClientEvents(events: readonly NewEvent[], stamp: Stamp): JSONEventData[] {
  return events.map((event, index) => {
    const { correlationId, causationId, ...rest } = event.metadata;
    const strata: Envelope = { format: 1, schemaVersion: event.schemaVersion, index, count: events.length, ...stamp };
    const metadata = { ...rest, $correlationId: correlationId, $causationId: causationId, strata };
    const { id, type, data } = event;
    return { id, type, contentType: 'application/json', data, metadata };
  });
}

/** Bytes of type, data and metadata, as the server counts an event. */
export function bytesOf({ type, data, metadata }: JSONEventData): number {
  const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');
  return Buffer.byteLength(type) + size(data) + size(metadata);
}

/** The event read, or why it is not one of this system. */
export function toStoredEvent(
  { event }: ResolvedEvent,
  streamPrefix: string,
): StoredEvent | 'not-ours' | 'without-position' {
  if (event === undefined || !event.isJson || !event.streamId.startsWith(streamPrefix)) return 'not-ours';
  const metadata = event.metadata as { readonly strata?: Envelope } | undefined;
  const envelope = metadata?.strata;
  if (envelope?.format !== 1) return 'not-ours';
  if (!isKnown(event.position)) return 'without-position';
  const created = event.created.toISOString();
  const { notBefore = created, append, index, count } = envelope;
  return {
    append,
    index,
    count,
    event: {
      id: event.id,
      type: event.type,
      schemaVersion: envelope.schemaVersion,
      data: event.data as JsonObject,
      metadata: toPortMetadata(event.metadata as JsonObject),
      stream: event.streamId.slice(streamPrefix.length),
      revision: Number(event.revision),
      position: toPosition(event.position as LogPosition),
      recordedAt: notBefore > created ? notBefore : created,
    },
  };
}

function toPortMetadata({ strata: _, $correlationId, $causationId, ...rest }: JsonObject): EventMetadata {
  const causation = $causationId === undefined ? {} : { causationId: $causationId };
  return { ...rest, correlationId: $correlationId, ...causation } as unknown as EventMetadata;
}
