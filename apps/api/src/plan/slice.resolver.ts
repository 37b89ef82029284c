import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryFunctionalSliceArgs,
  QueryOperatorSliceArgs,
  QueryPlanComplianceArgs,
  QueryResourceSliceArgs,
  QueryTimeSliceArgs,
} from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { CheckPlans, SliceByFunction, SliceByOperator, SliceByResource, SliceByTime } from './slice.handlers.js';

/** Plans across the cascade: whether they hang together, and its four slices. */
@Resolver()
export class SliceResolver implements Pick<
  QueryFields,
  'planCompliance' | 'timeSlice' | 'functionalSlice' | 'resourceSlice' | 'operatorSlice'
> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('planCompliance')
  planCompliance(@Args() args: QueryPlanComplianceArgs, @Context() context: RequestContext) {
    return this.queries.execute(new CheckPlans(args, queryContextOf(context)));
  }

  @Query('timeSlice')
  timeSlice(@Args() args: QueryTimeSliceArgs, @Context() context: RequestContext) {
    return this.queries.execute(new SliceByTime(args, queryContextOf(context)));
  }

  @Query('functionalSlice')
  functionalSlice(@Args() args: QueryFunctionalSliceArgs, @Context() context: RequestContext) {
    return this.queries.execute(new SliceByFunction(args, queryContextOf(context)));
  }

  @Query('resourceSlice')
  resourceSlice(@Args() args: QueryResourceSliceArgs, @Context() context: RequestContext) {
    return this.queries.execute(new SliceByResource(args, queryContextOf(context)));
  }

  @Query('operatorSlice')
  operatorSlice(@Args() args: QueryOperatorSliceArgs, @Context() context: RequestContext) {
    return this.queries.execute(new SliceByOperator(args, queryContextOf(context)));
  }
}
