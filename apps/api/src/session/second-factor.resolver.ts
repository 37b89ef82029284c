import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { ConfirmSecondFactorInput, ConfirmSignInInput, RemoveSecondFactorInput } from '@strata/contract';
import type { GraphQLResolveInfo } from 'graphql';
import { membersOf } from '../errors/union-members.js';
import type { MutationFields } from '../graphql/root-fields.js';
import type { RequestContext } from '../request/request-context.js';
import { BeginSecondFactor, ConfirmSecondFactor, RemoveSecondFactor } from './second-factor.handlers.js';
import { ConfirmSignIn } from './session.handlers.js';

type SecondFactorMutations = 'confirmSignIn' | 'beginSecondFactor' | 'confirmSecondFactor' | 'removeSecondFactor';

@Resolver()
export class SecondFactorResolver implements Pick<MutationFields, SecondFactorMutations> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('confirmSignIn')
  confirmSignIn(@Args('input') input: ConfirmSignInInput, @Context() context: RequestContext) {
    return this.commands.execute(new ConfirmSignIn(input, context));
  }

  @Mutation('beginSecondFactor')
  beginSecondFactor(@Context() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return this.commands.execute(new BeginSecondFactor(membersOf(info), context));
  }

  @Mutation('confirmSecondFactor')
  confirmSecondFactor(
    @Args('input') input: ConfirmSecondFactorInput,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.commands.execute(new ConfirmSecondFactor(input, membersOf(info), context));
  }

  @Mutation('removeSecondFactor')
  removeSecondFactor(
    @Args('input') input: RemoveSecondFactorInput,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.commands.execute(new RemoveSecondFactor(input, membersOf(info), context));
  }
}
