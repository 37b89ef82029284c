import { upcast, type DomainEvent, type Position, type RecordedEvent } from '@strata/domain';
import type { EventStore } from '@strata/event-store';

/** An aggregate's state, folded from its stream. Revision -1 means that the stream does not exist. */
export interface Loaded<State> {
  readonly state: State;
  readonly revision: number;
  readonly position: Position;
  /** The commands that wrote to the stream, by `senderKey`. */
  readonly commands: ReadonlyMap<string, StoredCommand>;
}

/** A command that wrote to a stream. */
export interface StoredCommand {
  /** The last position that it wrote. */
  readonly position: Position;
  /** The hash of its content; undefined for commands stored by earlier versions of Strata. */
  readonly hash: string | undefined;
}

/** The key of a command within a stream. Senders choose their ids, so the ids of each sender are separate. */
export function senderKey({ by, commandId }: { readonly by: string; readonly commandId: string }): string {
  return `${by}\n${commandId}`;
}

interface Entry extends Loaded<unknown> {
  readonly commands: Map<string, StoredCommand>;
  readonly readAt: number;
  readonly weight: number;
}

/** The most that each generation of the cache may weigh: the number of events, and the length of the longest list in each. */
const MAX_WEIGHT = 50_000;

/**
 * How old a cached state may be: `any` age (the expected revision of the append detects stale state), `trusted` (recent
 * enough, see `StateCacheOptions.trustFor`), or `fresh` (the rest of the stream is read now).
 */
export type Freshness = 'any' | 'trusted' | 'fresh';

interface Folder<State> {
  readonly initial: State;
  readonly needsLastEventOnly?: true;
  evolve(state: State, event: DomainEvent): State;
}

export interface StateCacheOptions {
  readonly events: EventStore;
  readonly now: () => number;
  /**
   * How long a state may be used without checking whether the stream has grown, in milliseconds: `Infinity` if this
   * process is the only writer, 0 if others write too.
   */
  readonly trustFor: number;
  /** The number of streams to cache; default 5,000. */
  readonly capacity?: number | undefined;
}

/** Caches aggregate states, folding each stream once and then only reading the events that are new. */
export class StateCache {
  // Used entries move to the young generation. Once it reaches half the capacity, or weighs too much (a report may have
  // thousands of values), it replaces the old generation.
  #young = new Map<string, Entry>();
  #youngWeight = 0;
  #old = new Map<string, Entry>();
  readonly #options: StateCacheOptions;
  /** Incremented when cached state is dropped, since a concurrent read may lack what has been written. */
  #drops = 0;

  constructor(options: StateCacheOptions) {
    this.#options = options;
  }

  /** The cached state of a stream, if it is recent enough. */
  peek<State>(stream: string, freshness: Freshness = 'trusted'): Loaded<State> | undefined {
    const cached = this.#find(stream);
    return cached && this.#isRecent(cached, freshness) ? (cached as unknown as Loaded<State>) : undefined;
  }

  /** The state of a stream, read on if the cached state is not recent enough. */
  async load<State>(stream: string, decider: Folder<State>, freshness: Freshness = 'trusted'): Promise<Loaded<State>> {
    const cached = this.#find(stream);
    if (cached && this.#isRecent(cached, freshness)) return cached as unknown as Loaded<State>;
    const drops = this.#drops;
    let entry: Entry = cached ?? emptyEntry(decider.initial);
    for await (const event of this.#unread(stream, decider as Folder<unknown>, cached)) {
      entry = this.#next(entry, decider as Folder<unknown>, event);
    }
    const newer = this.#find(stream);
    if (newer && newer.revision > entry.revision) return newer as unknown as Loaded<State>;
    entry = { ...entry, readAt: this.#options.now() };
    if (drops === this.#drops) this.#put(stream, entry);
    return entry as unknown as Loaded<State>;
  }

  /** The state of a stream at one of its revisions; earlier ones than the current are not cached. */
  async at<State>(stream: string, decider: Folder<State>, revision: number): Promise<State> {
    const cached = this.#find(stream);
    if (cached?.revision === revision) return cached.state as State;
    let state = decider.initial;
    for await (const recorded of this.#options.events.readStream(stream, { limit: revision + 1 })) {
      state = decider.evolve(state, upcast(recorded.type, recorded.schemaVersion, recorded.data));
    }
    return state;
  }

  /** The events that are not in the cached state, or the last one if it alone gives the state. */
  #unread(stream: string, decider: Folder<unknown>, cached: Entry | undefined): AsyncIterable<RecordedEvent> {
    const { events } = this.#options;
    if (cached) return events.readStream(stream, { from: cached.revision + 1 });
    return events.readStream(stream, decider.needsLastEventOnly ? { direction: 'backwards', limit: 1 } : {});
  }

  /** Applies the events that this process has just appended, so that they need not be read back. */
  advance<State>(stream: string, decider: Folder<State>, written: WrittenEvents): void {
    const cached = this.#find(stream);
    const first = written.revision - written.events.length;
    if ((cached?.revision ?? -1) !== first) return this.drop(stream);
    const base = cached ?? emptyEntry(decider.initial);
    let state = base.state as State;
    let { weight } = base;
    for (const event of written.events) {
      state = decider.evolve(state, event);
      weight += weightOf(event.data);
    }
    base.commands.set(written.command.key, { position: written.position, hash: written.command.hash });
    const { revision, position } = written;
    this.#put(stream, { state, revision, position, commands: base.commands, readAt: this.#options.now(), weight });
  }

  /** Removes a stream from the cache. */
  drop(stream: string): void {
    this.#drops += 1;
    this.#youngWeight -= weightIn(this.#young.get(stream));
    this.#young.delete(stream);
    this.#old.delete(stream);
  }

  /** Removes all streams from the cache. */
  clear(): void {
    this.#drops += 1;
    this.#young.clear();
    this.#youngWeight = 0;
    this.#old.clear();
  }

  #isRecent(cached: Entry, freshness: Freshness): boolean {
    if (freshness === 'any' || this.#options.trustFor === Infinity) return freshness !== 'fresh';
    return freshness === 'trusted' && this.#options.now() - cached.readAt < this.#options.trustFor;
  }

  #next(entry: Entry, decider: Folder<unknown>, recorded: RecordedEvent): Entry {
    const event = upcast(recorded.type, recorded.schemaVersion, recorded.data);
    const { metadata, position } = recorded;
    entry.commands.set(senderKey(metadata), { position, hash: metadata.commandHash });
    return {
      ...entry,
      state: decider.evolve(entry.state, event),
      revision: recorded.revision,
      position: recorded.position,
      weight: entry.weight + weightOf(event.data),
    };
  }

  #find(stream: string): Entry | undefined {
    const young = this.#young.get(stream);
    if (young) return young;
    const old = this.#old.get(stream);
    if (old) this.#put(stream, old);
    return old;
  }

  #put(stream: string, entry: Entry): void {
    this.#youngWeight += weightIn(entry) - weightIn(this.#young.get(stream));
    this.#young.set(stream, entry);
    if (this.#young.size <= (this.#options.capacity ?? 5_000) / 2 && this.#youngWeight <= MAX_WEIGHT) return;
    this.#drops += 1;
    this.#old = this.#young;
    this.#young = new Map();
    this.#youngWeight = 0;
  }
}

function emptyEntry(initial: unknown): Entry {
  return { state: initial, revision: -1, position: '', commands: new Map(), readAt: 0, weight: 0 };
}

/** No stream alone can displace all others. */
function weightIn(entry: Entry | undefined): number {
  return Math.min(entry?.weight ?? 0, MAX_WEIGHT / 4);
}

function weightOf(data: object): number {
  // The columns of a report all describe the same values.
  return (
    1 +
    Object.values(data).reduce<number>((most, part) => (Array.isArray(part) ? Math.max(most, part.length) : most), 0)
  );
}

/** Events appended to a stream; `revision` and `position` are those of the last one. */
export interface WrittenEvents {
  readonly events: readonly DomainEvent[];
  readonly revision: number;
  readonly position: Position;
  readonly command: { readonly key: string; readonly hash: string };
}
