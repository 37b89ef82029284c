import type { JSONEventData, ResolvedEvent } from '@kurrent/kurrentdb-client';
import type { EventMetadata, JsonObject, NewEvent, RecordedEvent } from '@strata/domain';
import { isKnownPosition, type LogPosition, toPosition } from './kurrent-position.js';

/** The adapter's own metadata, stored in the property `strata` of an event's metadata. */
interface Envelope {
  readonly format: 1;
  readonly schemaVersion: number;
  /** Identifies the call of `append` that stored the event; distinguishes an original append from a resent one. */
  readonly append: string;
  /** Index of the event within its append, and the number of events in the append. */
  readonly index: number;
  readonly count: number;
  /** Latest `recordedAt` that the writer had seen in the log; a lower bound for that of this event. */
  readonly notBefore?: string | undefined;
}

/** A stored event of Strata with the details of its append. */
export interface StoredEvent {
  readonly event: RecordedEvent;
  readonly append: string;
  readonly index: number;
  readonly count: number;
}

interface AppendStamp {
  readonly append: string;
  readonly notBefore: string | undefined;
}

/**
 * Converts the events of one append for the client. Correlation and causation ids are stored under the names that the
 * server's own projections use (`$correlationId`, `$causationId`).
 */
export function toClientEvents(events: readonly NewEvent[], stamp: AppendStamp): JSONEventData[] {
  return events.map((event, index) => {
    const { correlationId, causationId, ...rest } = event.metadata;
    const strata: Envelope = { format: 1, schemaVersion: event.schemaVersion, index, count: events.length, ...stamp };
    const metadata = { ...rest, $correlationId: correlationId, $causationId: causationId, strata };
    const { id, type, data } = event;
    return { id, type, contentType: 'application/json', data, metadata };
  });
}

/** Returns the size of an event in bytes as the server counts it: type, data and metadata. */
export function eventSize({ type, data, metadata }: JSONEventData): number {
  const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');
  return Buffer.byteLength(type) + size(data) + size(metadata);
}

/** Converts an event read from the server; returns a reason if it is not a usable event of this store. */
export function toStoredEvent(
  { event }: ResolvedEvent,
  streamPrefix: string,
): StoredEvent | 'foreign' | 'without-position' {
  if (event === undefined || !event.isJson || !event.streamId.startsWith(streamPrefix)) return 'foreign';
  const metadata = event.metadata as { readonly strata?: Envelope } | undefined;
  const envelope = metadata?.strata;
  if (envelope?.format !== 1) return 'foreign';
  if (!isKnownPosition(event.position)) return 'without-position';
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
