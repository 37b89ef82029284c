import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { mayRead, type ClusterView } from '@strata/application';
import { isStrataError, type Id } from '@strata/domain';
import type { QueryClusterArgs, QueryClustersArgs } from '@strata/graphql';
import { ListClusters, ViewCluster } from '../bus/messages.js';
import { keyOfCursor, pageOf, pageSize, type Connection } from '../paging/connection.js';
import { asOfOf } from '../request/as-of.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { isGiven } from '../request/is-given.js';

/** Questions about clusters. */
@Resolver()
export class ClusterResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('clusters')
  async clusters(
    @Args() args: QueryClustersArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ClusterView>> {
    const principal = signedInPrincipal(context);
    const size = pageSize(args);
    const asOf = asOfOf(args.asOf);
    const after = !isGiven(args.after) ? '' : keyOfCursor(args.after, 1)[0]!;
    const ids = (await this.queries.execute(new ListClusters())).filter(
      (id) => id > after && mayRead(principal, id, 'cluster') === undefined,
    );
    const found: ClusterView[] = [];
    for (const id of ids) {
      if (found.length > size) break;
      const view = await this.#findView(id, asOf);
      if (view !== undefined) found.push(view);
    }
    return pageOf(found, args, (view) => [view.clusterId]);
  }

  @Query('cluster')
  cluster(@Args() { id, asOf }: QueryClusterArgs): Promise<ClusterView> {
    return this.queries.execute(new ViewCluster(id, asOfOf(asOf)));
  }

  /** Clusters that were not known at the moment are left out of the list. */
  async #findView(id: Id, asOf: ReturnType<typeof asOfOf>): Promise<ClusterView | undefined> {
    try {
      return await this.queries.execute(new ViewCluster(id, asOf));
    } catch (error) {
      if (isStrataError(error, 'NOT_KNOWN_THEN')) return undefined;
      throw error;
    }
  }
}
