import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryRehearseChangeArgs, QueryScoresMovedArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ReadScoresMoved, RehearseChange } from './change.handlers.js';

@Resolver()
export class ChangeResolver implements Pick<QueryFields, 'scoresMoved' | 'rehearseChange'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('scoresMoved')
  scoresMoved(@Args() args: QueryScoresMovedArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ReadScoresMoved(args, queryContextOf(context)));
  }

  @Query('rehearseChange')
  rehearseChange(@Args() args: QueryRehearseChangeArgs, @Context() context: RequestContext) {
    return this.queries.execute(new RehearseChange(args, queryContextOf(context)));
  }
}
