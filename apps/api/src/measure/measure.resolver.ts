import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryMeasureArgs, QueryMeasuresArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { FindMeasure, ListMeasures } from './measure.handlers.js';

@Resolver()
export class MeasureResolver implements Pick<QueryFields, 'measures' | 'measure'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('measures')
  measures(@Args() args: QueryMeasuresArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListMeasures(args, queryContextOf(context)));
  }

  @Query('measure')
  measure(@Args() args: QueryMeasureArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindMeasure(args, queryContextOf(context)));
  }
}
