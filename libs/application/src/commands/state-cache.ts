import { upcast, type DomainEvent, type Position, type RecordedEvent } from '@strata/domain';
import type { EventStore } from '@strata/event-store';

/** An aggregate's state as folded from its stream. Revision -1: the stream does not exist. */
export interface Loaded<State> {
  readonly state: State;
  readonly revision: number;
  readonly position: Position;
  /** Commands that wrote to the stream, by `senderKey`. */
  readonly commands: ReadonlyMap<string, StoredCommand>;
}

/** What is known of a command that wrote to a stream. */
export interface StoredCommand {
  /** The last position that it wrote. */
  readonly position: Position;
  /** Hash of what it said; undefined for commands of earlier versions of the program. */
  readonly hash: string | undefined;
}

/** Tells the commands in a stream apart: ids are chosen by their senders, so each sender has its own. */
export function senderKey({ by, commandId }: { readonly by: string; readonly commandId: string }): string {
  return `${by}\n${commandId}`;
}

interface Entry extends Loaded<unknown> {
  readonly commands: Map<string, StoredCommand>;
  readonly readAt: number;
}

/**
 * How old a kept state may be: `any` age (the revision of an append tells whether it was too old), `trusted` (young
 * enough, see `StateCacheOptions.trustFor`), or `fresh` (read on now).
 */
export type Freshness = 'any' | 'trusted' | 'fresh';

interface Folder<State> {
  readonly initial: State;
  evolve(state: State, event: never): State;
}

export interface StateCacheOptions {
  readonly events: EventStore;
  readonly now: () => number;
  /**
   * For how many milliseconds a state may be used without looking whether the stream has grown. `Infinity` where this
   * process is the log's only writer; 0 where others write too.
   */
  readonly trustFor: number;
  /** How many streams are kept; default 5,000. */
  readonly capacity?: number | undefined;
}

/** States of aggregates, folded from their streams once and kept up to date by reading on from where they stand. */
export class StateCache {
  // What is used moves to the young; once they are half the capacity they are the old, and the former old are given up.
  #young = new Map<string, Entry>();
  #old = new Map<string, Entry>();
  readonly #options: StateCacheOptions;
  /** Raised when a kept state is dropped: what was being read meanwhile may lack what has been written. */
  #dropped = 0;

  constructor(options: StateCacheOptions) {
    this.#options = options;
  }

  /** The state of a stream if it is at hand, no older than asked for. */
  peek<State>(stream: string, freshness: Freshness = 'trusted'): Loaded<State> | undefined {
    const kept = this.#kept(stream);
    return kept && this.#isGood(kept, freshness) ? (kept as unknown as Loaded<State>) : undefined;
  }

  /** The state of a stream, no older than asked for. */
  async load<State>(stream: string, decider: Folder<State>, freshness: Freshness = 'trusted'): Promise<Loaded<State>> {
    const kept = this.#kept(stream);
    if (kept && this.#isGood(kept, freshness)) return kept as unknown as Loaded<State>;
    const dropped = this.#dropped;
    let entry: Entry = kept ?? nothingRead(decider.initial);
    for await (const event of this.#options.events.readStream(stream, { from: entry.revision + 1 })) {
      entry = this.#next(entry, decider as Folder<unknown>, event);
    }
    const meanwhile = this.#kept(stream);
    if (meanwhile && meanwhile.revision > entry.revision) return meanwhile as unknown as Loaded<State>;
    entry = { ...entry, readAt: this.#options.now() };
    if (dropped === this.#dropped) this.#keep(stream, entry);
    return entry as unknown as Loaded<State>;
  }

  /** Takes in what this process has just appended, so that it need not be read back. */
  advance<State>(stream: string, decider: Folder<State>, written: WrittenEvents): void {
    const kept = this.#kept(stream);
    const first = written.revision - written.events.length;
    if ((kept?.revision ?? -1) !== first) return this.drop(stream);
    const base = kept ?? { state: decider.initial, commands: new Map<string, StoredCommand>() };
    let state = base.state as State;
    for (const event of written.events) state = decider.evolve(state, event as never);
    base.commands.set(written.command.key, { position: written.position, hash: written.command.hash });
    const { revision, position } = written;
    this.#keep(stream, { state, revision, position, commands: base.commands, readAt: this.#options.now() });
  }

  /** Gives up what is kept of a stream; it is read again when asked for. */
  drop(stream: string): void {
    this.#dropped += 1;
    this.#young.delete(stream);
    this.#old.delete(stream);
  }

  #isGood(kept: Entry, freshness: Freshness): boolean {
    if (freshness === 'any' || this.#options.trustFor === Infinity) return freshness !== 'fresh';
    return freshness === 'trusted' && this.#options.now() - kept.readAt < this.#options.trustFor;
  }

  #next(entry: Entry, decider: Folder<unknown>, recorded: RecordedEvent): Entry {
    const event = upcast(recorded.type, recorded.schemaVersion, recorded.data);
    const { metadata, position } = recorded;
    entry.commands.set(senderKey(metadata), { position, hash: metadata.commandHash });
    return {
      ...entry,
      state: decider.evolve(entry.state, event as never),
      revision: recorded.revision,
      position: recorded.position,
    };
  }

  #kept(stream: string): Entry | undefined {
    const young = this.#young.get(stream);
    if (young) return young;
    const old = this.#old.get(stream);
    if (old) this.#keep(stream, old);
    return old;
  }

  #keep(stream: string, entry: Entry): void {
    this.#young.set(stream, entry);
    if (this.#young.size <= (this.#options.capacity ?? 5_000) / 2) return;
    this.#dropped += 1;
    this.#old = this.#young;
    this.#young = new Map();
  }
}

function nothingRead(initial: unknown): Entry {
  return { state: initial, revision: -1, position: '', commands: new Map(), readAt: 0 };
}

/** What was appended to a stream: `revision` and `position` are those of the last event. */
export interface WrittenEvents {
  readonly events: readonly DomainEvent[];
  readonly revision: number;
  readonly position: Position;
  readonly command: { readonly key: string; readonly hash: string };
}
