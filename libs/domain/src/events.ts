import type { JsonObject } from './json.js';
import type { Position } from './position.js';

/** What is known about an event besides its data. All instants are ISO 8601 UTC with milliseconds. */
export interface EventMetadata {
  /** The cluster the event belongs to; absent for events of the installation (accounts). */
  readonly clusterId?: string;
  /** Who caused it: an account id, or `system:<process>`. */
  readonly by: string;
  /** When the fact became known, if that is not when it was recorded (a declared history being loaded). */
  readonly knownAt?: string;
  /** True on every event that was loaded as declared history. */
  readonly loaded?: true;
  /** Chosen by the sender; with `by` and the stream it makes the command the same when it is sent again. */
  readonly commandId: string;
  /** Hash of what the command said; a command id that comes with another hash is refused. */
  readonly commandHash?: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** An event as a caller hands it to the store. `id` is a UUID; sending it twice stores it once. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
}

/** An event as the store gives it back. `revision` counts from 0 within the stream. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  /** When this system stored it; never decreases along the log. */
  readonly recordedAt: string;
}
