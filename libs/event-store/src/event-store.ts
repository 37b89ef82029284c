import type { NewEvent, Position, RecordedEvent } from '@strata/domain';

/** The required state of the stream before an append: any state, absent, present, or an exact last revision. */
export type ExpectedRevision = 'any' | 'no-stream' | 'stream-exists' | number;

export interface AppendResult {
  /** Position of the last event of this append. */
  readonly position: Position;
  /** Revision of the last event of this append. */
  readonly revision: number;
  /** ISO instant at which the events were stored. */
  readonly recordedAt: string;
  /** True if the same events had already been stored; this call wrote nothing. */
  readonly duplicate: boolean;
}

export interface ReadStreamOptions {
  readonly direction?: 'forwards' | 'backwards' | undefined;
  /** Inclusive revision to start from; default the first (forwards) or the last (backwards). */
  readonly from?: number | undefined;
  readonly limit?: number | undefined;
}

export interface ReadAllOptions {
  /** Exclusive; default before the first event. */
  readonly after?: Position | undefined;
  /** Inclusive; default the head at the time of the call. */
  readonly upTo?: Position | undefined;
  /** Maximum number of events per batch; default 1,000. */
  readonly batchSize?: number | undefined;
}

export interface SubscribeOptions {
  /** Exclusive; default before the first event. */
  readonly after?: Position | undefined;
  readonly batchSize?: number | undefined;
  /** Aborting it ends the iteration without an error. */
  readonly signal?: AbortSignal | undefined;
}

/** What a subscription yields: events in log order, and a notice whenever it has delivered everything stored so far. */
export type Delivery =
  | { readonly kind: 'events'; readonly events: readonly RecordedEvent[] }
  | { readonly kind: 'caught-up'; readonly position: Position };

export interface CheckOptions {
  /** Called after each step with the number of events checked and the total. */
  readonly onProgress?: ((checked: number, total: number) => void) | undefined;
  /** Awaited between the steps, so that a check in the background leaves time to others. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Aborting it ends the check early; what was found until then is returned. */
  readonly signal?: AbortSignal | undefined;
}

/** The result of reading and checking a whole log. */
export interface LogCheck {
  /** Who checks the stored bytes: this program, or the server of the log whenever it reads them. */
  readonly checkedBy: 'strata' | 'server';
  /** The number of events that were checked. */
  readonly events: number;
  /** The positions of the events that are missing or not what was written. */
  readonly damaged: readonly Position[];
  /** Other faults, such as a damaged index: one sentence each. */
  readonly faults: readonly string[];
}

/**
 * The append-only log of all events. A stream exists from its first event on; events are never changed or deleted.
 *
 * Errors are `StrataError`s with these codes: `EXPECTED_REVISION_CONFLICT` (details: stream, expected, actual, which is
 * -1 for a stream that does not exist), `EVENT_ID_REUSED` (an id is already stored as part of a different append),
 * `EVENT_TOO_LARGE`, `EVENT_STORE_UNREACHABLE`, `EVENT_STORE_CLOSED`, `APPEND_OUTCOME_UNKNOWN` (the reply was lost and
 * the outcome could not be determined: resend the same events), `EVENT_STORE_FULL`, `EVENT_STORE_IN_USE`,
 * `EVENT_STORE_FOREIGN` (not a Strata event store), `EVENT_STORE_DAMAGED` (an event or the whole store is not what was
 * written; details: position and isMissing, if one event is damaged), `EVENT_STORE_NEWER`.
 */
export interface EventStore {
  /**
   * Appends the events to the stream atomically and returns once they are durable.
   * Resending the same events (by id) returns the original result with `duplicate: true`, whatever revision is
   * expected. Throws `INVALID_APPEND` for an empty list.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult>;

  /** Reads the events of a stream; none if the stream does not exist. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;

  /** Reads the log in order, in batches, up to its head. */
  readAll(options?: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]>;

  /**
   * Reads the log in order and then new events as they are appended, for as long as the caller iterates. After a lost
   * connection it resumes after the last delivered event, so that no event is skipped or repeated. A slow consumer
   * slows down reading instead of filling memory.
   */
  subscribe(options?: SubscribeOptions): AsyncIterable<Delivery>;

  /** Returns the position of the last event, or `BEFORE_FIRST` if the log is empty. */
  head(): Promise<Position>;

  /**
   * Checks that an append would be stored, without appending: writes durably what no one reads, or asks the server. Throws
   * the errors of an append.
   */
  probe(): Promise<void>;

  /**
   * Reads the whole log and reports every damaged event instead of throwing. A store that finds its end or its indexes
   * damaged refuses appends from then on.
   */
  check(options?: CheckOptions): Promise<LogCheck>;

  /** Ends subscriptions, waits for pending appends, and releases files and connections. */
  close(): Promise<void>;
}
