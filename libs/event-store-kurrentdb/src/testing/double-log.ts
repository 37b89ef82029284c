import { EventEmitter } from 'node:events';

/** An event as sent by a client. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event in the log of the double. `position` is both the commit and the prepare position of the server. */
export interface DoubleRecord extends ProposedEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  readonly createdMs: number;
}

export type DoubleExpectation = 'any' | 'no-stream' | 'stream-exists' | bigint;

export type AppendOutcome =
  { readonly kind: 'stored'; readonly last: DoubleRecord } | { readonly kind: 'conflict'; readonly actual: number };

/**
 * The server's log, with streams as views of it. Appends follow the server's documented idempotence rules: strong if a
 * revision is expected, weak (recently stored ids only) otherwise.
 */
export class DoubleLog {
  readonly records: DoubleRecord[] = [];
  readonly appended = new EventEmitter().setMaxListeners(0);
  private readonly streams = new Map<string, DoubleRecord[]>();

  constructor(private readonly clock: () => number) {}

  stream(name: string): readonly DoubleRecord[] {
    return this.streams.get(name) ?? [];
  }

  append(name: string, expected: DoubleExpectation, events: readonly ProposedEvent[]): AppendOutcome {
    const stored = this.stream(name);
    const actual = stored.length - 1;
    const from = expected === 'no-stream' ? 0 : typeof expected === 'bigint' ? Number(expected) + 1 : undefined;
    if (from === undefined) return this.appendAtAnyRevision(name, expected, events);
    if (from === stored.length) return { kind: 'stored', last: this.store(name, events) };
    const same = from < stored.length && events.every((event, index) => stored[from + index]?.id === event.id);
    const last = stored[from + events.length - 1];
    return same && last !== undefined ? { kind: 'stored', last } : { kind: 'conflict', actual };
  }

  private appendAtAnyRevision(
    name: string,
    expected: DoubleExpectation,
    events: readonly ProposedEvent[],
  ): AppendOutcome {
    const stored = this.stream(name);
    if (expected === 'stream-exists' && stored.length === 0) return { kind: 'conflict', actual: -1 };
    const recent = stored.slice(-100);
    const found = events.map((event) => recent.find((record) => record.id === event.id));
    const last = found.at(-1);
    if (last !== undefined && found.every((record) => record !== undefined)) return { kind: 'stored', last };
    return { kind: 'stored', last: this.store(name, events) };
  }

  private store(name: string, events: readonly ProposedEvent[]): DoubleRecord {
    const stream = this.streams.get(name) ?? [];
    this.streams.set(name, stream);
    const createdMs = this.clock();
    for (const event of events) {
      const position = (this.records.at(-1)?.position ?? 0n) + 200n + BigInt(event.data.length);
      const record = { ...event, stream: name, revision: stream.length, position, createdMs };
      stream.push(record);
      this.records.push(record);
    }
    this.appended.emit('appended');
    return stream.at(-1) as DoubleRecord;
  }

  /** Returns the index of the first record at or after a position. */
  indexAt(position: bigint): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.records[middle] as DoubleRecord).position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
