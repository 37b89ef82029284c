/** Faults that the double can simulate. They can be changed at any time. */
export interface DoubleFaults {
  /** Number of appends that are stored but never answered. */
  loseReplies: number;
  /** Number of appends that break the connection before anything is stored. */
  dropBeforeStore: number;
  /** Number of appends that break the connection after they were stored. */
  dropAfterStore: number;
  /** Number of calls answered with UNAVAILABLE. */
  unavailable: number;
  /** Number of appends answered with "Server Is Busy". */
  busy: number;
  /** Reads are accepted but never answered. */
  hangReads: boolean;
  /** Subscriptions stay open but deliver neither events nor checkpoints. */
  muteSubscriptions: boolean;
  /** If set, the node is a follower and redirects calls that require the leader. */
  leader: { readonly host: string; readonly port: number } | undefined;
  /** False simulates servers before 23.10, which do not report that a subscription has caught up. */
  reportsCaughtUp: boolean;
  /** False simulates servers before 22.6, which do not report the log position of events read by stream. */
  reportsPositions: boolean;
  /** Milliseconds added to the clock that provides the instants of events. */
  clockShiftMs: number;
  /** Maximum size of the data and metadata of one event, in bytes. */
  maxEventBytes: number;
}

export function noFaults(): DoubleFaults {
  return {
    loseReplies: 0,
    dropBeforeStore: 0,
    dropAfterStore: 0,
    unavailable: 0,
    busy: 0,
    hangReads: false,
    muteSubscriptions: false,
    leader: undefined,
    reportsCaughtUp: true,
    reportsPositions: true,
    clockShiftMs: 0,
    maxEventBytes: 2 * 1024 * 1024,
  };
}

type CountedFault = 'loseReplies' | 'dropBeforeStore' | 'dropAfterStore' | 'unavailable' | 'busy';

/** Returns true if the fault is to occur now, and decrements its count. */
export function consumeFault(faults: DoubleFaults, fault: CountedFault): boolean {
  if (faults[fault] === 0) return false;
  faults[fault] -= 1;
  return true;
}
