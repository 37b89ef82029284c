import type { Outcome, Principal, SendOptions } from '@strata/application';
import type { AddressedCommand, Position } from '@strata/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { refusalAnswer, type RefusalAnswer } from '../errors/refusal-types.js';
import { membersOf } from '../errors/union-members.js';
import type { MutationResolvers } from '../generated/resolver-types.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { ApiCommand } from './api-command.js';

/** A field of `Mutation`. */
export type MutationField = keyof MutationResolvers;

/** The input of a mutation. */
export type InputOf<Field extends MutationField> =
  NonNullable<MutationResolvers[Field]> extends (source: never, args: infer Args, ...rest: never[]) => unknown
    ? Args extends { readonly input: infer Input }
      ? Input
      : never
    : never;

/** Mutations that are commands of the domain; each function converts the input to the command. */
export type MutationTable = {
  readonly [Field in MutationField]?: (input: InputOf<Field>, caller: Principal) => AddressedCommand;
};

/**
 * The result member of a mutation's union. `Target` identifies the changed object, which is read as of `position` if a
 * client selects it.
 */
export interface ChangeAnswer<Target> {
  readonly __typename: string;
  readonly outcome: 'done' | 'unchanged' | 'repeated';
  readonly position: Position;
  readonly target: Target;
}

/** The fields that every input of a change has. */
interface ChangeInput {
  readonly commandId?: string | null | undefined;
}

/** A mutation on the command bus. Each feature has a subclass, by which Nest finds the handler. */
export abstract class Change<Target, Input extends Target = Target> extends ApiCommand<
  ChangeAnswer<Target> | RefusalAnswer
> {
  readonly input: Input & ChangeInput;
  /** The names of the types that the mutation may return. */
  readonly members: ReadonlySet<string>;
  override readonly caller: Principal;

  constructor(field: string, input: Input & ChangeInput, context: RequestContext, info: GraphQLResolveInfo) {
    super(field, context);
    this.input = input;
    this.members = membersOf(info);
    this.caller = signedInPrincipal(context);
  }

  /** The options of the command: the client's command id, and the request as correlation. */
  get options(): SendOptions {
    return { commandId: this.input.commandId ?? undefined, correlationId: this.requestId };
  }

  /** Converts an outcome to a member of the mutation's union. */
  answer(outcome: Outcome): ChangeAnswer<Target> | RefusalAnswer {
    if (outcome.kind === 'refused') return refusalAnswer(outcome.refusal, this.members);
    const { position } = outcome;
    const became = outcome.kind === 'done' && outcome.repeated ? 'repeated' : outcome.kind;
    return { __typename: resultType(this.members), outcome: became, position, target: this.input };
  }
}

/** The pattern of the names of result types. */
const RESULT = /Changed$|^ValuesReported$|^EvaluationClosed$/;

function resultType(members: ReadonlySet<string>): string {
  return [...members].find((name) => RESULT.test(name)) ?? '';
}
