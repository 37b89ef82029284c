import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryEvaluationsArgs, QueryReplayEvaluationArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ListEvaluations, ReplayEvaluation } from './evaluation.handlers.js';

@Resolver()
export class EvaluationResolver implements Pick<QueryFields, 'evaluations' | 'replayEvaluation'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('evaluations')
  evaluations(@Args() args: QueryEvaluationsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListEvaluations(args, queryContextOf(context)));
  }

  @Query('replayEvaluation')
  replayEvaluation(@Args() args: QueryReplayEvaluationArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ReplayEvaluation(args, queryContextOf(context)));
  }
}
