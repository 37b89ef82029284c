import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryEvidenceBundleArgs, QueryRevisionTriangleArgs, QueryScoreChangeArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ExplainChange, ExportEvidence, ReadRevisions } from './audit.handlers.js';

@Resolver()
export class AuditResolver implements Pick<QueryFields, 'evidenceBundle' | 'revisionTriangle' | 'scoreChange'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('evidenceBundle')
  evidenceBundle(@Args() args: QueryEvidenceBundleArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ExportEvidence(args, queryContextOf(context)));
  }

  @Query('revisionTriangle')
  revisionTriangle(@Args() args: QueryRevisionTriangleArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ReadRevisions(args, queryContextOf(context)));
  }

  @Query('scoreChange')
  scoreChange(@Args() args: QueryScoreChangeArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ExplainChange(args, queryContextOf(context)));
  }
}
