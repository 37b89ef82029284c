import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { MapEditing, MapQuestion, Strata } from '@strata/application';
import type {
  QueryLinkTestsArgs,
  QueryMapComparisonArgs,
  QueryStrategiesArgs,
  QueryStrategyMapArgs,
} from '@strata/contract';
import type { CardPlace } from '@strata/domain';
import { ChangeHandler } from '../mutations/change-handler.js';
import { Change } from '../mutations/change.js';
import type { Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { isGiven } from '../request/is-given.js';
import { STRATA } from '../tokens.js';
import {
  requiredStrategy,
  strategiesPage,
  type LinkTestsSource,
  type MapComparisonSource,
  type StrategySource,
} from './strategy-source.js';
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

/** Where the cards of a strategy's map stand. */
export class ReadLayout extends ApiQuery<StrategySource, readonly CardPlace[]> {}

@QueryHandler(ReadLayout)
class ReadLayoutHandler implements IQueryHandler<ReadLayout> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute({ args: { view, entry } }: ReadLayout) {
    return this.strata.strategies.layout(view, entry.id);
  }
}

/** What an editor of a strategy's map starts from. */
export class ReadEditing extends ApiQuery<StrategySource, MapEditing> {}

@QueryHandler(ReadEditing)
class ReadEditingHandler implements IQueryHandler<ReadEditing> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute({ args: { view, entry } }: ReadEditing) {
    return this.strata.strategies.editing(view, entry.id);
  }
}

/** What differs between two maps of a strategy. */
export class CompareMaps extends ApiQuery<QueryMapComparisonArgs, MapComparisonSource> {}

@QueryHandler(CompareMaps)
class CompareMapsHandler implements IQueryHandler<CompareMaps> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: CompareMaps): Promise<MapComparisonSource> {
    const { cluster, strategy, from, asOf } = args;
    const later = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const earlier = isGiven(from) ? await this.strata.clusters.view(caller, cluster, parseAsOf(from)) : later;
    const first: MapQuestion = {
      view: earlier,
      period: args.fromPeriod ?? undefined,
      revision: args.fromRevision ?? undefined,
    };
    const second: MapQuestion = {
      view: later,
      period: args.period ?? undefined,
      revision: args.revision ?? undefined,
      workingCopy: args.workingCopy ?? undefined,
    };
    return { cluster, ...(await this.strata.strategies.compareMaps([first, second], strategy)) };
  }
}

/** Whether effects follow their causes. */
export class TestLinks extends ApiQuery<QueryLinkTestsArgs, LinkTestsSource> {}

@QueryHandler(TestLinks)
class TestLinksHandler implements IQueryHandler<TestLinks> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller, signal }: TestLinks): Promise<LinkTestsSource> {
    const { cluster, strategy, from, to, asOf } = args;
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return { cluster, ...(await this.strata.strategies.testLinks(view, { strategy, from, to, signal })) };
  }
}

export const strategyHandlers = [
  TestLinksHandler,
  ChangeStrategyHandler,
  ListStrategiesHandler,
  FindStrategyHandler,
  ReadLayoutHandler,
  ReadEditingHandler,
  CompareMapsHandler,
];
