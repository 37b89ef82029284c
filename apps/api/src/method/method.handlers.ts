import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type {
  AsOf,
  BindMethodInput,
  QueryClusterMethodsArgs,
  QueryMethodArgs,
  QueryMethodCatalogueArgs,
  QueryMethodEvaluationArgs,
  QuerySuggestedBindingArgs,
  RegisterMethodVersionInput,
} from '@strata/contract';
import { describeMethod, type MethodDescription } from '@strata/engine';
import { ChangeHandler } from '../mutations/change-handler.js';
import { Change } from '../mutations/change.js';
import { pageByKey, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { isGiven } from '../request/is-given.js';
import { subjectOf } from '../request/subject.js';
import { startOf } from '../request/start.js';
import { STRATA } from '../tokens.js';
import { bindingOf } from './binding-input.js';
import type { ClusterMethodSource, MethodEvaluationSource, SuggestedBindingSource } from './method-source.js';
import { methodMutations, type MethodTarget } from './method.mutations.js';

export class ChangeMethod extends Change<MethodTarget> {}

@CommandHandler(ChangeMethod)
class ChangeMethodHandler extends ChangeHandler<MethodTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, methodMutations);
  }
}

/** Registers a definition, or a method that ships with Strata, as a version of a cluster's method. */
export class RegisterMethodVersion extends Change<MethodTarget, RegisterMethodVersionInput> {}

@CommandHandler(RegisterMethodVersion)
class RegisterMethodVersionHandler implements ICommandHandler<RegisterMethodVersion> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: RegisterMethodVersion) {
    const { caller, input, options } = change;
    const { cluster, methodId: method, definition } = input;
    const registration = { cluster, method, definition: definition ?? undefined };
    return change.answer(await this.strata.methods.register(caller, registration, options));
  }
}

/** A method is bound as the input says, or as the names of its inputs suggest. */
export class BindMethod extends Change<MethodTarget, BindMethodInput> {}

@CommandHandler(BindMethod)
class BindMethodHandler implements ICommandHandler<BindMethod> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: BindMethod) {
    const { caller, input, options } = change;
    const { cluster, methodId: method, binding } = input;
    const own = isGiven(binding) ? bindingOf(binding) : undefined;
    const request = { cluster, method, binding: own, start: startOf(input) };
    return change.answer(await this.strata.methods.bind(caller, request, options));
  }
}

/** The methods that ship with Strata. */
export class ListCatalogue extends ApiQuery<QueryMethodCatalogueArgs, readonly MethodDescription[]> {}

@QueryHandler(ListCatalogue)
class ListCatalogueHandler implements IQueryHandler<ListCatalogue> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { language } }: ListCatalogue) {
    const methods = await this.strata.methods.catalogue();
    return methods.map(({ definition }) => describeMethod(definition, language ?? 'en'));
  }
}

/** A method that ships with Strata. */
export class FindCatalogued extends ApiQuery<QueryMethodArgs, MethodDescription | undefined> {}

@QueryHandler(FindCatalogued)
class FindCataloguedHandler implements IQueryHandler<FindCatalogued> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { id, language } }: FindCatalogued) {
    const found = (await this.strata.methods.catalogue()).find(({ definition }) => definition.id === id);
    return found && describeMethod(found.definition, language ?? 'en');
  }
}

/** The registered methods of a cluster, ordered by id. */
export class ListMethods extends ApiQuery<QueryClusterMethodsArgs, Connection<ClusterMethodSource>> {}

@QueryHandler(ListMethods)
class ListMethodsHandler implements IQueryHandler<ListMethods> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListMethods) {
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const sources = [...(await this.strata.methods.registered(view))].map(([id, state]) => ({ view, id, state }));
    return pageByKey(sources, args, ({ id }) => id);
  }
}

/** A registered method of a cluster. */
export class FindMethod extends ApiQuery<
  { readonly cluster: string; readonly id: string; readonly asOf?: AsOf | null | undefined },
  ClusterMethodSource | undefined
> {}

@QueryHandler(FindMethod)
class FindMethodHandler implements IQueryHandler<FindMethod> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, id, asOf }, caller }: FindMethod) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const state = (await this.strata.methods.registered(view)).get(id);
    return state && { view, id, state };
  }
}

/** A suggested binding of a method to a cluster. */
export class SuggestBinding extends ApiQuery<QuerySuggestedBindingArgs, SuggestedBindingSource> {}

@QueryHandler(SuggestBinding)
class SuggestBindingHandler implements IQueryHandler<SuggestBinding> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, method, asOf }, caller }: SuggestBinding) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return { view, ...(await this.strata.methods.suggestBinding(view, method)) };
  }
}

/** Evaluates a bound method with the figures of a cluster. */
export class EvaluateMethod extends ApiQuery<QueryMethodEvaluationArgs, MethodEvaluationSource> {}

@QueryHandler(EvaluateMethod)
class EvaluateMethodHandler implements IQueryHandler<EvaluateMethod> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: EvaluateMethod) {
    const { cluster, method, member, period, onTrial, asOf } = args;
    const subject = subjectOf(member);
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const question = { method, subject, period, onTrial: onTrial ?? false };
    return { view, evaluation: await this.strata.methods.evaluate(view, question) };
  }
}

export const methodHandlers = [
  ChangeMethodHandler,
  RegisterMethodVersionHandler,
  BindMethodHandler,
  ListCatalogueHandler,
  FindCataloguedHandler,
  ListMethodsHandler,
  FindMethodHandler,
  SuggestBindingHandler,
  EvaluateMethodHandler,
];
