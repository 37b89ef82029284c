import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryRevisionTriangleArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ReadRevisions } from './revision.handlers.js';

@Resolver()
export class RevisionResolver implements Pick<QueryFields, 'revisionTriangle'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('revisionTriangle')
  revisionTriangle(@Args() args: QueryRevisionTriangleArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ReadRevisions(args, queryContextOf(context)));
  }
}
