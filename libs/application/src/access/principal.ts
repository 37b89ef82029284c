import type { Id, Role, RoleGrant } from '@strata/domain';

/** Who is signed in, with the roles held at this moment. */
export interface Principal {
  readonly login: string;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
}

/** Whether the principal holds one of the roles in the cluster (or, for administrators, in the whole installation). */
export function holds(principal: Principal, cluster: Id, ...roles: readonly Role[]): boolean {
  return principal.grants.some(
    (grant) => roles.includes(grant.role) && (grant.cluster === cluster || grant.cluster === '*'),
  );
}

/** Whether the principal works for the actor, in one of the roles. */
export function actsFor(principal: Principal, cluster: Id, actor: Id, ...roles: readonly Role[]): boolean {
  return principal.grants.some(
    (grant) => grant.cluster === cluster && grant.actor === actor && roles.includes(grant.role),
  );
}

/** Whether the principal is an administrator of the whole installation. */
export function administersAll(principal: Principal): boolean {
  return principal.grants.some((grant) => grant.cluster === '*' && grant.role === 'administrator');
}
