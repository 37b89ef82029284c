import { absent } from '../absent.js';
import type { Refusal } from '../decider.js';
import { subjectParts } from '../ids.js';
import { CLUSTER_SUBJECT, type Id, type Subject } from '../words.js';
import { isClosed } from './cluster-in-force.js';
import type { Actor, ClusterState, FunctionalService, OrganisationalUnit } from './cluster.js';

/** The actor with an id, whether or not it is still a member; undefined if it never was. */
export function findActor(cluster: ClusterState, actorId: Id): Actor | undefined {
  return cluster.actors.find(({ id }) => id === actorId);
}

/** A service that is not closed in the end. */
export function findService(actor: Actor, serviceId: Id): FunctionalService | undefined {
  return actor.services.find((service) => service.id === serviceId && !isClosed(service));
}

/** A unit that is not closed in the end. */
export function findUnit(actor: Actor, unitId: Id): OrganisationalUnit | undefined {
  return actor.units.find((unit) => unit.id === unitId && !isClosed(unit));
}

/** True if the subject is the cluster itself, or a current or former actor or part of it. */
export function subjectExists(cluster: ClusterState, subject: Subject): boolean {
  if (subject === CLUSTER_SUBJECT) return true;
  const parts = subjectParts(subject);
  const actor = parts && findActor(cluster, parts.actor);
  if (parts === undefined || actor === undefined) return false;
  return parts.part === undefined || hasPart(actor, parts.part);
}

/** True if the actor has, or had from a period on, a functional service or organisational unit with this id. */
export function hasPart({ services, units }: Actor, part: Id): boolean {
  return [...services, ...units].some(({ id }) => id === part);
}

/** Refuses an actor that is unknown or has left the cluster. */
export function notAMember(cluster: ClusterState, actorId: Id): Refusal | undefined {
  const actor = findActor(cluster, actorId);
  if (actor === undefined) return actorNotFound(actorId);
  if (actor.status === 'member') return undefined;
  return {
    code: 'ACTOR_LEFT',
    message: `The actor "${actorId}" has left the cluster.`,
    remedy: 'Admit the actor again if it has rejoined.',
    details: { actorId },
  };
}

export function actorNotFound(actorId: Id): Refusal {
  return {
    code: 'ACTOR_NOT_FOUND',
    message: `The actor "${actorId}" is not in this cluster.`,
    remedy: 'Name an actor of the cluster, or admit it first.',
    details: { actorId },
  };
}

/** The refusal of a command for a cluster that does not exist. */
export const clusterNotFound = absent('cluster', 'Name an existing cluster, or found it first.');
