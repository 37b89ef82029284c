import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { QueryTimelineArgs } from '@strata/contract';
import type { TimelineRow } from '@strata/read-models';
import { keyOfCursor, pageOf, pageSize, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { isGiven } from '../request/is-given.js';
import { STRATA } from '../tokens.js';

/** Who did what in a cluster, and when. */
export class ReadTimeline extends ApiQuery<QueryTimelineArgs, Connection<TimelineRow>> {}

@QueryHandler(ReadTimeline)
class ReadTimelineHandler implements IQueryHandler<ReadTimeline> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ReadTimeline) {
    const { after, types, newestFirst } = args;
    const limit = pageSize(args) + 1;
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const rows = await this.strata.timeline.page(view, {
      after: isGiven(after) ? keyOfCursor(after, 1)[0]! : undefined,
      types: types ?? undefined,
      limit,
      newestFirst: newestFirst ?? false,
    });
    return pageOf(rows, args, ({ position }) => [position]);
  }
}

export const timelineHandlers = [ReadTimelineHandler];
