import { excerpt, subjectActor, type Id, type Refusal, type Subject } from '@strata/domain';
import type { Caller } from './caller.js';
import { notAllowed } from './not-allowed.js';
import { actsFor, holds, type Principal } from './principal.js';

/**
 * What can be read of a cluster. `cluster`: structure, targets and scores, by everyone who has a role in it.
 * `history`: who did what and when, by those who run or audit it.
 */
export type Readable = 'cluster' | 'history';

/** Whether the caller may read: undefined, or the refusal. Nobody reads across clusters. */
export function mayRead(caller: Caller, cluster: Id, what: Readable): Refusal | undefined {
  if ('operator' in caller || allows(caller, cluster, what)) return undefined;
  return notAllowed(
    caller,
    what === 'cluster' ? `read cluster ${excerpt(cluster)}` : `read the history of cluster ${excerpt(cluster)}`,
  );
}

function allows(principal: Principal, cluster: Id, what: Readable): boolean {
  switch (what) {
    case 'cluster':
      return holds(principal, cluster, 'administrator', 'coordinator', 'updater', 'approver', 'auditor');
    case 'history':
      return holds(principal, cluster, 'administrator', 'coordinator', 'auditor');
  }
}

/** Whether the caller may look at accounts: administrators of anything, and everybody their own. */
export function mayReadAccounts(caller: Caller, login?: string): Refusal | undefined {
  if ('operator' in caller || caller.login === login) return undefined;
  const administers = caller.grants.some(({ role }) => role === 'administrator');
  return administers ? undefined : notAllowed(caller, 'read the accounts of others');
}

/**
 * Whether the caller may read the figures about a subject. Members see their own figures; those who run or audit the
 * cluster see all. Scores, aggregates and figures about the cluster itself are shared with all members.
 */
export function mayReadFigures(caller: Caller, cluster: Id, subject: Subject): Refusal | undefined {
  const actor = subjectActor(subject);
  if (actor === undefined || 'operator' in caller) return undefined;
  const allowed =
    holds(caller, cluster, 'administrator', 'coordinator', 'auditor') ||
    actsFor(caller, cluster, actor, 'updater', 'approver');
  return allowed ? undefined : notAllowed(caller, `read the figures of ${excerpt(actor)}`);
}
