import type { Me } from '../api/session.js';
import { sectionsOf } from './sections.js';

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

export type PageName =
  | 'scorecard'
  | 'map'
  | 'measures'
  | 'cascade'
  | 'history'
  | 'updates'
  | 'approvals'
  | 'cycle'
  | 'evaluations'
  | 'setup';

const REVIEW: readonly PageName[] = ['map', 'scorecard', 'measures', 'cascade', 'history', 'evaluations'];

/** The pages of an account, in the order of its navigation: what it has to do, then what it reads. */
export function pagesOf(me: Me, cluster: string): readonly PageName[] {
  const roles = rolesIn(me, cluster);
  const duties: readonly (readonly [PageName, boolean])[] = [
    ['updates', reportsFor(me, cluster).length > 0],
    ['approvals', roles.has('APPROVER') || roles.has('COORDINATOR')],
    ['cycle', roles.has('COORDINATOR')],
  ];
  const own = duties.flatMap(([page, isOwn]) => (isOwn ? [page] : []));
  const setUp: readonly PageName[] = sectionsOf(roles).length > 0 ? ['setup'] : [];
  if (roles.has('AUDITOR') && own.length === 0) {
    return ['history', 'evaluations', 'scorecard', 'map', 'measures', 'cascade', ...setUp];
  }
  return [...own, ...REVIEW, ...setUp];
}

/** The page that an account begins with. */
export function firstPage(me: Me, cluster: string): PageName {
  const [first] = pagesOf(me, cluster);
  return first === 'updates' || first === 'history' ? first : 'map';
}
