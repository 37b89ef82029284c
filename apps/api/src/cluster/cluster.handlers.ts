import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ClusterView, Strata } from '@strata/application';
import type { QueryClusterArgs, QueryClustersArgs } from '@strata/contract';
import { ChangeHandler } from '../mutations/change-handler.js';
import { Change } from '../mutations/change.js';
import { keyOfCursor, pageOf, pageSize, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { isGiven } from '../request/is-given.js';
import { STRATA } from '../tokens.js';
import { clusterMutations, type ClusterTarget } from './cluster.mutations.js';

export class ChangeCluster extends Change<ClusterTarget> {}

@CommandHandler(ChangeCluster)
class ChangeClusterHandler extends ChangeHandler<ClusterTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, clusterMutations);
  }
}

/** A cluster at a moment. */
export class ViewCluster extends ApiQuery<QueryClusterArgs, ClusterView> {}

@QueryHandler(ViewCluster)
class ViewClusterHandler implements IQueryHandler<ViewCluster> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { id, asOf }, caller }: ViewCluster) {
    return this.strata.clusters.view(caller, id, parseAsOf(asOf));
  }
}

/** The clusters that the caller may read and that were known at the moment. */
export class ListClusters extends ApiQuery<QueryClustersArgs, Connection<ClusterView>> {}

@QueryHandler(ListClusters)
class ListClustersHandler implements IQueryHandler<ListClusters> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListClusters) {
    const { clusters } = this.strata;
    const size = pageSize(args);
    const asOf = parseAsOf(args.asOf);
    const after = isGiven(args.after) ? keyOfCursor(args.after, 1)[0]! : '';
    const found: ClusterView[] = [];
    for (const id of await clusters.list(caller)) {
      if (found.length > size) break;
      if (id <= after) continue;
      const view = await clusters.find(caller, id, asOf);
      if (view !== undefined) found.push(view);
    }
    return pageOf(found, args, (view) => [view.clusterId]);
  }
}

export const clusterHandlers = [ChangeClusterHandler, ViewClusterHandler, ListClustersHandler];
