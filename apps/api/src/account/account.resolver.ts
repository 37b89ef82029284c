import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Strata } from '@strata/application';
import type { QueryAccountArgs, QueryAccountsArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { STRATA } from '../tokens.js';
import { FindAccount, ListAccounts } from './account.handlers.js';

@Resolver()
export class AccountResolver implements Pick<QueryFields, 'me' | 'accounts' | 'account' | 'quotas'> {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(STRATA) private readonly strata: Strata,
  ) {}

  @Query('me')
  me(@Context() context: RequestContext) {
    return this.queries.execute(new FindAccount({}, queryContextOf(context)));
  }

  @Query('quotas')
  quotas(@Context() context: RequestContext) {
    const { caller } = queryContextOf(context);
    return this.strata.accounts.quotas(caller, caller.login);
  }

  @Query('accounts')
  accounts(@Args() args: QueryAccountsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListAccounts(args, queryContextOf(context)));
  }

  @Query('account')
  account(@Args() args: QueryAccountArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindAccount(args, queryContextOf(context)));
  }
}
