import type { Command } from 'commander';
import { defineBudget } from './budget.command.js';
import { defineInitiative } from './initiative.command.js';
import { defineResource } from './resource.command.js';
import { defineShowPlans } from './show-plans.command.js';

/** `strata plan`. */
export function definePlan(plan: Command): void {
  for (const define of [defineInitiative, defineShowPlans, defineBudget, defineResource]) define(plan);
}
