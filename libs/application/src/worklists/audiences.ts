import { CLUSTER_SUBJECT, subjectActor, type Id, type RoleGrant, type Subject } from '@strata/domain';
import type { Audience } from '@strata/workflows';

/** Which open tasks belong to an account, by its roles. */
export interface Duties {
  readonly audiences: readonly Audience[];
  /** The actors and parts on which it reports. */
  readonly reportsOn: readonly Subject[];
}

/** What an account with these roles has to do in a cluster. */
export function dutiesOf(grants: readonly RoleGrant[], cluster: Id): Duties {
  const audiences: Audience[] = [];
  const reportsOn = new Set<Subject>();
  for (const { cluster: of, role, actor } of grants) {
    if (of !== cluster && of !== '*') continue;
    if (role === 'coordinator') reportsOn.add(CLUSTER_SUBJECT);
    if (role === 'coordinator' || role === 'administrator') audiences.push({ role });
    if ((role !== 'updater' && role !== 'approver') || actor === undefined) continue;
    reportsOn.add(actor);
    const isPart = (subjectActor(actor) ?? actor) !== actor;
    audiences.push(isPart ? { role, part: actor } : { role, actor });
  }
  const whole = (subject: Subject): boolean => {
    const actor = subjectActor(subject);
    return actor === undefined || actor === subject || !reportsOn.has(actor);
  };
  return { audiences, reportsOn: [...reportsOn].filter(whole) };
}
