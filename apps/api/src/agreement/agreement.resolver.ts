import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryAgreementArgs,
  QueryAgreementsArgs,
  QueryParentDifferenceArgs,
  QueryProposalDifferenceArgs,
  QueryRealignmentsArgs,
} from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { CompareParent, CompareRounds, FindAgreement, ListAgreements, ListRealignments } from './agreement.handlers.js';

type Fields = 'agreements' | 'agreement' | 'proposalDifference' | 'realignments' | 'parentDifference';

@Resolver()
export class AgreementResolver implements Pick<QueryFields, Fields> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('agreements')
  agreements(@Args() args: QueryAgreementsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListAgreements(args, queryContextOf(context)));
  }

  @Query('agreement')
  agreement(@Args() args: QueryAgreementArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindAgreement(args, queryContextOf(context)));
  }

  @Query('proposalDifference')
  proposalDifference(@Args() args: QueryProposalDifferenceArgs, @Context() context: RequestContext) {
    return this.queries.execute(new CompareRounds(args, queryContextOf(context)));
  }

  @Query('realignments')
  realignments(@Args() args: QueryRealignmentsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListRealignments(args, queryContextOf(context)));
  }

  @Query('parentDifference')
  parentDifference(@Args() args: QueryParentDifferenceArgs, @Context() context: RequestContext) {
    return this.queries.execute(new CompareParent(args, queryContextOf(context)));
  }
}
