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

/** Whether an account may read the figures of a member, where members do not see all figures of each other. */
export function readsFiguresOf({ grants }: Pick<Me, 'grants'>, cluster: string, member: string): boolean {
  return grants.some(({ cluster: of, role, actor }) => {
    if (of !== cluster && of !== '*') return false;
    return role === 'UPDATER' || role === 'APPROVER' ? actor === member : true;
  });
}

export type PageName =
  | 'scorecard'
  | 'map'
  | 'measures'
  | 'cascade'
  | 'plans'
  | 'analysis'
  | 'history'
  | 'updates'
  | 'approvals'
  | 'cycle'
  | 'evaluations';

const REVIEW: readonly PageName[] = [
  'map',
  'scorecard',
  'measures',
  'cascade',
  'plans',
  'analysis',
  'history',
  'evaluations',
];

/** The pages of an account, in the order of its navigation: what it has to do, then what it reads. */
export function pagesOf(me: Me, cluster: string): readonly PageName[] {
  const roles = rolesIn(me, cluster);
  const duties: readonly (readonly [PageName, boolean])[] = [
    ['updates', reportsFor(me, cluster).length > 0],
    ['approvals', roles.has('APPROVER') || roles.has('COORDINATOR')],
    ['cycle', roles.has('COORDINATOR')],
  ];
  const own = duties.flatMap(([page, isOwn]) => (isOwn ? [page] : []));
  if (roles.has('AUDITOR') && own.length === 0) {
    return ['history', 'evaluations', 'scorecard', 'map', 'measures', 'cascade', 'plans', 'analysis'];
  }
  return [...own, ...REVIEW];
}

/** The page that an account begins with. */
export function firstPage(me: Me, cluster: string): PageName {
  const [first] = pagesOf(me, cluster);
  return first === 'updates' || first === 'history' ? first : 'map';
}
