/** What can be made to go wrong in the double. Members may be changed at any time. */
export interface DoubleFaults {
  /** So many appends are stored but never answered. */
  loseReplies: number;
  /** So many appends end their connection before anything is stored. */
  dropBeforeStore: number;
  /** So many appends end their connection after they were stored. */
  dropAfterStore: number;
  /** So many calls are answered with UNAVAILABLE. */
  unavailable: number;
  /** So many appends are answered with "Server Is Busy". */
  busy: number;
  /** Reads are accepted and then never answered. */
  hangReads: boolean;
  /** Subscriptions stay open, but give nothing any more: neither events nor checkpoints. */
  muteSubscriptions: boolean;
  /** The node is a follower: calls that ask for the leader are sent there. */
  leader: { readonly host: string; readonly port: number } | undefined;
  /** False as in servers before 23.10, which do not say when a subscription has caught up. */
  saysCaughtUp: boolean;
  /** False as in servers before 22.6, which do not tell the log position of events read by stream. */
  tellsPositions: boolean;
  /** Milliseconds added to the clock that dates events. */
  clockShiftMs: number;
  /** Most bytes of data and metadata of one event. */
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
    saysCaughtUp: true,
    tellsPositions: true,
    clockShiftMs: 0,
    maxEventBytes: 2 * 1024 * 1024,
  };
}

type Counted = 'loseReplies' | 'dropBeforeStore' | 'dropAfterStore' | 'unavailable' | 'busy';

/** True if the fault is due; counts it down. */
export function strikes(faults: DoubleFaults, fault: Counted): boolean {
  if (faults[fault] === 0) return false;
  faults[fault] -= 1;
  return true;
}
