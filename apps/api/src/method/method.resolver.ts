import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryClusterMethodArgs,
  QueryClusterMethodsArgs,
  QueryMethodArgs,
  QueryMethodCatalogueArgs,
  QueryMethodEvaluationArgs,
  QuerySuggestedBindingArgs,
} from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import {
  EvaluateMethod,
  FindCatalogued,
  FindMethod,
  ListCatalogue,
  ListMethods,
  SuggestBinding,
} from './method.handlers.js';

type MethodFields = Pick<
  QueryFields,
  'methodCatalogue' | 'method' | 'clusterMethods' | 'clusterMethod' | 'suggestedBinding' | 'methodEvaluation'
>;

@Resolver()
export class MethodResolver implements MethodFields {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('methodCatalogue')
  methodCatalogue(@Args() args: QueryMethodCatalogueArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListCatalogue(args, queryContextOf(context)));
  }

  @Query('method')
  method(@Args() args: QueryMethodArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindCatalogued(args, queryContextOf(context)));
  }

  @Query('clusterMethods')
  clusterMethods(@Args() args: QueryClusterMethodsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListMethods(args, queryContextOf(context)));
  }

  @Query('clusterMethod')
  clusterMethod(@Args() args: QueryClusterMethodArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindMethod(args, queryContextOf(context)));
  }

  @Query('suggestedBinding')
  suggestedBinding(@Args() args: QuerySuggestedBindingArgs, @Context() context: RequestContext) {
    return this.queries.execute(new SuggestBinding(args, queryContextOf(context)));
  }

  @Query('methodEvaluation')
  methodEvaluation(@Args() args: QueryMethodEvaluationArgs, @Context() context: RequestContext) {
    return this.queries.execute(new EvaluateMethod(args, queryContextOf(context)));
  }
}
