import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { IncomeDue, Strata } from '@strata/application';
import type { AsOf, QueryIncomeDueArgs, QueryIncomeTermsArgs } from '@strata/contract';
import type { IncomeTerm } from '@strata/domain';
import { Change } from '../mutations/change.js';
import { ChangeHandler } from '../mutations/change-handler.js';
import { pageInOrder, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';
import { incomeMutations, type IncomeTarget } from './income.mutations.js';

export class ChangeIncome extends Change<IncomeTarget> {}

@CommandHandler(ChangeIncome)
class ChangeIncomeHandler extends ChangeHandler<IncomeTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, incomeMutations);
  }
}

/** The latest terms of an actor's income. */
export class ListIncomeTerms extends ApiQuery<QueryIncomeTermsArgs, Connection<IncomeTerm>> {}

@QueryHandler(ListIncomeTerms)
class ListIncomeTermsHandler implements IQueryHandler<ListIncomeTerms> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListIncomeTerms) {
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    return pageInOrder(await this.strata.plans.incomeTerms(view, args.actor), args, ({ id }) => id);
  }
}

/** One of them. */
export class FindIncomeTerm extends ApiQuery<IncomeTarget & { readonly asOf: AsOf }, IncomeTerm | undefined> {}

@QueryHandler(FindIncomeTerm)
class FindIncomeTermHandler implements IQueryHandler<FindIncomeTerm> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, actorId, termId, asOf }, caller }: FindIncomeTerm) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return (await this.strata.plans.incomeTerms(view, actorId)).find(({ id }) => id === termId);
  }
}

/** What terms come to in the periods within a period. */
export class ListIncomeDue extends ApiQuery<QueryIncomeDueArgs, Connection<IncomeDue>> {}

@QueryHandler(ListIncomeDue)
class ListIncomeDueHandler implements IQueryHandler<ListIncomeDue> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListIncomeDue) {
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const rows = await this.strata.plans.incomeDue(view, args.period, args.actor ?? undefined);
    return pageInOrder(rows, args, ({ actor, term, period }) => `${actor}/${term.id}/${period}`);
  }
}

export const incomeHandlers = [
  ChangeIncomeHandler,
  ListIncomeTermsHandler,
  FindIncomeTermHandler,
  ListIncomeDueHandler,
];
