import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Resolver, Subscription } from '@nestjs/graphql';
import type { ClusterView } from '@strata/application';
import type { ClusterMoved, SubscriptionClusterMovedArgs } from '@strata/contract';
import type { Position } from '@strata/domain';
import type { Runtime } from '@strata/runtime';
import { abortable } from '../live/abortable.js';
import { CheckpointFeed } from '../live/checkpoint-feed.js';
import { readings, type Watched } from '../live/readings.js';
import { readAgain, untilTokenExpires } from '../live/subscriber.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { RUNTIME } from '../tokens.js';
import { ViewCluster } from './cluster.handlers.js';

/** The minimum time between two readings for one subscriber, in milliseconds. */
const PAUSE = 500;

@Resolver()
export class ClusterMovesResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(CheckpointFeed) private readonly feed: CheckpointFeed,
  ) {}

  /** A caller who may not read the cluster is refused before the first message. */
  @Subscription('clusterMoved', { resolve: (moved: ClusterMoved) => moved })
  async clusterMoved(
    @Args() { cluster: id }: SubscriptionClusterMovedArgs,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<ClusterMoved>> {
    const first = await this.queries.execute(new ViewCluster({ id }, queryContextOf(context)));
    const read = (position: Position) =>
      readAgain(context, this.runtime, (as) =>
        this.queries.execute(new ViewCluster({ id, asOf: { atLeast: position } }, as)),
      );
    const watched = { feed: this.feed, read, pause: PAUSE };
    return abortable((signal) => moves(first, watched, untilTokenExpires(context, this.runtime, signal)));
  }
}

/** The position of the last change, and again whenever there is another. */
async function* moves(
  first: ClusterView,
  watched: Watched<ClusterView>,
  signal: AbortSignal,
): AsyncGenerator<ClusterMoved, void, undefined> {
  let last = lastChange(first);
  yield { position: last };
  for await (const view of readings(first.position, watched, signal)) {
    const change = lastChange(view);
    if (change !== last) yield { position: change };
    last = change;
  }
}

function lastChange({ changedAt, position }: ClusterView): Position {
  return changedAt ?? position;
}
