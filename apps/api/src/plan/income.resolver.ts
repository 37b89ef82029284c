import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryIncomeDueArgs, QueryIncomeTermsArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ListIncomeDue, ListIncomeTerms } from './income.handlers.js';

/** The terms of actors' income, and what they come to. */
@Resolver()
export class IncomeResolver implements Pick<QueryFields, 'incomeTerms' | 'incomeDue'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('incomeTerms')
  incomeTerms(@Args() args: QueryIncomeTermsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListIncomeTerms(args, queryContextOf(context)));
  }

  @Query('incomeDue')
  incomeDue(@Args() args: QueryIncomeDueArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListIncomeDue(args, queryContextOf(context)));
  }
}
