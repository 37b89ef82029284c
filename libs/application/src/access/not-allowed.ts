import type { Refusal } from '@strata/domain';
import { callerName, type Caller } from './caller.js';

/** The most clusters that a remedy names. */
const MAX_NAMED = 5;

/** The refusal of a caller without access; it reveals nothing about the data. */
export function notAllowed(caller: Caller, what: string): Refusal {
  return {
    code: 'NOT_ALLOWED',
    message: `The account "${callerName(caller)}" is not allowed to ${what}.`,
    remedy: remedyFor('operator' in caller ? undefined : caller.withheld),
  };
}

function remedyFor(withheld: readonly string[] | undefined): string {
  if (withheld === undefined) return 'Ask an administrator for the required role.';
  const named = withheld.slice(0, MAX_NAMED).join(', ');
  return `Roles in ${named} require a second factor: set one up and sign in again. For others, ask an administrator.`;
}
