import type { JsonObject } from './json.js';
import type { Position } from './position.js';

/** The metadata of an event. All instants are ISO 8601 UTC with milliseconds. */
export interface EventMetadata {
  /** The cluster the event belongs to; absent for events of the installation (accounts). */
  readonly clusterId?: string;
  /** Who caused it: an account id, or `system:<process>`. */
  readonly by: string;
  /** When the fact became known, if not when it was recorded (declared history). */
  readonly knownAt?: string;
  /** True for every event loaded as declared history. */
  readonly loaded?: true;
  /** Chosen by the sender. Together with `by` and the stream, it identifies a command that is sent again. */
  readonly commandId: string;
  /** Hash of the command; reusing a command id for a command with another hash is refused. */
  readonly commandHash?: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** An event to append. `id` is a UUID; appending the same id twice stores it once. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
}

/** A stored event. `revision` counts from 0 within the stream. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  /** When the store recorded it; never decreases along the log. */
  readonly recordedAt: string;
}
