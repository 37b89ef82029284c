import type { Command } from 'commander';
import { defineInitiative } from './initiative.command.js';
import { defineShowPlans } from './show-plans.command.js';

/** `strata plan`. */
export function definePlan(plan: Command): void {
  for (const define of [defineInitiative, defineShowPlans]) define(plan);
}
