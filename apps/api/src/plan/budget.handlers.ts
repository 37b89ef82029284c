import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata, StrategyBudget } from '@strata/application';
import type { AsOf, QueryBudgetsArgs } from '@strata/contract';
import type { BudgetedLine } from '@strata/domain';
import { Change } from '../mutations/change.js';
import { ChangeHandler } from '../mutations/change-handler.js';
import { pageInOrder, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';
import { budgetMutations, type BudgetTarget } from './plan.mutations.js';

export class ChangeBudget extends Change<BudgetTarget> {}

@CommandHandler(ChangeBudget)
class ChangeBudgetHandler extends ChangeHandler<BudgetTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, budgetMutations);
  }
}

/** The budgets of a strategy, or of all that have one, for a period. */
export class ListBudgets extends ApiQuery<QueryBudgetsArgs, Connection<StrategyBudget>> {}

@QueryHandler(ListBudgets)
class ListBudgetsHandler implements IQueryHandler<ListBudgets> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListBudgets) {
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const budgets = await this.strata.plans.budgets(view, args.period, args.strategy ?? undefined);
    return pageInOrder(budgets, args, ({ strategy }) => strategy);
  }
}

/** A line of the budget of a strategy. */
export class FindBudgetLine extends ApiQuery<BudgetTarget & { readonly asOf: AsOf }, BudgetedLine | undefined> {}

@QueryHandler(FindBudgetLine)
class FindBudgetLineHandler implements IQueryHandler<FindBudgetLine> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, strategyId, lineId, asOf }, caller }: FindBudgetLine) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return (await this.strata.plans.budgetLines(view, strategyId)).find(({ id }) => id === lineId);
  }
}

export const budgetHandlers = [ChangeBudgetHandler, ListBudgetsHandler, FindBudgetLineHandler];
