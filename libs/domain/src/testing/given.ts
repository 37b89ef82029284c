import { expect } from '@jest/globals';
import { fold, type Decider, type Decision, type DomainEvent } from '../decider.js';

/** Expectations on a decided command. */
export interface Outcome<E> {
  /** Exactly these events happen. */
  then(...events: readonly E[]): void;
  thenNothing(): void;
  /** The command is refused with this code, a remedy, and, if given, details that match these. */
  thenRefused(code: string, details?: object): void;
}

/** Past events, after which a command can be decided. */
export interface Past<S, C, E, X> {
  readonly state: S;
  events(...events: readonly E[]): Past<S, C, E, X>;
  when(command: C, ...context: X extends undefined ? [] : [X]): Outcome<E>;
}

/** Starts a scenario: `given(decider).events(…).when(command).then(…)`. */
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
