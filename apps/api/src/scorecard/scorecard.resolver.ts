import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver, Subscription } from '@nestjs/graphql';
import type {
  QueryClosedScorecardArgs,
  QueryScorecardArgs,
  QueryScoreSeriesArgs,
  SubscriptionScorecardChangedArgs,
} from '@strata/contract';
import type { Runtime } from '@strata/runtime';
import type { QueryFields } from '../graphql/root-fields.js';
import { abortable } from '../live/abortable.js';
import { readAgain, untilTokenExpires } from '../live/subscriber.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { RUNTIME } from '../tokens.js';
import type { ScorecardSource } from './scorecard-source.js';
import { ScorecardWatch, type ReadWatched, type ScorecardPush } from './scorecard-watch.js';
import { ReadClosedScorecard, ReadScorecard, ReadScoreSeries } from './scorecard.handlers.js';

@Resolver()
export class ScorecardResolver implements Pick<QueryFields, 'scorecard' | 'closedScorecard' | 'scoreSeries'> {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(ScorecardWatch) private readonly watch: ScorecardWatch,
  ) {}

  @Query('scorecard')
  scorecard(@Args() args: QueryScorecardArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ReadScorecard(args, queryContextOf(context)));
  }

  @Query('closedScorecard')
  closedScorecard(@Args() args: QueryClosedScorecardArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ReadClosedScorecard(args, queryContextOf(context)));
  }

  @Query('scoreSeries')
  scoreSeries(@Args() args: QueryScoreSeriesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ReadScoreSeries(args, queryContextOf(context)));
  }

  /** A caller who may not read the scorecard is refused before the first message. */
  @Subscription('scorecardChanged', { resolve: (push: ScorecardPush) => push })
  async scorecardChanged(
    @Args() args: SubscriptionScorecardChangedArgs,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<ScorecardPush>> {
    const first: ScorecardSource = await this.queries.execute(new ReadScorecard(args, queryContextOf(context)));
    const read: ReadWatched = (position) => this.#readNow({ ...args, asOf: { atLeast: position } }, context);
    return abortable((signal) => this.watch.changes(first, read, untilTokenExpires(context, this.runtime, signal)));
  }

  #readNow(args: QueryScorecardArgs, context: RequestContext) {
    return readAgain(context, this.runtime, (as) => this.queries.execute(new ReadScorecard(args, as)));
  }
}
