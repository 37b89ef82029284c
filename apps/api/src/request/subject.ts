import type { ClusterView } from '@strata/application';
import { CLUSTER_SUBJECT, isSubject, StrataError, subjectActor, type Subject } from '@strata/domain';
import { inputFault } from '../errors/input-fault.js';
import { isGiven } from './is-given.js';

const SHOWN = 40;

/** The subject that an argument names; left out: the cluster. Throws `INVALID_INPUT` for what is none. */
export function subjectOf(member: string | null | undefined, path = 'member'): Subject {
  if (!isGiven(member)) return CLUSTER_SUBJECT;
  if (isSubject(member)) return member;
  throw inputFault(path, `${path} is no subject.`, 'Write GR, GR/budget or @cluster.');
}

/** Throws `UNKNOWN_MEMBER` for a subject of an actor that the cluster did not have. */
export function requireMember({ clusterId, structure }: ClusterView, subject: Subject): void {
  const actor = subjectActor(subject);
  const { actors } = structure.cluster;
  if (actor === undefined || actors.some(({ id }) => id === actor)) return;
  const known = actors.slice(0, SHOWN).map(({ id }) => id);
  throw new StrataError('UNKNOWN_MEMBER', `cluster ${clusterId} had no member ${subject} at that moment`, {
    remedy: `members: ${known.join(', ')}`,
  });
}
