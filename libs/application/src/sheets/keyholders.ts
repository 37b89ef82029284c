import { subjectActor, type AccountState, type RoleGrant, type Subject } from '@strata/domain';
import { mayRead } from '../access/read-access.js';
import { reportsOn } from '../access/principal.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { CellLock } from './cell-lock.js';

/** The most accounts that a lock names. */
const MAX_OPENERS = 20;

/** Names the accounts that can open a lock of a subject. */
export type NameOpeners = (lock: CellLock, subject: Subject) => CellLock;

/**
 * Who can open locks now, as far as the view's caller may know it: all for those who may read the history of the cluster;
 * for others its coordinators, and who reports on the same subjects as they do. Nobody is named at earlier moments.
 */
export async function nameOpeners(reads: Pick<ClusterReads, 'accounts'>, view: ClusterView): Promise<NameOpeners> {
  if (!view.isNewest) return (lock) => lock;
  const accounts = (await reads.accounts()).filter(({ closed }) => !closed);
  return (lock, subject) => {
    const opens = (grant: RoleGrant): boolean => opensFor(grant, lock, { view, subject });
    const openers = accounts.filter(({ grants }: AccountState) => grants.some(opens)).map(({ login }) => login);
    return { ...lock, openers: openers.slice(0, MAX_OPENERS) };
  };
}

interface Place {
  readonly view: ClusterView;
  readonly subject: Subject;
}

/** True if a role opens the lock, and the view's caller may know who has it. */
function opensFor({ cluster, role, actor }: RoleGrant, { openedBy }: CellLock, { view, subject }: Place): boolean {
  const { caller, clusterId } = view;
  if (!openedBy.includes(role) || (cluster !== clusterId && cluster !== '*')) return false;
  const knowsAll = mayRead(caller, clusterId, 'history') === undefined;
  if (actor === undefined) return knowsAll || role === 'coordinator';
  if (actor !== subject && actor !== subjectActor(subject)) return false;
  return knowsAll || (!('operator' in caller) && reportsOn(caller, clusterId, subject));
}
