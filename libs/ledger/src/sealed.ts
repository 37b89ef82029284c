/** An event of a log as it is stored. */
export interface LogEvent {
  readonly id: string;
  readonly stream: string;
  /** Counts from 0 within the stream. */
  readonly revision: number;
  readonly type: string;
  readonly schemaVersion: number;
  /** Where it is in the log: text that sorts in the order of the log. */
  readonly position: string;
  /** ISO 8601, UTC, with milliseconds. */
  readonly recordedAt: string;
  readonly data: object;
  readonly metadata: object;
}

/** A tree of hashes over the first `size` events of the log. `root` is in hexadecimal. */
export interface SealedTree {
  readonly size: number;
  readonly root: string;
}

/** What a seal states and signs. */
export interface SealStatement extends SealedTree {
  readonly format: 1;
  /** Seals are numbered from 1. */
  readonly number: number;
  /** The position of the last event that is covered. */
  readonly position: string;
  /** When that event was recorded. */
  readonly recordedAt: string;
  /** The tree of the seal before; null for the first. */
  readonly previous: SealedTree | null;
  /** The hash of the entries, in hexadecimal. */
  readonly entries: string;
  /** The id of the key that signs. */
  readonly key: string;
}

/** A statement and its signature. */
export interface SignedStatement {
  readonly statement: SealStatement;
  /** Ed25519, in base64. */
  readonly signature: string;
}

/** The events that a seal covers and the one before it does not, in order. */
export interface SealEntries {
  /** The leaf hashes, 32 bytes each, in base64. */
  readonly leaves: string;
  /** The positions, separated by commas; each replaces the end of the one before it. */
  readonly positions: string;
  /** The streams, each once. */
  readonly streams: readonly string[];
  /** The index of each event's stream in `streams`, separated by commas. */
  readonly streamOf: string;
}

/** What is left of a seal when the next one is made. */
export interface SealEnd extends SignedStatement {
  /** The key that signed, in base64. */
  readonly publicKey: string;
  /** The roots of the complete subtrees of the tree, from left to right, in hexadecimal. */
  readonly frontier: readonly string[];
}

/** The data of the event `EventsSealed`. */
export interface Seal extends SealEnd {
  readonly entries: SealEntries;
}

/** The data of the event `SealKeyAdded`. */
export interface SealKey {
  /** The first 16 hexadecimal digits of the SHA-256 hash of the public key. */
  readonly key: string;
  /** 32 bytes in base64. */
  readonly publicKey: string;
  /** The signature of an earlier key. Absent for the first key, and if the one before it was lost. */
  readonly introducedBy?: { readonly key: string; readonly signature: string } | undefined;
}
