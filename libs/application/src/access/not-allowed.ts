import type { Refusal } from '@strata/domain';
import { callerName, type Caller } from './caller.js';

/** The refusal of someone who may not; it tells nothing about what is there. */
export function notAllowed(caller: Caller, what: string): Refusal {
  return {
    code: 'NOT_ALLOWED',
    message: `${callerName(caller)} may not ${what}.`,
    remedy: 'Ask an administrator of the cluster for the role that this takes.',
  };
}
