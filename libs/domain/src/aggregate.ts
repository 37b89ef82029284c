import type { Decider, DomainEvent } from './decider.js';
import type { JsonObject } from './json.js';
import type { StreamParts } from './streams.js';

/** Rewrites the data of one schema version as the next one's. */
export type Upcaster = (data: JsonObject) => JsonObject;

/** What the whole product must know of an aggregate; everything that lists aggregates derives from it. */
export interface Aggregate<
  Kind extends string,
  Parts extends StreamParts,
  InCommand extends keyof Parts,
  State,
  Command,
  Event extends DomainEvent,
  Context,
> {
  /** Begins the names of its streams. */
  readonly kind: Kind;
  /** What follows in their names. */
  readonly stream: Parts;
  /** Parts of the name that its commands hold themselves; the others stand in the command's address. */
  readonly inCommand: readonly InCommand[];
  readonly decider: Decider<State, Command, Event, Context>;
  /** One upcaster per step for each event type that has grown, from version 1 to 2 on. No stored event is rewritten. */
  readonly upcasters: Readonly<Partial<Record<Event['type'], readonly Upcaster[]>>>;
  /** Whether its changes make another structure, so that the same values may give other scores. */
  readonly structural: boolean;
  /** Whether its events end the loading of declared history when they are live. */
  readonly endsHistoryLoading: boolean;
  /** How its history is kept for questions: every state, value by value, or not at all. */
  readonly history: 'states' | 'values' | 'none';
}

type Choices = 'inCommand' | 'upcasters' | 'structural' | 'endsHistoryLoading' | 'history';

/** Registers an aggregate. By default it is not structural, ends the loading, and every state of it is kept. */
export function defineAggregate<
  Kind extends string,
  Parts extends StreamParts,
  State,
  Command,
  Event extends DomainEvent,
  Context,
  InCommand extends keyof Parts = never,
>(
  given: Omit<Aggregate<Kind, Parts, InCommand, State, Command, Event, Context>, Choices> &
    Partial<Pick<Aggregate<Kind, Parts, InCommand, State, Command, Event, Context>, Choices>>,
): Aggregate<Kind, Parts, InCommand, State, Command, Event, Context> {
  const choices = { inCommand: [], upcasters: {}, structural: false, endsHistoryLoading: true, history: 'states' };
  return { ...choices, ...given } as Aggregate<Kind, Parts, InCommand, State, Command, Event, Context>;
}
