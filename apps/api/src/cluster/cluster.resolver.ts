import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryClusterArgs, QueryClustersArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ListClusters, ViewCluster } from './cluster.handlers.js';

@Resolver()
export class ClusterResolver implements Pick<QueryFields, 'clusters' | 'cluster'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('clusters')
  clusters(@Args() args: QueryClustersArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListClusters(args, queryContextOf(context)));
  }

  @Query('cluster')
  cluster(@Args() args: QueryClusterArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ViewCluster(args, queryContextOf(context)));
  }
}
