import { CLUSTER_SUBJECT, type Actor, type ClusterState, type Subject } from '@strata/domain';

/** The cluster's subjects as a tree: cluster, member actors, their services, their units. */
export interface Organisation {
  has(subject: Subject): boolean;
  /** The parts that the value of a subject is aggregated from if it reports none, in the order of the cluster. */
  partsOf(subject: Subject): readonly Subject[];
  /** The subject that this one is part of, the one that that is part of, and so on up to the cluster. */
  ancestorsOf(subject: Subject): readonly Subject[];
}

const NONE: readonly Subject[] = [];

/** The tree of the subjects of a cluster in force, without actors that left. A unit of a service is part of that service. */
export function organisationOf(cluster: ClusterState): Organisation {
  const parts = new Map<Subject, Subject[]>([[CLUSTER_SUBJECT, []]]);
  const parents = new Map<Subject, Subject>();
  const put = (subject: Subject, parent: Subject): void => {
    parents.set(subject, parent);
    parts.set(subject, []);
    parts.get(parent)?.push(subject);
  };
  for (const actor of cluster.actors) {
    if (actor.status === 'member') putActor(actor, put);
  }
  return {
    has: (subject) => parts.has(subject),
    partsOf: (subject) => parts.get(subject) ?? NONE,
    ancestorsOf(subject) {
      const found: Subject[] = [];
      for (let at = parents.get(subject); at !== undefined; at = parents.get(at)) found.push(at);
      return found;
    },
  };
}

/** The tree of every subject that is in a cluster at some time. */
export function subjectsEver(cluster: ClusterState): Organisation {
  const actors = cluster.actors.map((actor): Actor => {
    const ever = actor.membership?.some(({ value }) => value) === true;
    return ever ? { ...actor, status: 'member' } : actor;
  });
  return organisationOf({ ...cluster, actors });
}

function putActor(actor: Actor, put: (subject: Subject, parent: Subject) => void): void {
  put(actor.id, CLUSTER_SUBJECT);
  const services = new Set(actor.services.map((service) => service.id));
  for (const service of actor.services) put(`${actor.id}/${service.id}`, actor.id);
  for (const unit of actor.units) {
    const inService = unit.service !== undefined && services.has(unit.service);
    put(`${actor.id}/${unit.id}`, inService ? `${actor.id}/${unit.service}` : actor.id);
  }
}
