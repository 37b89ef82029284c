import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryTimelineArgs } from '@strata/graphql';
import type { TimelineRow } from '@strata/read-models';
import { ReadTimeline, ViewCluster } from '../bus/messages.js';
import { keyOfCursor, pageOf, pageSize, type Connection } from '../paging/connection.js';
import { asOfOf } from '../request/as-of.js';
import { isGiven } from '../request/is-given.js';

/** Questions about a cluster's history. */
@Resolver()
export class TimelineResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('timeline')
  async timeline(@Args() args: QueryTimelineArgs): Promise<Connection<TimelineRow>> {
    const limit = pageSize(args) + 1;
    const after = !isGiven(args.after) ? undefined : keyOfCursor(args.after, 1)[0]!;
    const { position } = await this.queries.execute(new ViewCluster(args.cluster, asOfOf(args.asOf)));
    const rows = await this.queries.execute(
      new ReadTimeline({
        cluster: args.cluster,
        upTo: position,
        limit,
        newestFirst: args.newestFirst ?? false,
        ...(after === undefined ? {} : { after }),
        ...(!isGiven(args.types) ? {} : { types: args.types }),
      }),
    );
    return pageOf(rows, args, (row) => [row.position]);
  }
}
