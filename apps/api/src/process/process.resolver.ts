import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryProcessArgs, QueryProcessesArgs, QueryWorkflowArgs, QueryWorkflowsArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { FindProcess, FindWorkflow, ListProcesses, ListWorkflows } from './process.handlers.js';

@Resolver()
export class ProcessResolver implements Pick<QueryFields, 'processes' | 'process' | 'workflow' | 'workflows'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('processes')
  processes(@Args() args: QueryProcessesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListProcesses(args, queryContextOf(context)));
  }

  @Query('process')
  process(@Args() args: QueryProcessArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindProcess(args, queryContextOf(context)));
  }

  @Query('workflow')
  workflow(@Args() args: QueryWorkflowArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindWorkflow(args, queryContextOf(context)));
  }

  @Query('workflows')
  workflows(@Args() args: QueryWorkflowsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListWorkflows(args, queryContextOf(context)));
  }
}
