import type { Me } from '../api/session.js';

export type Role = Me['grants'][number]['role'];

/** The roles of an account in a cluster. */
export function rolesIn({ grants }: Me, cluster: string): ReadonlySet<Role> {
  return new Set(grants.filter((grant) => grant.cluster === cluster || grant.cluster === '*').map(({ role }) => role));
}

/** The actors that an account reports for. */
export function reportsFor({ grants }: Me, cluster: string): readonly string[] {
  const found = grants
    .filter((grant) => grant.cluster === cluster && (grant.role === 'UPDATER' || grant.role === 'APPROVER'))
    .flatMap(({ actor }) => (actor === null ? [] : [actor]));
  return [...new Set(found)];
}

export type PageName = 'scorecard' | 'map' | 'measures' | 'history' | 'updates' | 'evaluations';

const REVIEW: readonly PageName[] = ['map', 'scorecard', 'measures', 'history', 'evaluations'];

/** The pages of an account, in the order of its navigation. */
export function pagesOf(me: Me, cluster: string): readonly PageName[] {
  const roles = rolesIn(me, cluster);
  if (reportsFor(me, cluster).length > 0) return ['updates', 'map', 'scorecard', 'measures', 'history', 'evaluations'];
  if (roles.has('AUDITOR') && !roles.has('COORDINATOR'))
    return ['history', 'evaluations', 'scorecard', 'map', 'measures'];
  return REVIEW;
}

/** The page that an account begins with. */
export function firstPage(me: Me, cluster: string): PageName {
  const [first] = pagesOf(me, cluster);
  return first === 'updates' || first === 'history' ? first : 'map';
}
