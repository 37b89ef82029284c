import { refuse, type Decider, type Decision, type DomainEvent, type Refusal } from './decider.js';
import { StrataError } from './errors.js';
import { excerpt } from './excerpt.js';
import { checkShape, type Shape } from './shape-check.js';

/** One handler per command type. */
export type CommandHandlers<S, C extends { readonly type: string }, E, X> = {
  readonly [T in C['type']]: (command: Extract<C, { readonly type: T }>, state: S, context: X) => Decision<E>;
};

/** One handler per event type. */
export type EventHandlers<S, E extends DomainEvent> = {
  readonly [T in E['type']]: (state: S, data: Extract<E, { readonly type: T }>['data']) => S;
};

/** The parts of an aggregate. */
export interface DeciderParts<S, C extends { readonly type: string }, E extends DomainEvent, X> {
  readonly initial: S;
  readonly shape: Shape<C>;
  /** A precondition of every command, checked before the command's own rules. */
  readonly guard?: (command: C, state: S, context: X) => Refusal | undefined;
  readonly decide: CommandHandlers<S, C, E, X>;
  readonly evolve: EventHandlers<S, E>;
}

/** Builds a decider. Deciding is total: anything that is not a command of the aggregate is refused, never thrown. */
export function defineDecider<S, C extends { readonly type: string }, E extends DomainEvent, X>(
  parts: DeciderParts<S, C, E, X>,
): Decider<S, C, E, X> {
  const decideBy = new Map(Object.entries(parts.decide)) as Map<
    string,
    (command: C, state: S, context: X) => Decision<E>
  >;
  const evolveBy = new Map(Object.entries(parts.evolve)) as Map<string, (state: S, data: object) => S>;
  return {
    initial: parts.initial,
    shape: parts.shape,
    commandTypes: Object.keys(parts.decide),
    eventTypes: Object.keys(parts.evolve),
    decide(command, state, context) {
      const checked = checkShape<C>(parts.shape, command);
      if (checked.kind === 'refused') return checked;
      const refusal = parts.guard?.(checked.command, state, context);
      if (refusal !== undefined) return refuse(refusal);
      const decide = decideBy.get(checked.command.type);
      return decide === undefined
        ? refuse(unknownCommand(checked.command.type))
        : decide(checked.command, state, context);
    },
    evolve(state, event) {
      const evolve = evolveBy.get(event.type);
      if (evolve === undefined) throw unknownEvent(event.type);
      return evolve(state, event.data);
    },
  };
}

function unknownCommand(type: string): Refusal {
  return {
    code: 'INVALID_COMMAND',
    message: `"${excerpt(type)}" is not a command of this aggregate.`,
    remedy: 'Send one of its commands.',
  };
}

function unknownEvent(type: string): StrataError {
  return new StrataError('UNKNOWN_EVENT_TYPE', `"${type}" is not an event of this aggregate.`, {
    remedy: 'Read the stream with the version of Strata that wrote it, or a newer one.',
  });
}
