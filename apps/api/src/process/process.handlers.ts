import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ProcessView, Strata } from '@strata/application';
import type {
  DefineWorkflowInput,
  QueryProcessArgs,
  QueryProcessesArgs,
  QueryWorkflowArgs,
  QueryWorkflowsArgs,
  RetryProcessInput,
} from '@strata/contract';
import type { Position } from '@strata/domain';
import { Change } from '../mutations/change.js';
import { pageInOrder, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { STRATA } from '../tokens.js';
import type { ProcessTarget, WorkflowSource, WorkflowTarget } from './process-source.js';

export class RetryProcess extends Change<ProcessTarget, RetryProcessInput> {}

@CommandHandler(RetryProcess)
class RetryProcessHandler implements ICommandHandler<RetryProcess> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: RetryProcess) {
    const { caller, options } = change;
    const { cluster, process: id, step } = change.input;
    return change.answer(await this.strata.processes.retry(caller, { cluster, id, step: step ?? undefined }, options));
  }
}

export class DefineWorkflow extends Change<WorkflowTarget, DefineWorkflowInput> {}

@CommandHandler(DefineWorkflow)
class DefineWorkflowHandler implements ICommandHandler<DefineWorkflow> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: DefineWorkflow) {
    const { cluster, workflow, definition: text, reason } = change.input;
    const request = { cluster, workflow, text, reason };
    return change.answer(await this.strata.processes.define(change.caller, request, change.options));
  }
}

/** The processes of a cluster. */
export class ListProcesses extends ApiQuery<QueryProcessesArgs, Connection<ProcessView>> {}

@QueryHandler(ListProcesses)
class ListProcessesHandler implements IQueryHandler<ListProcesses> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListProcesses) {
    const { cluster, status } = args;
    const found = await this.strata.processes.list(caller, cluster, { status: status ?? undefined });
    return pageInOrder(found, args, ({ id }) => id);
  }
}

/** A process of a cluster, once a position is projected. */
export class FindProcess extends ApiQuery<QueryProcessArgs & { readonly after?: Position }, ProcessView> {}

@QueryHandler(FindProcess)
class FindProcessHandler implements IQueryHandler<FindProcess> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute({ args: { cluster, id, after }, caller }: FindProcess) {
    return this.strata.processes.get(caller, cluster, id, { after });
  }
}

/** The definition of a workflow that a cluster follows. */
export class FindWorkflow extends ApiQuery<QueryWorkflowArgs, WorkflowSource> {}

@QueryHandler(FindWorkflow)
class FindWorkflowHandler implements IQueryHandler<FindWorkflow> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, id }, caller }: FindWorkflow) {
    return { id, ...(await this.strata.processes.workflow(caller, cluster, id)) };
  }
}

/** The definitions of all workflows that a cluster follows. */
export class ListWorkflows extends ApiQuery<QueryWorkflowsArgs, readonly WorkflowSource[]> {}

@QueryHandler(ListWorkflows)
class ListWorkflowsHandler implements IQueryHandler<ListWorkflows> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute({ args: { cluster }, caller }: ListWorkflows) {
    return this.strata.processes.workflows(caller, cluster);
  }
}

export const processHandlers = [
  RetryProcessHandler,
  DefineWorkflowHandler,
  ListProcessesHandler,
  FindProcessHandler,
  FindWorkflowHandler,
  ListWorkflowsHandler,
];
