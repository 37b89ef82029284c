import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AccountSession, Strata } from '@strata/application';
import type { EndSessionInput, EndSessionsInput, QuerySessionsArgs } from '@strata/contract';
import { refusalAnswer } from '../errors/refusal-types.js';
import { ApiQuery, queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { STRATA } from '../tokens.js';
import type { SessionSource, SessionsEndedSource } from './session-source.js';
import { SignedInCommand } from './signed-in-command.js';

/** The sessions of an account. */
export class ListSessions extends ApiQuery<QuerySessionsArgs, readonly SessionSource[]> {
  readonly sessionId: string | undefined;

  constructor(args: QuerySessionsArgs, context: RequestContext) {
    super(args, queryContextOf(context));
    this.sessionId = context.sessionId;
  }
}

@QueryHandler(ListSessions)
class ListSessionsHandler implements IQueryHandler<ListSessions> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { login }, caller, sessionId }: ListSessions) {
    return sourcesOf(await this.strata.accounts.sessions(caller, login), sessionId);
  }
}

/** Ends one session of an account, or all if none is named. */
export class EndSessions extends SignedInCommand<SessionsEndedSource> {
  constructor(
    field: 'endSession' | 'endSessions',
    readonly input: EndSessionsInput & Partial<EndSessionInput>,
    members: ReadonlySet<string>,
    context: RequestContext,
  ) {
    super(field, members, context);
  }
}

@CommandHandler(EndSessions)
class EndSessionsHandler implements ICommandHandler<EndSessions> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input: { login, id }, members, caller, sessionId }: EndSessions) {
    const refusal = await this.strata.accounts.endSessions(caller, login, id);
    if (refusal) return refusalAnswer(refusal, members);
    const sessions = sourcesOf(await this.strata.accounts.sessions(caller, login), sessionId);
    return { __typename: 'SessionsEnded', login, sessions } as const;
  }
}

function sourcesOf(sessions: readonly AccountSession[], current: string | undefined): readonly SessionSource[] {
  return sessions.map((session) => ({ ...session, current: session.id === current }));
}

export const sessionsHandlers = [ListSessionsHandler, EndSessionsHandler];
