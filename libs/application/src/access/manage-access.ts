import type { Refusal } from '@strata/domain';
import { requireAllowed } from './access-error.js';
import type { Caller } from './caller.js';
import { notAllowed } from './not-allowed.js';
import { administersAll, type Restriction } from './principal.js';

/** What has to be done first in a restricted sign-in. */
const FIRST: Readonly<Record<Restriction, string>> = {
  'password-change': 'the password is changed',
  'second-factor-enrolment': 'a second factor is set up',
};

/** Refuses what only operators, administrators of all clusters and the account itself, if one is given, may do. */
export function mayManage(caller: Caller, what: string, login?: string): Refusal | undefined {
  if ('operator' in caller || administersAll(caller)) return undefined;
  if (caller.login !== login) return notAllowed(caller, login === undefined ? what : `${what} of another account`);
  return caller.restriction && notAllowed(caller, `${what} before ${FIRST[caller.restriction]}`);
}

/** Throws `NOT_ALLOWED` for everybody but operators and administrators of all clusters. */
export function requireSystemAdministrator(caller: Caller, what: string): void {
  requireAllowed(mayManage(caller, what));
}
