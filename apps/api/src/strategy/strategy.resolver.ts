import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryLinkTestsArgs,
  QueryMapComparisonArgs,
  QueryStrategiesArgs,
  QueryStrategyMapArgs,
} from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { CompareMaps, FindStrategy, ListStrategies, TestLinks } from './strategy.handlers.js';

@Resolver()
export class StrategyResolver implements Pick<
  QueryFields,
  'strategies' | 'strategyMap' | 'mapComparison' | 'linkTests'
> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('strategies')
  strategies(@Args() args: QueryStrategiesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListStrategies(args, queryContextOf(context)));
  }

  @Query('strategyMap')
  strategyMap(@Args() args: QueryStrategyMapArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindStrategy(args, queryContextOf(context)));
  }

  @Query('mapComparison')
  mapComparison(@Args() args: QueryMapComparisonArgs, @Context() context: RequestContext) {
    return this.queries.execute(new CompareMaps(args, queryContextOf(context)));
  }

  @Query('linkTests')
  linkTests(@Args() args: QueryLinkTestsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new TestLinks(args, queryContextOf(context)));
  }
}
