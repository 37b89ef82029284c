import type { Id, RoleGrant } from '@strata/domain';
import type { Audience } from '@strata/workflows';
import { audienceOf, dutiesOf } from '../worklists/audiences.js';

/** To which notices of a cluster roles give access: those of the same tasks, and what those who report are told. */
export function noticedBy(grants: readonly RoleGrant[], cluster: Id): readonly Audience[] {
  const { audiences, reportsOn } = dutiesOf(grants, cluster);
  return [...audiences, ...reportsOn.map((subject) => audienceOf('reporter', subject))];
}
