import type { Refusal } from '@strata/domain';
import { callerName, type Caller } from './caller.js';

/** The refusal of a caller without access; it reveals nothing about the data. */
export function notAllowed(caller: Caller, what: string): Refusal {
  return {
    code: 'NOT_ALLOWED',
    message: `The account "${callerName(caller)}" is not allowed to ${what}.`,
    remedy: 'Ask an administrator for the required role.',
  };
}
