import type { AccountState } from '@strata/domain';
import type { Caller } from '../access/caller.js';
import { administersAll, holds } from '../access/principal.js';

/**
 * The part of an account that a caller may see: all of it for the account itself and administrators of all clusters,
 * only the roles in their cluster for administrators of one, and nothing for others.
 */
export function visibleAccount(caller: Caller, account: AccountState): AccountState | undefined {
  if ('operator' in caller || administersAll(caller) || caller.login === account.login) return account;
  const grants = account.grants.filter(({ cluster }) => cluster !== '*' && holds(caller, cluster, 'administrator'));
  return grants.length === 0 ? undefined : { ...account, grants, identities: [] };
}
