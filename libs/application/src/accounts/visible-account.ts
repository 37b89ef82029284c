import type { AccountState } from '@strata/domain';
import type { Caller } from '../access/caller.js';
import { administersAll, holds } from '../access/principal.js';

/**
 * An account as a caller sees it: administrators of the installation and the account itself see all of it, an
 * administrator of a cluster its roles there and nothing else, others nothing.
 */
export function visibleAccount(caller: Caller, account: AccountState): AccountState | undefined {
  if ('operator' in caller || administersAll(caller) || caller.login === account.login) return account;
  const grants = account.grants.filter(({ cluster }) => cluster !== '*' && holds(caller, cluster, 'administrator'));
  return grants.length === 0 ? undefined : { ...account, grants, identities: [] };
}
