import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { budgetHandlers, ChangeBudget } from './budget.handlers.js';
import { ChangeIncome, incomeHandlers } from './income.handlers.js';
import { incomeMutations } from './income.mutations.js';
import { IncomeResolver } from './income.resolver.js';
import { ChangeInitiative, planHandlers } from './plan.handlers.js';
import { budgetMutations, initiativeMutations } from './plan.mutations.js';
import { PlanResolver } from './plan.resolver.js';
import { ChangeResources, resourceHandlers } from './resource.handlers.js';
import { resourceMutations } from './resource.mutations.js';
import { sliceHandlers } from './slice.handlers.js';
import { SliceResolver } from './slice.resolver.js';

/** How strategies are carried out: initiatives, what they add to results, budgets, resources, income, and slices of the cascade. */
@Module({
  providers: [
    PlanResolver,
    mutationResolver(ChangeInitiative, fieldsOf(initiativeMutations)),
    ...planHandlers,
    mutationResolver(ChangeBudget, fieldsOf(budgetMutations)),
    ...budgetHandlers,
    mutationResolver(ChangeResources, fieldsOf(resourceMutations)),
    ...resourceHandlers,
    IncomeResolver,
    mutationResolver(ChangeIncome, fieldsOf(incomeMutations)),
    ...incomeHandlers,
    SliceResolver,
    ...sliceHandlers,
  ],
})
export class PlanModule {}
