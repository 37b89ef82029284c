import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryRestatementArgs,
  QueryRestatementRulesArgs,
  QueryRestatementScoresArgs,
  QueryRestatementsArgs,
} from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { FindRestatement, FindRestatementRules, ListMoved, ListRestatements } from './restatement.handlers.js';

@Resolver()
export class RestatementResolver implements Pick<
  QueryFields,
  'restatementRules' | 'restatements' | 'restatement' | 'restatementScores'
> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('restatementRules')
  restatementRules(@Args() args: QueryRestatementRulesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindRestatementRules(args, queryContextOf(context)));
  }

  @Query('restatements')
  restatements(@Args() args: QueryRestatementsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListRestatements(args, queryContextOf(context)));
  }

  @Query('restatement')
  restatement(@Args() args: QueryRestatementArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindRestatement(args, queryContextOf(context)));
  }

  @Query('restatementScores')
  restatementScores(@Args() args: QueryRestatementScoresArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListMoved(args, queryContextOf(context)));
  }
}
