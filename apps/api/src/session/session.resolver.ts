import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { SignInOutcome } from '@strata/application';
import { excerpt } from '@strata/domain';
import type { RefreshInput, SetPasswordInput, SignInInput, SignOutInput } from '@strata/graphql';
import type { Runtime } from '@strata/runtime';
import type { GraphQLResolveInfo } from 'graphql';
import { FindAccount } from '../bus/messages.js';
import { refusalAnswer } from '../errors/refusal-types.js';
import { membersOf } from '../errors/union-members.js';
import type { RequestContext } from '../request/request-context.js';
import { RUNTIME } from '../tokens.js';

/** More than any login, password or token has; longer ones are not looked at. */
const LONGEST_SECRET = 1_000;

/** Signing in and out. */
@Resolver()
export class SessionResolver {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Mutation('signIn')
  async signIn(@Args('input') { login, password }: SignInInput, @Context() context: RequestContext) {
    const tooLong = tooLongField({ login, password });
    if (tooLong) return tooLong;
    return answerOf(await this.runtime.signIn.signIn({ login, password, from: context.from }));
  }

  @Mutation('refresh')
  async refresh(@Args('input') { refreshToken }: RefreshInput) {
    return tooLongField({ refreshToken }) ?? answerOf(await this.runtime.signIn.refresh(refreshToken));
  }

  @Mutation('signOut')
  async signOut(@Args('input') { refreshToken }: SignOutInput) {
    await this.runtime.signIn.signOut(refreshToken);
    return { done: true };
  }

  @Mutation('setPassword')
  async setPassword(@Args('input') { login, password }: SetPasswordInput, @Info() info: GraphQLResolveInfo) {
    const tooLong = tooLongField({ login, password });
    if (tooLong) return tooLong;
    const account = await this.queries.execute(new FindAccount(login));
    if (account?.exists !== true || account.closed) {
      const remedy = 'open the account first';
      const refusal = { code: 'ACCOUNT_NOT_FOUND', message: `there is no open account ${excerpt(login)}`, remedy };
      return refusalAnswer(refusal, membersOf(info));
    }
    const refusal = await this.runtime.signIn.setPassword(login, password);
    return refusal ? refusalAnswer(refusal, membersOf(info)) : { __typename: 'PasswordSet', login };
  }
}

function answerOf(outcome: SignInOutcome) {
  if (outcome.kind === 'signed-in') return { __typename: 'SignedIn', ...outcome, me: outcome.principal };
  const { refusal } = outcome;
  const retryAfter = refusal.details?.['retryAfter'];
  return { __typename: 'SignInRefused', ...refusal, retryAfter: typeof retryAfter === 'number' ? retryAfter : null };
}

function tooLongField(fields: Readonly<Record<string, string>>) {
  const found = Object.entries(fields).find(([, value]) => value.length > LONGEST_SECRET);
  if (found === undefined) return undefined;
  const message = `${found[0]} has more than ${LONGEST_SECRET} characters`;
  const remedy = 'shorten it';
  const wrong = [{ path: `input.${found[0]}`, message }];
  return { __typename: 'InvalidInput', code: 'INVALID_INPUT', message, remedy, fields: wrong };
}
