import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ListedTask, Strata, WorklistOf } from '@strata/application';
import type { QueryWorklistArgs, SubscriptionWorklistChangedArgs } from '@strata/contract';
import type { Position } from '@strata/domain';
import { inputFault } from '../errors/input-fault.js';
import { keyOfCursor, pageOf, pageSize, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { isGiven } from '../request/is-given.js';
import { STRATA } from '../tokens.js';
import type { WorklistSource } from './worklist-source.js';

/** A page of what has to be done. */
export class ListTasks extends ApiQuery<QueryWorklistArgs, Connection<ListedTask>> {}

@QueryHandler(ListTasks)
class ListTasksHandler implements IQueryHandler<ListTasks> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListTasks) {
    const { cluster, after } = args;
    const { tasks } = await this.strata.worklists.page(caller, {
      cluster,
      of: whose(args),
      after: isGiven(after) ? keyOfCursor(after, 1)[0] : undefined,
      limit: pageSize(args) + 1,
    });
    return pageOf(tasks, args, ({ place }) => [place]);
  }
}

/** The first tasks, once a position is projected. */
export class ReadTasks extends ApiQuery<
  SubscriptionWorklistChangedArgs & { readonly atLeast?: Position | undefined },
  WorklistSource
> {}

@QueryHandler(ReadTasks)
class ReadTasksHandler implements IQueryHandler<ReadTasks> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ReadTasks): Promise<WorklistSource> {
    const { cluster, atLeast } = args;
    const size = pageSize(args);
    const question = { cluster, of: whose(args), limit: size + 1, atLeast };
    const { position, tasks } = await this.strata.worklists.page(caller, question);
    return { position, tasks: tasks.slice(0, size), more: tasks.length > size };
  }
}

function whose({ of, login }: Partial<Pick<QueryWorklistArgs, 'of' | 'login'>>): WorklistOf {
  if (!isGiven(login)) return of === 'all' ? 'all' : 'mine';
  if (!isGiven(of)) return { login };
  throw inputFault('login', 'The arguments of and login exclude each other.', 'Leave one of them out.');
}

export const worklistHandlers = [ListTasksHandler, ReadTasksHandler];
