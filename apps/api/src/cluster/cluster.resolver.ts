import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  ApplyClusterFileInput,
  QueryClusterArgs,
  QueryClustersArgs,
  QueryExportClusterArgs,
} from '@strata/contract';
import type { GraphQLResolveInfo } from 'graphql';
import { membersOf } from '../errors/union-members.js';
import type { MutationFields, QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ApplyClusterFile, ExportCluster, ListTemplates } from './cluster-file.handlers.js';
import { ListClusters, ViewCluster } from './cluster.handlers.js';

@Resolver()
export class ClusterResolver
  implements
    Pick<QueryFields, 'clusters' | 'cluster' | 'exportCluster' | 'clusterTemplates'>,
    Pick<MutationFields, 'applyClusterFile'>
{
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Query('exportCluster')
  exportCluster(@Args() args: QueryExportClusterArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ExportCluster(args, queryContextOf(context)));
  }

  @Query('clusterTemplates')
  clusterTemplates(@Context() context: RequestContext) {
    return this.queries.execute(new ListTemplates({}, queryContextOf(context)));
  }

  @Mutation('applyClusterFile')
  applyClusterFile(
    @Args('input') input: ApplyClusterFileInput,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.commands.execute(new ApplyClusterFile(input, membersOf(info), context));
  }

  @Query('clusters')
  clusters(@Args() args: QueryClustersArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListClusters(args, queryContextOf(context)));
  }

  @Query('cluster')
  cluster(@Args() args: QueryClusterArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ViewCluster(args, queryContextOf(context)));
  }
}
