import { isOfAll, subjectActor, type Id, type Role, type RoleGrant, type Subject } from '@strata/domain';

/** The only thing that a sign-in can be used for: changing a password that another user set, or enrolling a second factor. */
export type Restriction = 'password-change' | 'second-factor-enrolment';

/** A signed-in account with its current roles. */
export interface Principal {
  readonly login: string;
  readonly name: string;
  /** Empty if the sign-in is restricted. */
  readonly grants: readonly RoleGrant[];
  readonly restriction?: Restriction | undefined;
  /** The clusters in which it lacks roles until the account has a second factor; absent without any. */
  readonly withheld?: readonly string[] | undefined;
}

/** True if the principal has one of the roles in the cluster, or in all clusters. */
export function holds(principal: Principal, cluster: Id, ...roles: readonly Role[]): boolean {
  return principal.grants.some(
    (grant) => roles.includes(grant.role) && (grant.cluster === cluster || grant.cluster === '*'),
  );
}

/** True if the principal has one of the roles for the subject itself: an actor's role says nothing about its parts here. */
export function actsFor(principal: Principal, cluster: Id, subject: Subject, ...roles: readonly Role[]): boolean {
  return principal.grants.some(
    (grant) => grant.cluster === cluster && grant.actor === subject && roles.includes(grant.role),
  );
}

/** True if the principal reports on the subject: for it, or for the actor that it is part of. */
export function reportsOn(principal: Principal, cluster: Id, subject: Subject): boolean {
  const actor = subjectActor(subject) ?? subject;
  return [subject, actor].some((one) => actsFor(principal, cluster, one, 'updater', 'approver'));
}

/** True if the principal is an administrator of all clusters. */
export function administersAll(principal: Principal): boolean {
  return principal.grants.some(isOfAll);
}
