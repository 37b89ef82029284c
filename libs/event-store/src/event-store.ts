import type { NewEvent, Position, RecordedEvent } from '@strata/domain';

/** What a stream must look like for an append to be made: anything, absent, present, or its last revision. */
export type ExpectedRevision = 'any' | 'no-stream' | 'stream-exists' | number;

export interface AppendResult {
  /** Position of the last event of this append. */
  readonly position: Position;
  /** Revision of the last event of this append. */
  readonly revision: number;
  /** ISO instant at which the events were stored. */
  readonly recordedAt: string;
  /** True if the very same events had been stored before; nothing was written this time. */
  readonly duplicate: boolean;
}

export interface ReadStreamOptions {
  readonly direction?: 'forwards' | 'backwards';
  /** First revision to give; default the first (forwards) or the last (backwards). */
  readonly from?: number;
  readonly limit?: number;
}

export interface ReadAllOptions {
  /** Exclusive; default before the first event. */
  readonly after?: Position;
  /** Inclusive; default the head at the time of the call. */
  readonly upTo?: Position;
  /** How many events a batch holds at most; default 1,000. */
  readonly batchSize?: number;
}

export interface SubscribeOptions {
  /** Exclusive; default before the first event. */
  readonly after?: Position;
  readonly batchSize?: number;
  /** Aborting it ends the iteration without an error. */
  readonly signal?: AbortSignal;
}

/** What a subscription gives: events in log order, and a word whenever there is nothing more to give for now. */
export type Delivery =
  | { readonly kind: 'events'; readonly events: readonly RecordedEvent[] }
  | { readonly kind: 'caught-up'; readonly position: Position };

/**
 * The log of everything that happened. Streams exist from their first event on; nothing is changed or deleted.
 *
 * Errors are `StrataError`s with these codes: `EXPECTED_REVISION_CONFLICT` (details: stream, expected, actual,
 * -1 for a stream that does not exist), `EVENT_ID_REUSED` (an id is stored already, but not as this append),
 * `EVENT_TOO_LARGE`, `EVENT_STORE_UNREACHABLE`, `EVENT_STORE_CLOSED`, `APPEND_OUTCOME_UNKNOWN` (the reply was
 * lost and could not be resolved: send the same events again), `EVENT_STORE_FULL`, `EVENT_STORE_IN_USE`,
 * `EVENT_STORE_FOREIGN` (not a Strata file, or a damaged one), `EVENT_STORE_NEWER`.
 */
export interface EventStore {
  /**
   * Stores the events at the end of the stream, all or none, and returns once they are durable.
   * The same events (by id) sent again answer as the first time with `duplicate: true`, whatever was expected.
   * An empty list is refused with `INVALID_APPEND`.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult>;

  /** The events of a stream; none for a stream that does not exist. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;

  /** The log in order, in batches, up to its head. */
  readAll(options?: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]>;

  /**
   * The log in order and then whatever is appended, for as long as the caller iterates. A lost connection is
   * taken up again from the last event given: no event is left out, none comes twice. A slow caller slows
   * the reading, it does not fill memory.
   */
  subscribe(options?: SubscribeOptions): AsyncIterable<Delivery>;

  /** Position of the last event, or `BEFORE_FIRST` of an empty log. */
  head(): Promise<Position>;

  /** Ends subscriptions, waits for appends under way, releases files and connections. */
  close(): Promise<void>;
}
