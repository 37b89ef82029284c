import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryActivityEffectsArgs, QueryInitiativesArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { FindActivityEffects, ListInitiatives } from './plan.handlers.js';

@Resolver()
export class PlanResolver implements Pick<QueryFields, 'initiatives' | 'activityEffects'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('initiatives')
  initiatives(@Args() args: QueryInitiativesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListInitiatives(args, queryContextOf(context)));
  }

  @Query('activityEffects')
  activityEffects(@Args() args: QueryActivityEffectsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindActivityEffects(args, queryContextOf(context)));
  }
}
