import { upcast, type Decider, type DomainEvent, type Position, type RecordedEvent } from '@strata/domain';
import type { EventStore } from '@strata/event-store';

/** An aggregate's state as folded from its stream. Revision -1: the stream does not exist. */
export interface Loaded<State> {
  readonly state: State;
  readonly revision: number;
  readonly position: Position;
  /** Commands that wrote to the stream, with the last position each wrote. */
  readonly commands: ReadonlyMap<string, Position>;
}

interface Entry extends Loaded<unknown> {
  readonly commands: Map<string, Position>;
  readonly readAt: number;
}

type AnyDecider<State> = Pick<Decider<State, never, never, never>, 'initial' | 'evolve'>;

export interface StateCacheOptions {
  readonly events: EventStore;
  readonly now: () => number;
  /**
   * For how many milliseconds a state may be used without looking whether the stream has grown. `Infinity` where this
   * process is the log's only writer; 0 where others write too.
   */
  readonly trustFor: number;
  /** How many streams are kept. */
  readonly capacity?: number;
}

/** States of aggregates, folded from their streams once and kept up to date by reading on from where they stand. */
export class StateCache {
  readonly #entries = new Map<string, Entry>();
  readonly #options: StateCacheOptions;

  constructor(options: StateCacheOptions) {
    this.#options = options;
  }

  /** The state of a stream. `fresh` reads on even if the kept state is still trusted. */
  async load<State>(stream: string, decider: AnyDecider<State>, fresh = false): Promise<Loaded<State>> {
    const kept = this.#entries.get(stream);
    const trusted = kept && this.#options.now() - kept.readAt <= this.#options.trustFor;
    if (kept && trusted && !fresh) return kept as unknown as Loaded<State>;
    let entry: Entry = kept ?? {
      state: decider.initial,
      revision: -1,
      position: '',
      commands: new Map(),
      readAt: 0,
    };
    for await (const event of this.#options.events.readStream(stream, { from: entry.revision + 1 })) {
      entry = this.#next(entry, decider as AnyDecider<unknown>, event);
    }
    this.#keep(stream, { ...entry, readAt: this.#options.now() });
    return entry as unknown as Loaded<State>;
  }

  /** Takes in what this process has just appended, so that it need not be read back. */
  advance<State>(stream: string, decider: AnyDecider<State>, written: WrittenEvents): void {
    const kept = this.#entries.get(stream);
    const first = written.revision - written.events.length;
    if ((kept?.revision ?? -1) !== first) {
      this.#entries.delete(stream);
      return;
    }
    const base = kept ?? { state: decider.initial, commands: new Map<string, Position>() };
    let state = base.state as State;
    for (const event of written.events) state = decider.evolve(state, event as never);
    base.commands.set(written.commandId, written.position);
    const { revision, position } = written;
    this.#keep(stream, { state, revision, position, commands: base.commands, readAt: this.#options.now() });
  }

  forget(stream: string): void {
    this.#entries.delete(stream);
  }

  #next(entry: Entry, decider: AnyDecider<unknown>, recorded: RecordedEvent): Entry {
    const event = upcast(recorded.type, recorded.schemaVersion, recorded.data);
    entry.commands.set(recorded.metadata.commandId, recorded.position);
    return {
      ...entry,
      state: decider.evolve(entry.state, event as never),
      revision: recorded.revision,
      position: recorded.position,
    };
  }

  #keep(stream: string, entry: Entry): void {
    this.#entries.delete(stream);
    this.#entries.set(stream, entry);
    if (this.#entries.size > (this.#options.capacity ?? 5_000)) {
      const [oldest] = this.#entries.keys();
      this.#entries.delete(oldest!);
    }
  }
}

/** What was appended to a stream: `revision` and `position` are those of the last event. */
export interface WrittenEvents {
  readonly events: readonly DomainEvent[];
  readonly revision: number;
  readonly position: Position;
  readonly commandId: string;
}
