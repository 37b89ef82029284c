import type { z } from 'zod';
import type { JsonObject } from './json.js';

/** An event as the domain produces it; the event store adds the envelope. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/** An expected rejection with a stable code. `remedy` tells the caller what to do; `details` holds the specifics. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string | undefined;
  readonly details?: JsonObject;
}

export type Decision<E> =
  | { readonly kind: 'accepted'; readonly events: readonly E[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * An aggregate as two pure functions. `decide` is total over its commands and returns events (none if there is nothing
 * to do) or a refusal; `evolve` is total over its events. `context` is the state of other aggregates that rules need.
 */
export interface Decider<State, Command, Event, Context = undefined> {
  readonly initial: State;
  /** The schema of its commands. */
  readonly shape: z.ZodType;
  /** The types of its commands. */
  readonly commandTypes: readonly string[];
  /** The types of its events. */
  readonly eventTypes: readonly string[];
  /** True if `evolve` ignores the state before, so that the last event of a stream gives its state. */
  readonly needsLastEventOnly?: true;
  decide(command: Command, state: State, context: Context): Decision<Event>;
  evolve(state: State, event: Event): State;
}

/** Accepts a command with these events; with none, the command changes nothing. */
export function accept<E>(...events: readonly E[]): Decision<E> {
  return { kind: 'accepted', events };
}

/** Refuses a command. */
export function refuse(refusal: Refusal): Decision<never> {
  return { kind: 'refused', refusal };
}

/** Applies events to a state, in order. */
export function fold<S, E>(decider: { readonly evolve: (state: S, event: E) => S }, state: S, events: Iterable<E>): S {
  let current = state;
  for (const event of events) current = decider.evolve(current, event);
  return current;
}
