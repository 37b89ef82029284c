import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { QueryWorklistArgs, SubscriptionWorklistChangedArgs } from '@strata/contract';
import type { Position } from '@strata/domain';
import type { Runtime } from '@strata/runtime';
import type { QueryFields } from '../graphql/root-fields.js';
import { abortable } from '../live/abortable.js';
import { CheckpointFeed } from '../live/checkpoint-feed.js';
import { readAgain, untilTokenExpires } from '../live/subscriber.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { RUNTIME } from '../tokens.js';
import type { WorklistSource } from './worklist-source.js';
import { worklistChanges } from './worklist-watch.js';
import { ListTasks, ReadTasks } from './worklist.handlers.js';

/** The minimum time between two readings for one subscriber, in milliseconds. */
const PAUSE = 250;

@Resolver()
export class WorklistResolver implements Pick<QueryFields, 'worklist'> {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(CheckpointFeed) private readonly feed: CheckpointFeed,
  ) {}

  @Query('worklist')
  worklist(@Args() args: QueryWorklistArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListTasks(args, queryContextOf(context)));
  }

  /** A caller who may not read the worklist is refused before the first message. */
  @Subscription('worklistChanged', { resolve: (worklist: WorklistSource) => worklist })
  async worklistChanged(
    @Args() args: SubscriptionWorklistChangedArgs,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<WorklistSource>> {
    const first = await this.queries.execute(new ReadTasks(args, queryContextOf(context)));
    const read = (atLeast: Position) =>
      readAgain(context, this.runtime, (as) => this.queries.execute(new ReadTasks({ ...args, atLeast }, as)));
    return abortable((signal) =>
      worklistChanges(first, { feed: this.feed, read, pause: PAUSE }, untilTokenExpires(context, this.runtime, signal)),
    );
  }
}
