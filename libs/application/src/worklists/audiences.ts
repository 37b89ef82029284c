import {
  CLUSTER_SUBJECT,
  subjectActor,
  type AccountState,
  type Id,
  type RoleGrant,
  type Subject,
} from '@strata/domain';
import type { Audience } from '@strata/workflows';

/** Which open tasks belong to an account, by its roles. */
export interface Duties {
  readonly audiences: readonly Audience[];
  /** The actors and parts on which it reports. */
  readonly reportsOn: readonly Subject[];
}

/** What an account has to do in a cluster, by its roles there. */
export function dutiesOf({ login, grants }: Pick<AccountState, 'login' | 'grants'>, cluster: Id): Duties {
  const own = grants.filter((grant) => grant.cluster === cluster || grant.cluster === '*');
  const reportsOn = new Set(own.flatMap(reportedBy));
  const hasActor = (subject: Subject): boolean => isPart(subject) && reportsOn.has(subjectActor(subject)!);
  return {
    audiences: own.length === 0 ? [] : [...own.flatMap(audiencesOf), { role: 'person', actor: login }],
    reportsOn: [...reportsOn].filter((subject) => !hasActor(subject)),
  };
}

/** A role for a subject: for an actor or the cluster with its parts, or for one part alone. */
export function audienceOf(role: Audience['role'], subject: Subject): Audience {
  return isPart(subject) ? { role, part: subject } : { role, actor: subject };
}

function audiencesOf({ role, actor }: RoleGrant): readonly Audience[] {
  if (role === 'coordinator' || role === 'administrator') return [{ role }];
  if (role === 'auditor' || actor === undefined) return [];
  return [audienceOf(role, actor)];
}

/** Coordinators report on the cluster itself. */
function reportedBy({ role, actor }: RoleGrant): readonly Subject[] {
  if (role === 'coordinator') return [CLUSTER_SUBJECT];
  return (role === 'updater' || role === 'approver') && actor !== undefined ? [actor] : [];
}

/** True for a part of an actor, not for an actor or the cluster itself. */
export function isPart(subject: Subject): boolean {
  return (subjectActor(subject) ?? subject) !== subject;
}
