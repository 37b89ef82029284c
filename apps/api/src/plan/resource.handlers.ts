import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ResourceBalance, Strata } from '@strata/application';
import type { AsOf, QueryResourceBalancesArgs } from '@strata/contract';
import { Change } from '../mutations/change.js';
import { ChangeHandler } from '../mutations/change-handler.js';
import { pageInOrder, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';
import { resourceMutations, type ResourcesTarget } from './resource.mutations.js';

export class ChangeResources extends Change<ResourcesTarget> {}

@CommandHandler(ChangeResources)
class ChangeResourcesHandler extends ChangeHandler<ResourcesTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, resourceMutations);
  }
}

/** What strategies need and have of each kind of resource in a period. */
export class ListResourceBalances extends ApiQuery<QueryResourceBalancesArgs, Connection<ResourceBalance>> {}

@QueryHandler(ListResourceBalances)
class ListResourceBalancesHandler implements IQueryHandler<ListResourceBalances> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListResourceBalances) {
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const balances = await this.strata.plans.resources(view, args.period);
    return pageInOrder(balances, args, ({ kind, strategy }) => `${kind}/${strategy}`);
  }
}

/** The balances of one strategy. */
export class FindResourceBalances extends ApiQuery<
  ResourcesTarget & { readonly period: string; readonly asOf: AsOf },
  readonly ResourceBalance[]
> {}

@QueryHandler(FindResourceBalances)
class FindResourceBalancesHandler implements IQueryHandler<FindResourceBalances> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, strategyId, period, asOf }, caller }: FindResourceBalances) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return (await this.strata.plans.resources(view, period)).filter(({ strategy }) => strategy === strategyId);
  }
}

export const resourceHandlers = [ChangeResourcesHandler, ListResourceBalancesHandler, FindResourceBalancesHandler];
