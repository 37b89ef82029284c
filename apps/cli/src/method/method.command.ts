import type { Command } from 'commander';
import { defineAdopt, defineBind, defineRegister, defineTrial } from './change-method.command.js';
import { defineDerive } from './derive.command.js';
import { defineEvaluate } from './evaluate.command.js';
import { defineList, defineShow } from './list.command.js';
import { defineRun } from './run.command.js';
import { defineStatus } from './status.command.js';
import { defineValidate } from './validate.command.js';

/** `strata method`. */
export function defineMethod(method: Command): void {
  const subcommands = [
    defineList,
    defineShow,
    defineValidate,
    defineRun,
    defineDerive,
    defineRegister,
    defineBind,
    defineAdopt,
    defineTrial,
    defineStatus,
    defineEvaluate,
  ];
  for (const define of subcommands) define(method);
}
