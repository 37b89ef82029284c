import { excerpt, subjectActor, type ClusterState, type Id, type Refusal, type Subject } from '@strata/domain';
import type { Caller } from './caller.js';
import { notAllowed } from './not-allowed.js';
import { holds, reportsOn, type Principal } from './principal.js';

/**
 * What can be read of a cluster. `cluster`: structure, targets, scores and what changed them, for every role in it.
 * `history`: the events themselves, for administrators, coordinators and auditors.
 */
export type Readable = 'cluster' | 'history';

/** Returns a refusal if the caller may not read. Roles never extend across clusters. */
export function mayRead(caller: Caller, cluster: Id, what: Readable): Refusal | undefined {
  if ('operator' in caller || allows(caller, cluster, what)) return undefined;
  const target = `the cluster "${excerpt(cluster)}"`;
  return notAllowed(caller, what === 'cluster' ? `read ${target}` : `read the history of ${target}`);
}

function allows(principal: Principal, cluster: Id, what: Readable): boolean {
  switch (what) {
    case 'cluster':
      return holds(principal, cluster, 'administrator', 'coordinator', 'updater', 'approver', 'auditor');
    case 'history':
      return holds(principal, cluster, 'administrator', 'coordinator', 'auditor');
  }
}

/** Returns a refusal if the caller may not read the processes of a cluster, which is for its administrators. */
export function mayReadProcesses(caller: Caller, cluster: Id): Refusal | undefined {
  if ('operator' in caller || holds(caller, cluster, 'administrator')) return undefined;
  return notAllowed(caller, `read the processes of the cluster "${excerpt(cluster)}"`);
}

/** Refuses access to accounts, except to administrators of any cluster and to the account itself. */
export function mayReadAccounts(caller: Caller, login?: string): Refusal | undefined {
  if ('operator' in caller || caller.login === login) return undefined;
  const administers = caller.grants.some(({ role }) => role === 'administrator');
  return administers ? undefined : notAllowed(caller, 'read other accounts');
}

/**
 * Refuses access to the figures of a subject. Members see their own figures, reporters of a part only those of the part;
 * administrators, coordinators and auditors see all. Scores, aggregates and figures about the cluster itself are shared
 * with all members.
 */
export function mayReadFigures(caller: Caller, cluster: Id, subject: Subject): Refusal | undefined {
  const actor = subjectActor(subject);
  if (actor === undefined || 'operator' in caller) return undefined;
  const allowed =
    holds(caller, cluster, 'administrator', 'coordinator', 'auditor') || reportsOn(caller, cluster, subject);
  return allowed ? undefined : notAllowed(caller, `read the figures of the actor "${excerpt(actor)}"`);
}

/** True if the caller may read the figures of all of the subjects: by its roles, or because the cluster is open. */
export function seesFiguresOf(
  caller: Caller,
  { id, disclosure }: Pick<ClusterState, 'id' | 'disclosure'>,
  subjects: readonly Subject[],
): boolean {
  return disclosure === 'open' || subjects.every((subject) => mayReadFigures(caller, id, subject) === undefined);
}
