import type { Command } from 'commander';
import { defineBudget } from './budget.command.js';
import { defineCheckPlans } from './check-plans.command.js';
import { defineIncome } from './income.command.js';
import { defineInitiative } from './initiative.command.js';
import { defineResource } from './resource.command.js';
import { defineShowPlans } from './show-plans.command.js';
import { defineSlice } from './slice.command.js';

/** `strata plan`. */
export function definePlan(plan: Command): void {
  const all = [
    defineInitiative,
    defineShowPlans,
    defineBudget,
    defineResource,
    defineIncome,
    defineCheckPlans,
    defineSlice,
  ];
  for (const define of all) define(plan);
}
