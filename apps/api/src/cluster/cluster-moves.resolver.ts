import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Resolver, Subscription } from '@nestjs/graphql';
import type { ClusterView } from '@strata/application';
import type { ClusterMoved, SubscriptionClusterMovedArgs } from '@strata/contract';
import type { Position } from '@strata/domain';
import type { Runtime } from '@strata/runtime';
import { abortable } from '../live/abortable.js';
import { CheckpointFeed } from '../live/checkpoint-feed.js';
import { PositionSignal } from '../live/position-signal.js';
import { readAgain, untilTokenExpires } from '../live/subscriber.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { RUNTIME } from '../tokens.js';
import { ViewCluster } from './cluster.handlers.js';

/** The minimum time between two messages, in milliseconds. */
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
    return abortable((signal) => this.#moves(first, read, untilTokenExpires(context, this.runtime, signal)));
  }

  async *#moves(
    first: ClusterView,
    read: (position: Position) => Promise<ClusterView | undefined>,
    signal: AbortSignal,
  ): AsyncGenerator<ClusterMoved, void, undefined> {
    const positions = new PositionSignal(signal);
    const stop = this.feed.listen((position) => positions.arrived(position), first.position);
    let last = lastChange(first);
    try {
      yield { position: last };
      for (;;) {
        const position = await positions.next();
        const view = position === undefined ? undefined : await read(position);
        if (view === undefined) return;
        const change = lastChange(view);
        if (change !== last && !signal.aborted) yield { position: change };
        last = change;
        await positions.pause(PAUSE);
      }
    } finally {
      stop();
    }
  }
}

function lastChange({ changedAt, position }: ClusterView): Position {
  return changedAt ?? position;
}
