import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryActivityEffectsArgs,
  QueryBudgetsArgs,
  QueryInitiativesArgs,
  QueryResourceBalancesArgs,
} from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ListBudgets } from './budget.handlers.js';
import { FindActivityEffects, ListInitiatives } from './plan.handlers.js';
import { ListResourceBalances } from './resource.handlers.js';

@Resolver()
export class PlanResolver implements Pick<
  QueryFields,
  'initiatives' | 'activityEffects' | 'budgets' | 'resourceBalances'
> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('initiatives')
  initiatives(@Args() args: QueryInitiativesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListInitiatives(args, queryContextOf(context)));
  }

  @Query('activityEffects')
  activityEffects(@Args() args: QueryActivityEffectsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindActivityEffects(args, queryContextOf(context)));
  }

  @Query('budgets')
  budgets(@Args() args: QueryBudgetsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListBudgets(args, queryContextOf(context)));
  }

  @Query('resourceBalances')
  resourceBalances(@Args() args: QueryResourceBalancesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListResourceBalances(args, queryContextOf(context)));
  }
}
