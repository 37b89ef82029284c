import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { describeMethod, type MethodDescription } from '@strata/engine';
import type {
  QueryClusterMethodsArgs,
  QueryMethodArgs,
  QueryMethodCatalogueArgs,
  QueryMethodEvaluationArgs,
  QuerySuggestedBindingArgs,
} from '@strata/graphql';
import { requireReadable } from '../access/readable-figures.js';
import { EvaluateMethod, ListMethods, ListShippedMethods, SuggestBinding } from '../bus/evaluation-messages.js';
import { ViewCluster } from '../bus/messages.js';
import { pageByKey, type Connection } from '../paging/connection.js';
import { asOfOf } from '../request/as-of.js';
import type { RequestContext } from '../request/request-context.js';
import { requireMember, subjectOf } from '../request/subject.js';
import { methodSources, type ClusterMethodSource } from './method-source.js';
import type { MethodEvaluationSource } from './method.types.js';

/** Questions about methods. */
@Resolver()
export class MethodResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('methodCatalogue')
  async methodCatalogue(@Args() { language }: QueryMethodCatalogueArgs): Promise<readonly MethodDescription[]> {
    const methods = await this.queries.execute(new ListShippedMethods());
    return methods.map((definition) => describeMethod(definition, language ?? 'en'));
  }

  @Query('method')
  async method(@Args() { id, language }: QueryMethodArgs): Promise<MethodDescription | undefined> {
    const definition = (await this.queries.execute(new ListShippedMethods())).find((one) => one.id === id);
    return definition && describeMethod(definition, language ?? 'en');
  }

  @Query('clusterMethods')
  async clusterMethods(@Args() args: QueryClusterMethodsArgs): Promise<Connection<ClusterMethodSource>> {
    const view = await this.queries.execute(new ViewCluster(args.cluster, asOfOf(args.asOf)));
    const states = await this.queries.execute(new ListMethods(view));
    return pageByKey(methodSources(view, states), args, ({ id }) => id);
  }

  @Query('suggestedBinding')
  async suggestedBinding(@Args() { cluster, method, asOf }: QuerySuggestedBindingArgs) {
    const view = await this.queries.execute(new ViewCluster(cluster, asOfOf(asOf)));
    const { binding, unbound } = await this.queries.execute(new SuggestBinding(view, method));
    return { cluster: view.clusterId, position: view.position, binding, unbound };
  }

  @Query('methodEvaluation')
  async methodEvaluation(
    @Args() args: QueryMethodEvaluationArgs,
    @Context() context: RequestContext,
  ): Promise<MethodEvaluationSource> {
    const { cluster, method, period, onTrial } = args;
    const subject = subjectOf(args.member);
    requireReadable(context, cluster, subject);
    const view = await this.queries.execute(new ViewCluster(cluster, asOfOf(args.asOf)));
    requireMember(view, subject);
    const question = { method, subject, period, onTrial: onTrial ?? false };
    return { view, evaluation: await this.queries.execute(new EvaluateMethod(view, question)) };
  }
}
