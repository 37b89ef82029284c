import type { Decider, DomainEvent } from './decider.js';
import type { JsonObject } from './json.js';
import type { StreamParts } from './streams.js';

/** Converts event data from one schema version to the next. */
export type Upcaster = (data: JsonObject) => JsonObject;

/** A registered aggregate. Everything that lists aggregates is derived from these entries. */
export interface Aggregate<
  Kind extends string,
  Parts extends StreamParts,
  InCommand extends keyof Parts,
  State,
  Command,
  Event extends DomainEvent,
  Context,
> {
  /** The prefix of its stream names. */
  readonly kind: Kind;
  /** The parts of a stream name after the prefix. */
  readonly stream: Parts;
  /** Name parts that its commands carry; the others come from the command's address. */
  readonly inCommand: readonly InCommand[];
  readonly decider: Decider<State, Command, Event, Context>;
  /** For each event type that has changed, one upcaster per version step, starting with 1 → 2. Stored events never change. */
  readonly upcasters: Readonly<Partial<Record<Event['type'], readonly Upcaster[]>>>;
  /**
   * Where the personal texts in the data of its events are, as paths with dots. They are about the person of the stream; with
   * `notes/about`, each entry of the column `notes` is about the person whom the column `about` names at the same index. They
   * are sealed under the key of that person before they are stored, so that destroying the key erases them.
   */
  readonly personal: Readonly<Partial<Record<Event['type'], readonly string[]>>>;
  /** Whether its changes alter the structure, so that the same values may score differently. */
  readonly structural: boolean;
  /** Whether methods read its states, so that its changes alter scores though they alter neither structure nor values. */
  readonly methodInput: boolean;
  /** Whether a live event of this aggregate ends the loading of declared history. */
  readonly endsHistoryLoading: boolean;
  /** What the read models record of its history: every state, every value, or nothing. */
  readonly history: 'states' | 'values' | 'none';
}

type Optional =
  'inCommand' | 'upcasters' | 'personal' | 'structural' | 'methodInput' | 'endsHistoryLoading' | 'history';

/** Registers an aggregate: by default neither structural nor read by methods, ending history loading, with every state recorded. */
export function defineAggregate<
  Kind extends string,
  Parts extends StreamParts,
  State,
  Command,
  Event extends DomainEvent,
  Context,
  InCommand extends keyof Parts = never,
>(
  definition: Omit<Aggregate<Kind, Parts, InCommand, State, Command, Event, Context>, Optional> &
    Partial<Pick<Aggregate<Kind, Parts, InCommand, State, Command, Event, Context>, Optional>>,
): Aggregate<Kind, Parts, InCommand, State, Command, Event, Context> {
  const defaults = {
    inCommand: [],
    upcasters: {},
    personal: {},
    structural: false,
    methodInput: false,
    endsHistoryLoading: true,
    history: 'states',
  };
  return { ...defaults, ...definition } as Aggregate<Kind, Parts, InCommand, State, Command, Event, Context>;
}
