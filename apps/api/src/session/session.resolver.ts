import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  EndSessionInput,
  EndSessionsInput,
  QuerySessionsArgs,
  RefreshInput,
  SetPasswordInput,
  SignInInput,
  SignOutInput,
} from '@strata/contract';
import type { GraphQLResolveInfo } from 'graphql';
import { membersOf } from '../errors/union-members.js';
import type { MutationFields, QueryFields } from '../graphql/root-fields.js';
import type { RequestContext } from '../request/request-context.js';
import { SetPassword } from './password.handlers.js';
import { Refresh, SignIn, SignOut } from './session.handlers.js';
import { EndSessions, ListSessions } from './sessions.handlers.js';

type SessionMutations = 'signIn' | 'refresh' | 'signOut' | 'setPassword' | 'endSession' | 'endSessions';

@Resolver()
export class SessionResolver implements Pick<MutationFields, SessionMutations>, Pick<QueryFields, 'sessions'> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Mutation('signIn')
  signIn(@Args('input') input: SignInInput, @Context() context: RequestContext) {
    return this.commands.execute(new SignIn(input, context));
  }

  @Mutation('refresh')
  refresh(@Args('input') input: RefreshInput, @Context() context: RequestContext) {
    return this.commands.execute(new Refresh(input, context));
  }

  @Mutation('signOut')
  signOut(@Args('input') input: SignOutInput, @Context() context: RequestContext) {
    return this.commands.execute(new SignOut(input, context));
  }

  @Mutation('setPassword')
  setPassword(
    @Args('input') input: SetPasswordInput,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.commands.execute(new SetPassword(input, membersOf(info), context));
  }

  @Mutation('endSession')
  endSession(
    @Args('input') input: EndSessionInput,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.commands.execute(new EndSessions('endSession', input, membersOf(info), context));
  }

  @Mutation('endSessions')
  endSessions(
    @Args('input') input: EndSessionsInput,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.commands.execute(new EndSessions('endSessions', { login: input.login }, membersOf(info), context));
  }

  @Query('sessions')
  sessions(@Args() args: QuerySessionsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListSessions(args, context));
  }
}
