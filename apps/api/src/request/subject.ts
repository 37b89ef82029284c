import { CLUSTER_SUBJECT, isSubject, type Subject } from '@strata/domain';
import { inputFault } from '../errors/input-fault.js';
import { isGiven } from './is-given.js';

/** Parses the subject of an argument; by default the cluster. Throws `INVALID_INPUT` for any other text. */
export function subjectOf(member: string | null | undefined, path = 'member'): Subject {
  if (!isGiven(member)) return CLUSTER_SUBJECT;
  if (isSubject(member)) return member;
  throw inputFault(
    path,
    `The argument ${path} must be an actor, actor/part or @cluster.`,
    'Write, for example, GR, GR/budget or @cluster.',
  );
}
