import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryTimelineArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ReadTimeline } from './timeline.handlers.js';

@Resolver()
export class TimelineResolver implements Pick<QueryFields, 'timeline'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('timeline')
  timeline(@Args() args: QueryTimelineArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ReadTimeline(args, queryContextOf(context)));
  }
}
