import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { RefreshInput, SetPasswordInput, SignInInput, SignOutInput } from '@strata/contract';
import type { GraphQLResolveInfo } from 'graphql';
import { membersOf } from '../errors/union-members.js';
import type { MutationFields } from '../graphql/root-fields.js';
import type { RequestContext } from '../request/request-context.js';
import { Refresh, SetPassword, SignIn, SignOut } from './session.handlers.js';

@Resolver()
export class SessionResolver implements Pick<MutationFields, 'signIn' | 'refresh' | 'signOut' | 'setPassword'> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

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
}
