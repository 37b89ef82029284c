import type { Me } from '../api/session.js';
import { sectionsOf } from './sections.js';

export type Role = Me['grants'][number]['role'];

/** The roles of an account in a cluster. */
export function rolesIn({ grants }: Me, cluster: string): ReadonlySet<Role> {
  return new Set(grants.filter((grant) => grant.cluster === cluster || grant.cluster === '*').map(({ role }) => role));
}

/** What is reported about the cluster itself, by its coordinators. */
const OF_CLUSTER = '@cluster';

/** The actors, parts of them, or the cluster itself that an account reports for. */
export function reportsFor(me: Me, cluster: string): readonly string[] {
  return [...new Set([...grantedFor(me, cluster), ...(rolesIn(me, cluster).has('COORDINATOR') ? [OF_CLUSTER] : [])])];
}

/** The subjects for which an account was granted to report or to approve. */
function grantedFor({ grants }: Me, cluster: string): readonly string[] {
  return grants
    .filter((grant) => grant.cluster === cluster && (grant.role === 'UPDATER' || grant.role === 'APPROVER'))
    .flatMap(({ actor }) => (actor === null ? [] : [actor]));
}

/** Whether an account may read the figures of a member, where members do not see all figures of each other. */
export function readsFiguresOf({ grants }: Pick<Me, 'grants'>, cluster: string, member: string): boolean {
  return grants.some(({ cluster: of, role, actor }) => {
    if (of !== cluster && of !== '*') return false;
    return role === 'UPDATER' || role === 'APPROVER' ? actor === member : true;
  });
}

export type PageName =
  | 'worklist'
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
  | 'restatements'
  | 'evaluations'
  | 'setup';

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
  const isReporter = grantedFor(me, cluster).length > 0;
  const isCoordinator = roles.has('COORDINATOR');
  const duties: readonly (readonly [PageName, boolean])[] = [
    ['updates', isReporter],
    ['approvals', roles.has('APPROVER') || isCoordinator],
    ['cycle', isCoordinator],
    ['restatements', isReporter || isCoordinator || roles.has('AUDITOR')],
  ];
  const own = duties.flatMap(([page, isOwn]) => (isOwn ? [page] : []));
  const setUp: readonly PageName[] = sectionsOf(roles).length > 0 ? ['setup'] : [];
  if (roles.has('AUDITOR') && !isReporter && !isCoordinator) {
    return [
      'worklist',
      'history',
      'evaluations',
      ...own,
      'scorecard',
      'map',
      'measures',
      'cascade',
      'plans',
      'analysis',
      ...setUp,
    ];
  }
  return ['worklist', ...own, ...REVIEW, ...setUp];
}
