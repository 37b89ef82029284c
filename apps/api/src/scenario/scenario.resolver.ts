import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryScenarioComparisonArgs, QueryScenariosArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { CompareScenarios, ListScenarios } from './scenario.handlers.js';

@Resolver()
export class ScenarioResolver implements Pick<QueryFields, 'scenarios' | 'scenarioComparison'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('scenarios')
  scenarios(@Args() args: QueryScenariosArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListScenarios(args, queryContextOf(context)));
  }

  @Query('scenarioComparison')
  scenarioComparison(@Args() args: QueryScenarioComparisonArgs, @Context() context: RequestContext) {
    return this.queries.execute(new CompareScenarios(args, queryContextOf(context)));
  }
}
