import { expect } from '@jest/globals';
import { fold, type Decider, type Decision, type DomainEvent } from '../decider.js';

/** A command decided in a state: what came of it. */
export interface Outcome<E> {
  /** These events happen, and no others. */
  then(...events: readonly E[]): void;
  thenNothing(): void;
  /** Refused with this code and, where given, with these details among its own; it says what to do. */
  thenRefused(code: string, details?: object): void;
}

/** Events that have happened, on which a command can be decided. */
export interface Past<S, C, E, X> {
  readonly state: S;
  events(...events: readonly E[]): Past<S, C, E, X>;
  when(command: C, ...context: X extends undefined ? [] : [X]): Outcome<E>;
}

/** Given what happened, when a command comes, then this happens: `given(decider).events(…).when(command).then(…)`. */
export function given<S, C, E extends DomainEvent, X>(decider: Decider<S, C, E, X>): Past<S, C, E, X> {
  return past(decider, decider.initial);
}

function past<S, C, E extends DomainEvent, X>(decider: Decider<S, C, E, X>, state: S): Past<S, C, E, X> {
  return {
    state,
    events: (...events) => past(decider, fold(decider, state, events)),
    when: (command, ...context) => outcome(decider.decide(command, state, context[0] as X)),
  };
}

function outcome<E>(decision: Decision<E>): Outcome<E> {
  return {
    then: (...events) => expect(decision).toEqual({ kind: 'accepted', events }),
    thenNothing: () => expect(decision).toEqual({ kind: 'accepted', events: [] }),
    thenRefused: (code, details) => {
      expect(decision).toMatchObject({
        kind: 'refused',
        refusal: { code, ...(details === undefined ? {} : { details }) },
      });
      if (decision.kind !== 'refused') return;
      expect(decision.refusal.message).toBeTruthy();
      expect(decision.refusal.remedy).toBeTruthy();
    },
  };
}
