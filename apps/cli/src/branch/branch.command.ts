import type { Command } from 'commander';
import { defineChange } from './change-branch.command.js';
import { defineCompare } from './compare-branch.command.js';
import { defineDiscard, defineFork } from './fork.command.js';
import { definePropose } from './propose.command.js';
import { defineList, defineShow } from './show-branch.command.js';

/** `strata branch`. */
export function defineBranch(branch: Command): void {
  for (const define of [
    defineFork,
    defineChange,
    defineList,
    defineShow,
    defineCompare,
    definePropose,
    defineDiscard,
  ]) {
    define(branch);
  }
}
