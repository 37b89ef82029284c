import type { Refusal } from '../decider.js';
import { subjectParts } from '../ids.js';
import { CLUSTER_SUBJECT, type Id, type Subject } from '../words.js';
import type { Actor, ClusterState, FunctionalService, OrganisationalUnit } from './cluster.js';

/** The actor of an id, member or not; undefined if the cluster never had one. */
export function findActor(cluster: ClusterState, actorId: Id): Actor | undefined {
  return cluster.actors.find(({ id }) => id === actorId);
}

export function findService(actor: Actor, serviceId: Id): FunctionalService | undefined {
  return actor.services.find(({ id }) => id === serviceId);
}

export function findUnit(actor: Actor, unitId: Id): OrganisationalUnit | undefined {
  return actor.units.find(({ id }) => id === unitId);
}

/** True if the subject is the cluster itself, or an actor or part that the cluster has or had. */
export function subjectExists(cluster: ClusterState, subject: Subject): boolean {
  if (subject === CLUSTER_SUBJECT) return true;
  const parts = subjectParts(subject);
  const actor = parts && findActor(cluster, parts.actor);
  if (parts === undefined || actor === undefined) return false;
  return parts.part === undefined || hasPart(actor, parts.part);
}

/** True if the actor has a functional service or an organisational unit of this id. */
export function hasPart(actor: Actor, part: Id): boolean {
  return findService(actor, part) !== undefined || findUnit(actor, part) !== undefined;
}

/** Why an actor can do nothing in the cluster: unknown, or left. */
export function notAMember(cluster: ClusterState, actorId: Id): Refusal | undefined {
  const actor = findActor(cluster, actorId);
  if (actor === undefined) return actorNotFound(actorId);
  if (actor.status === 'member') return undefined;
  return {
    code: 'ACTOR_LEFT',
    message: `The actor "${actorId}" has left the cluster.`,
    remedy: 'Admit the actor again if it has come back.',
    details: { actorId },
  };
}

export function actorNotFound(actorId: Id): Refusal {
  return {
    code: 'ACTOR_NOT_FOUND',
    message: `The cluster has no actor "${actorId}".`,
    remedy: 'Name an actor of the cluster, or admit it first.',
    details: { actorId },
  };
}

/** Refusal of everything that needs a cluster, where there is none. */
export const clusterNotFound: Refusal = {
  code: 'CLUSTER_NOT_FOUND',
  message: 'There is no such cluster.',
  remedy: 'Found the cluster first.',
};
