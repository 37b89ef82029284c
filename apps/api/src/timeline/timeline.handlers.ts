import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Origin, Strata, TimelineEntry } from '@strata/application';
import type { QueryTimelineArgs } from '@strata/contract';
import { keyOfCursor, pageOf, pageSize, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { isGiven } from '../request/is-given.js';
import { STRATA } from '../tokens.js';
import type { OriginQuestion } from './timeline-source.js';

/** Who did what in a cluster, and when. */
export class ReadTimeline extends ApiQuery<QueryTimelineArgs, Connection<TimelineEntry>> {}

@QueryHandler(ReadTimeline)
class ReadTimelineHandler implements IQueryHandler<ReadTimeline> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ReadTimeline) {
    const { after, about, from, to, types, newestFirst } = args;
    const limit = pageSize(args) + 1;
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const rows = await this.strata.timeline.page(view, {
      after: isGiven(after) ? keyOfCursor(after, 1)[0]! : undefined,
      about: about ?? undefined,
      from: from ?? undefined,
      to: to ?? undefined,
      types: types ?? undefined,
      limit,
      newestFirst: newestFirst ?? false,
    });
    return pageOf(rows, args, ({ position }) => [position]);
  }
}

/** Who set a target, a weight or an evaluation. */
export class FindOrigin extends ApiQuery<OriginQuestion, Origin | undefined> {}

@QueryHandler(FindOrigin)
class FindOriginHandler implements IQueryHandler<FindOrigin> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute({ args: { view, stream, key } }: FindOrigin) {
    return this.strata.timeline.origin(view, stream, key);
  }
}

export const timelineHandlers = [ReadTimelineHandler, FindOriginHandler];
