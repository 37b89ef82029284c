import type { EventStore } from '../event-store.js';

/** Switches and properties that not every adapter can have. */
export interface HarnessFaults {
  /** Stores the next append, but loses the reply to it. */
  readonly loseNextReply?: () => void | Promise<void>;
  /** Breaks every connection to the log; the log itself stays and can be reached again at once. */
  readonly dropConnections?: () => void | Promise<void>;
  /** Sets the clock that dates events back by so many milliseconds. */
  readonly turnClockBack?: (milliseconds: number) => void | Promise<void>;
  /** Present if ids are known across streams: an id stored in one stream is refused in another. */
  readonly idsAcrossStreams?: true;
}

/** What the suite needs of an adapter under test. */
export interface EventStoreHarness {
  /** A store on a new, empty log. Only one is open at a time. */
  open(): Promise<EventStore>;
  /** Closes the open store and opens its log anew, as after a restart of the process. */
  reopen(): Promise<EventStore>;
  /** Releases what `open` and `reopen` made; called after every check. */
  dispose(): Promise<void>;
  /** False where `open` cannot empty the log (a server that others use): two checks are left out. */
  readonly emptyLog?: boolean;
  /** An event whose data takes this many bytes is too large for the store. */
  readonly tooLargeBytes: number;
  readonly faults: HarnessFaults;
  /** Why a member of `faults` is absent, for each that is: nothing is left out in silence. */
  readonly notApplicable?: Partial<Record<keyof HarnessFaults, string>>;
}

export const FAULTS: readonly (keyof HarnessFaults)[] = [
  'loseNextReply',
  'dropConnections',
  'turnClockBack',
  'idsAcrossStreams',
];
