import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryEvidenceBundleArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ExportEvidence } from './evidence.handlers.js';

@Resolver()
export class EvidenceResolver implements Pick<QueryFields, 'evidenceBundle'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('evidenceBundle')
  evidenceBundle(@Args() args: QueryEvidenceBundleArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ExportEvidence(args, queryContextOf(context)));
  }
}
