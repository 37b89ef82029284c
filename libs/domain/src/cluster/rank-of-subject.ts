import type { Rank } from '../cascade/cascade.js';
import { subjectParts } from '../ids.js';
import { CLUSTER_SUBJECT, type Subject } from '../words.js';
import type { Actor } from './cluster.js';

/** The rank whose deadlines apply to the values of a subject: that of its strategies. */
export function rankOfSubject(subject: Subject, actors: readonly Actor[]): Rank {
  if (subject === CLUSTER_SUBJECT) return 'integrative';
  const { actor, part } = subjectParts(subject) ?? {};
  if (part === undefined) return 'business';
  const services = actors.find(({ id }) => id === actor)?.services ?? [];
  return services.some(({ id }) => id === part) ? 'functional' : 'operational';
}
