import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ActivityEffects, PlannedInitiative, Strata } from '@strata/application';
import type { AsOf, QueryActivityEffectsArgs, QueryInitiativesArgs } from '@strata/contract';
import { CLUSTER_SUBJECT } from '@strata/domain';
import { Change } from '../mutations/change.js';
import { ChangeHandler } from '../mutations/change-handler.js';
import { pageInOrder, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { subjectOf } from '../request/subject.js';
import { STRATA } from '../tokens.js';
import { initiativeMutations, type InitiativeTarget } from './plan.mutations.js';

export class ChangeInitiative extends Change<InitiativeTarget> {}

@CommandHandler(ChangeInitiative)
class ChangeInitiativeHandler extends ChangeHandler<InitiativeTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, initiativeMutations);
  }
}

/** The initiatives of a strategy, or of all. */
export class ListInitiatives extends ApiQuery<QueryInitiativesArgs, Connection<PlannedInitiative>> {}

@QueryHandler(ListInitiatives)
class ListInitiativesHandler implements IQueryHandler<ListInitiatives> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListInitiatives) {
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const initiatives = await this.strata.plans.initiatives(view, args.strategy ?? undefined);
    return pageInOrder(initiatives, args, ({ strategy, id }) => `${strategy}/${id}`);
  }
}

/** An initiative of a strategy. */
export class FindInitiative extends ApiQuery<
  InitiativeTarget & { readonly asOf: AsOf },
  PlannedInitiative | undefined
> {}

@QueryHandler(FindInitiative)
class FindInitiativeHandler implements IQueryHandler<FindInitiative> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, strategyId, initiativeId, asOf }, caller }: FindInitiative) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return (await this.strata.plans.initiatives(view, strategyId)).find(({ id }) => id === initiativeId);
  }
}

/** What development activities add to an output of a method. */
export class FindActivityEffects extends ApiQuery<QueryActivityEffectsArgs, ActivityEffects> {}

@QueryHandler(FindActivityEffects)
class FindActivityEffectsHandler implements IQueryHandler<FindActivityEffects> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: FindActivityEffects) {
    const { cluster, method, output, period, member, asOf } = args;
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const subject = subjectOf(member) ?? CLUSTER_SUBJECT;
    return this.strata.plans.effects(view, { method, output, period, subject });
  }
}

export const planHandlers = [
  ChangeInitiativeHandler,
  ListInitiativesHandler,
  FindInitiativeHandler,
  FindActivityEffectsHandler,
];
