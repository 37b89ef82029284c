import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver, Subscription } from '@nestjs/graphql';
import { mayRead } from '@strata/application';
import type { QueryScorecardArgs, SubscriptionScorecardChangedArgs } from '@strata/graphql';
import type { Runtime } from '@strata/runtime';
import { ReadScorecard, ViewCluster } from '../bus/messages.js';
import { asOfOf } from '../request/as-of.js';
import type { RequestContext } from '../request/request-context.js';
import { RUNTIME } from '../tokens.js';
import { abortable } from './abortable.js';
import { scorecardSource, type ScorecardSource } from './scorecard-source.js';
import { ScorecardWatch, type ScorecardPush } from './scorecard-watch.js';

/** Longest delay of a timer, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Questions about scorecards. */
@Resolver()
export class ScorecardResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(ScorecardWatch) private readonly watch: ScorecardWatch,
  ) {}

  @Query('scorecard')
  async scorecard(@Args() { cluster, period, strategy, asOf }: QueryScorecardArgs): Promise<ScorecardSource> {
    const view = await this.queries.execute(new ViewCluster(cluster, asOfOf(asOf)));
    return scorecardSource(await this.queries.execute(new ReadScorecard(view, period)), strategy ?? null);
  }

  @Subscription('scorecardChanged', { resolve: (push: ScorecardPush) => push })
  scorecardChanged(
    @Args() args: SubscriptionScorecardChangedArgs,
    @Context() context: RequestContext,
  ): AsyncIterableIterator<ScorecardPush> {
    return abortable((signal) => this.#pushes(args, context, signal));
  }

  /** Pushes as long as the account may read: asked again for each push, and ended when the access token runs out. */
  async *#pushes(
    { cluster, period, strategy }: SubscriptionScorecardChangedArgs,
    context: RequestContext,
    signal: AbortSignal,
  ): AsyncGenerator<ScorecardPush, void, undefined> {
    const { bearer, expiresAt = 0 } = context;
    const lifetime = Math.min(Math.max(0, expiresAt - this.runtime.ambient.now()), LONGEST_TIMER);
    const ended = AbortSignal.any([signal, AbortSignal.timeout(lifetime)]);
    const watched = { cluster, period, strategy: strategy ?? null };
    for await (const push of this.watch.changes(watched, ended)) {
      const known = bearer === undefined ? undefined : await this.runtime.signIn.authenticate(bearer);
      if (known === undefined || mayRead(known.principal, cluster, 'cluster') !== undefined) return;
      yield push;
    }
  }
}
