import { administersAll, holds, type Principal } from '@strata/application';
import type { AccountState } from '@strata/domain';

/** An account as an administrator sees it: one of a cluster sees its accounts with their roles there, nothing else. */
export function visibleAccount(principal: Principal, account: AccountState): AccountState | undefined {
  if (administersAll(principal)) return account;
  const grants = account.grants.filter(({ cluster }) => cluster !== '*' && holds(principal, cluster, 'administrator'));
  return grants.length === 0 ? undefined : { ...account, grants, identities: [] };
}
