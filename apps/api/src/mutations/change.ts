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

/** Mutations that are commands of the domain: each makes the command that its input stands for. */
export type MutationTable = {
  readonly [Field in MutationField]?: (input: InputOf<Field>, caller: Principal) => AddressedCommand;
};

/**
 * The result member of a mutation's union. `Target` is what the input says about what was changed; the changed object is
 * read as of `position` when a client asks for it.
 */
export interface ChangeAnswer<Target> {
  readonly __typename: string;
  readonly outcome: 'done' | 'unchanged' | 'repeated';
  readonly position: Position;
  readonly target: Target;
}

/** What every input of a change has. */
interface ChangeInput {
  readonly commandId?: string | null | undefined;
}

/** A mutation on its way to the product. Each feature has a class of its own, so that its handler is found. */
export abstract class Change<Target, Input extends Target = Target> extends ApiCommand<
  ChangeAnswer<Target> | RefusalAnswer
> {
  readonly input: Input & ChangeInput;
  /** Names of the types that the mutation may answer with. */
  readonly members: ReadonlySet<string>;
  override readonly caller: Principal;

  constructor(field: string, input: Input & ChangeInput, context: RequestContext, info: GraphQLResolveInfo) {
    super(field, context);
    this.input = input;
    this.members = membersOf(info);
    this.caller = signedInPrincipal(context);
  }

  /** How it is sent: under the id that the client gave, as part of its request. */
  get options(): SendOptions {
    return { commandId: this.input.commandId ?? undefined, correlationId: this.requestId };
  }

  /** The member of the mutation's union that an outcome is answered with. */
  answer(outcome: Outcome): ChangeAnswer<Target> | RefusalAnswer {
    if (outcome.kind === 'refused') return refusalAnswer(outcome.refusal, this.members);
    const { position } = outcome;
    const became = outcome.kind === 'done' && outcome.repeated ? 'repeated' : outcome.kind;
    return { __typename: resultType(this.members), outcome: became, position, target: this.input };
  }
}

/** How the results of commands are named. */
const RESULT = /Changed$|^ValuesReported$|^EvaluationClosed$/;

function resultType(members: ReadonlySet<string>): string {
  return [...members].find((name) => RESULT.test(name)) ?? '';
}
