import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryExplanationArgs, QueryScoreChangeArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { Explain } from './explanation.handlers.js';
import { ExplainChange } from './score-change.handlers.js';

@Resolver()
export class ExplanationResolver implements Pick<QueryFields, 'explanation' | 'scoreChange'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('explanation')
  explanation(@Args() args: QueryExplanationArgs, @Context() context: RequestContext) {
    return this.queries.execute(new Explain(args, queryContextOf(context)));
  }

  @Query('scoreChange')
  scoreChange(@Args() args: QueryScoreChangeArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ExplainChange(args, queryContextOf(context)));
  }
}
