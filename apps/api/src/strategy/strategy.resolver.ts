import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryStrategiesArgs, QueryStrategyMapArgs } from '@strata/graphql';
import { ViewCluster } from '../bus/messages.js';
import type { Connection } from '../paging/connection.js';
import { asOfOf } from '../request/as-of.js';
import { findStrategy, strategiesPage, type StrategySource } from './strategy-source.js';

/** Questions about strategies. */
@Resolver()
export class StrategyResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('strategies')
  async strategies(@Args() args: QueryStrategiesArgs): Promise<Connection<StrategySource>> {
    const view = await this.queries.execute(new ViewCluster(args.cluster, asOfOf(args.asOf)));
    return strategiesPage(view, args, ({ rank, status }) => {
      return (args.rank ?? rank) === rank && (args.status ?? status) === status;
    });
  }

  @Query('strategyMap')
  async strategyMap(@Args() { cluster, strategy, asOf }: QueryStrategyMapArgs): Promise<StrategySource | undefined> {
    return findStrategy(await this.queries.execute(new ViewCluster(cluster, asOfOf(asOf))), strategy);
  }
}
