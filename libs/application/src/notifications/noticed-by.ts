import type { AccountState, ClusterState } from '@strata/domain';
import type { Recipient } from '@strata/workflows';
import { seesFiguresOf } from '../access/read-access.js';
import { audienceOf, dutiesOf } from '../worklists/audiences.js';

/** What an account is told of a cluster: what concerns its tasks, its reports and itself. */
export function recipientOf(account: AccountState | undefined, cluster: ClusterOf): Recipient {
  if (account === undefined || account.closed) return { audiences: [], sees: () => false };
  const { login, name, grants } = account;
  const { audiences, reportsOn } = dutiesOf(account, cluster.id);
  return {
    audiences: [...audiences, ...reportsOn.map((subject) => audienceOf('reporter', subject))],
    sees: (figures) => seesFiguresOf({ login, name, grants }, cluster, figures),
  };
}

type ClusterOf = Pick<ClusterState, 'id' | 'disclosure'>;
