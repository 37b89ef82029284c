import type { Position } from '@strata/domain';
import type { EventStore } from '../event-store.js';

/** Faults to inject and optional guarantees; not every adapter supports all of them. */
export interface HarnessFaults {
  /** Stores the next append but loses its reply. */
  readonly loseNextReply?: () => void | Promise<void>;
  /** Breaks every connection to the log; the log is unaffected and can be reached again immediately. */
  readonly dropConnections?: () => void | Promise<void>;
  /** Sets the clock that provides `recordedAt` back by this many milliseconds. */
  readonly setClockBack?: (milliseconds: number) => void | Promise<void>;
  /** Changes the stored bytes of an event, as a failing disk does. The store must be reopened before it is used again. */
  readonly damageEvent?: (position: Position) => void | Promise<void>;
  /** Present if event ids are unique across streams: an id stored in one stream is refused in another. */
  readonly idsAcrossStreams?: true;
}

/** What the conformance suite needs from an adapter under test. */
export interface EventStoreHarness {
  /** Opens a store on a new, empty log. Only one store is open at a time. */
  open(): Promise<EventStore>;
  /** Closes the open store and opens its log again, as after a restart of the process. */
  reopen(): Promise<EventStore>;
  /** Releases everything that `open` and `reopen` created; called after every check. */
  dispose(): Promise<void>;
  /** An event with this many bytes of data is too large for the store. */
  readonly tooLargeBytes: number;
  readonly faults: HarnessFaults;
  /** The reason why each absent member of `faults` does not apply, so that no check is skipped silently. */
  readonly notApplicable?: Partial<Record<keyof HarnessFaults, string>>;
}

export const HARNESS_FAULTS: readonly (keyof HarnessFaults)[] = [
  'loseNextReply',
  'dropConnections',
  'setClockBack',
  'damageEvent',
  'idsAcrossStreams',
];
