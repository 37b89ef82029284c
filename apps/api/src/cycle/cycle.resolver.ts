import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryCycleArgs, QueryCycleCompletionArgs, QueryCyclesArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { FindCycle, ListCycles, ReadCycleCompletion } from './cycle.handlers.js';

@Resolver()
export class CycleResolver implements Pick<QueryFields, 'cycles' | 'cycle' | 'cycleCompletion'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('cycles')
  cycles(@Args() args: QueryCyclesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListCycles(args, queryContextOf(context)));
  }

  @Query('cycle')
  cycle(@Args() args: QueryCycleArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindCycle(args, queryContextOf(context)));
  }

  @Query('cycleCompletion')
  cycleCompletion(@Args() args: QueryCycleCompletionArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ReadCycleCompletion(args, queryContextOf(context)));
  }
}
