import { excerpt, type Id, type Refusal } from '@strata/domain';
import { notAllowed } from './may-command.js';
import { actsFor, administersAll, holds, type Principal } from './principal.js';

/**
 * What can be read of a cluster. `cluster`: structure, targets and scores, by everyone who has a role in it.
 * `history`: who did what and when, by those who run or audit it. `accounts`: by administrators.
 */
export type Readable = 'cluster' | 'history' | 'accounts';

/** Whether the principal may read: undefined, or the refusal. Nobody reads across clusters. */
export function mayRead(principal: Principal, cluster: Id, what: Readable): Refusal | undefined {
  const allowed = {
    cluster: () => holds(principal, cluster, 'administrator', 'coordinator', 'updater', 'approver', 'auditor'),
    history: () => holds(principal, cluster, 'administrator', 'coordinator', 'auditor'),
    accounts: () => administersAll(principal) || holds(principal, cluster, 'administrator'),
  }[what]();
  return allowed
    ? undefined
    : notAllowed(principal, `read the ${what === 'cluster' ? 'cluster' : what} of ${excerpt(cluster)}`);
}

/**
 * Whether the principal may read the figures an actor reported. Members see their own figures; those who run or audit
 * the cluster see all. Scores and aggregates are shared with all members, figures are not.
 */
export function mayReadFigures(principal: Principal, cluster: Id, actor: Id): Refusal | undefined {
  const allowed =
    holds(principal, cluster, 'administrator', 'coordinator', 'auditor') ||
    actsFor(principal, cluster, actor, 'updater', 'approver');
  return allowed ? undefined : notAllowed(principal, `read the figures of ${excerpt(actor)}`);
}
