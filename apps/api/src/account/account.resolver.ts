import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryAccountArgs, QueryAccountsArgs, QueryPersonRecordArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { FindAccount, FindPersonRecord, FindQuotas, ListAccounts } from './account.handlers.js';

@Resolver()
export class AccountResolver implements Pick<QueryFields, 'me' | 'accounts' | 'account' | 'personRecord' | 'quotas'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('me')
  me(@Context() context: RequestContext) {
    return this.queries.execute(new FindAccount({ known: context.account }, queryContextOf(context)));
  }

  @Query('quotas')
  quotas(@Context() context: RequestContext) {
    return this.queries.execute(new FindQuotas({}, queryContextOf(context)));
  }

  @Query('accounts')
  accounts(@Args() args: QueryAccountsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListAccounts(args, queryContextOf(context)));
  }

  @Query('account')
  account(@Args() args: QueryAccountArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindAccount(args, queryContextOf(context)));
  }

  @Query('personRecord')
  personRecord(@Args() args: QueryPersonRecordArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindPersonRecord(args, queryContextOf(context)));
  }
}
