import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { QueryStrategiesArgs, QueryStrategyMapArgs } from '@strata/contract';
import { ChangeHandler } from '../mutations/change-handler.js';
import { Change } from '../mutations/change.js';
import type { Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';
import { requiredStrategy, strategiesPage, type StrategySource } from './strategy-source.js';
import { strategyMutations, type StrategyTarget } from './strategy.mutations.js';

export class ChangeStrategy extends Change<StrategyTarget> {}

@CommandHandler(ChangeStrategy)
class ChangeStrategyHandler extends ChangeHandler<StrategyTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, strategyMutations);
  }
}

/** The strategies of a cluster, ordered by rank and id. */
export class ListStrategies extends ApiQuery<QueryStrategiesArgs, Connection<StrategySource>> {}

@QueryHandler(ListStrategies)
class ListStrategiesHandler implements IQueryHandler<ListStrategies> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListStrategies) {
    return strategiesPage(await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf)), args);
  }
}

/** A strategy with its map. */
export class FindStrategy extends ApiQuery<QueryStrategyMapArgs, StrategySource> {}

@QueryHandler(FindStrategy)
class FindStrategyHandler implements IQueryHandler<FindStrategy> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, strategy, asOf }, caller }: FindStrategy) {
    return requiredStrategy(await this.strata.clusters.view(caller, cluster, parseAsOf(asOf)), strategy);
  }
}

export const strategyHandlers = [ChangeStrategyHandler, ListStrategiesHandler, FindStrategyHandler];
