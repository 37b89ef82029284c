import { CLUSTER_SUBJECT, type Id, type RoleGrant } from '@strata/domain';
import type { Audience } from '@strata/workflows';
import { dutiesOf } from '../worklists/audiences.js';

/** To which notices of a cluster roles give access: those of the same tasks, and what those who report are told. */
export function noticedBy(grants: readonly RoleGrant[], cluster: Id): readonly Audience[] {
  const { audiences, reportsOn } = dutiesOf(grants, cluster);
  return [
    ...audiences,
    ...reportsOn.map((subject): Audience => {
      const isPart = subject !== CLUSTER_SUBJECT && subject.includes('/');
      return isPart ? { role: 'reporter', part: subject } : { role: 'reporter', actor: subject };
    }),
  ];
}
