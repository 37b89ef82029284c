import type { JsonObject } from './json.js';

/** What happened, as the domain says it; the event store adds the envelope. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/** An expected "no" with a stable code. `remedy` says what the caller can do; `details` holds the facts of the case. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
  readonly details?: JsonObject;
}

export type Decision<E> =
  | { readonly kind: 'accepted'; readonly events: readonly E[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * An aggregate as two pure functions. `decide` is total over its commands and answers with events (none: nothing to
 * do) or a refusal; `evolve` is total over its events. `context` is what a rule must know of other aggregates.
 */
export interface Decider<State, Command, Event, Context = undefined> {
  readonly initial: State;
  /** Names of its events. */
  readonly eventTypes: readonly string[];
  decide(command: Command, state: State, context: Context): Decision<Event>;
  evolve(state: State, event: Event): State;
}

/** Accepts with these events; without any, the command changes nothing. */
export function accept<E>(...events: readonly E[]): Decision<E> {
  return { kind: 'accepted', events };
}

/** Refuses with a stable code. */
export function refuse(refusal: Refusal): Decision<never> {
  return { kind: 'refused', refusal };
}

/** Folds events into a state. */
export function fold<S, E>(decider: { readonly evolve: (state: S, event: E) => S }, state: S, events: Iterable<E>): S {
  let folded = state;
  for (const event of events) folded = decider.evolve(folded, event);
  return folded;
}
