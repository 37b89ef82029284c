import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryBranchArgs,
  QueryBranchComparisonArgs,
  QueryBranchesArgs,
  QueryBranchStepsArgs,
} from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { CompareBranch, FindBranch, ListBranches, RehearseBranch } from './branch.handlers.js';

@Resolver()
export class BranchResolver implements Pick<QueryFields, 'branches' | 'branch' | 'branchComparison' | 'branchSteps'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('branches')
  branches(@Args() args: QueryBranchesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListBranches(args, queryContextOf(context)));
  }

  @Query('branch')
  branch(@Args() args: QueryBranchArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindBranch(args, queryContextOf(context)));
  }

  @Query('branchComparison')
  branchComparison(@Args() args: QueryBranchComparisonArgs, @Context() context: RequestContext) {
    return this.queries.execute(new CompareBranch(args, queryContextOf(context)));
  }

  @Query('branchSteps')
  branchSteps(@Args() args: QueryBranchStepsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new RehearseBranch(args, queryContextOf(context)));
  }
}
