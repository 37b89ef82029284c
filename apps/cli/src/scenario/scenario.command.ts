import type { Command } from 'commander';
import { defineCompare } from './compare.command.js';
import { defineAssume, defineDraft, defineList } from './draft.command.js';

/** `strata scenario`. */
export function defineScenario(scenario: Command): void {
  for (const define of [defineDraft, defineAssume, defineList, defineCompare]) define(scenario);
}
