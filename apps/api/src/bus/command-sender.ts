import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { AddressedCommand, Outcome } from '@strata/application';
import type { Position } from '@strata/domain';
import type { Runtime } from '@strata/runtime';
import type { GraphQLResolveInfo } from 'graphql';
import { refusalAnswer, type RefusalAnswer } from '../errors/refusal-types.js';
import { membersOf } from '../errors/union-members.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { RUNTIME } from '../tokens.js';
import { CarryOut } from './messages.js';

/** What every mutation knows when it sends its command. */
export interface MutationCall {
  readonly context: RequestContext;
  readonly info: GraphQLResolveInfo;
  readonly commandId: string | null | undefined;
}

/** The result member of a mutation's union; the changed object is resolved from it. */
export interface ChangeAnswer {
  readonly __typename: string;
  readonly outcome: 'done' | 'unchanged' | 'repeated';
  readonly position: Position;
  readonly addressed: AddressedCommand;
}

/** Sends commands on Nest's bus and turns their outcomes into members of the mutation's union. */
@Injectable()
export class CommandSender {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  async send(call: MutationCall, addressed: AddressedCommand): Promise<ChangeAnswer | RefusalAnswer> {
    const principal = signedInPrincipal(call.context);
    const envelope = {
      by: principal.login,
      commandId: call.commandId ?? this.runtime.ambient.newId(),
      correlationId: call.context.requestId,
    };
    const outcome = await this.bus.execute(new CarryOut(principal, addressed, envelope));
    return answerOf(outcome, addressed, membersOf(call.info));
  }
}

/** How the results of commands are called. */
const RESULT = /Changed$|^ValuesReported$|^EvaluationClosed$/;

function answerOf(
  outcome: Outcome,
  addressed: AddressedCommand,
  members: ReadonlySet<string>,
): ChangeAnswer | RefusalAnswer {
  if (outcome.kind === 'refused') return refusalAnswer(outcome.refusal, members);
  const resultType = [...members].find((name) => RESULT.test(name));
  const { position } = outcome;
  const became = outcome.kind === 'done' ? (outcome.repeated ? 'repeated' : 'done') : 'unchanged';
  return { __typename: resultType ?? '', outcome: became, position, addressed };
}
