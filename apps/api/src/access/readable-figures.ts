import { mayReadFigures, type ClusterView, type Principal } from '@strata/application';
import { subjectActor, type Id, type Refusal, type Subject } from '@strata/domain';

/** Whether a principal may read the figures about a subject; those about the cluster itself are shared. */
export function mayReadSubject(principal: Principal, cluster: Id, subject: Subject): Refusal | undefined {
  const actor = subjectActor(subject);
  return actor === undefined ? undefined : mayReadFigures(principal, cluster, actor);
}

/**
 * The subjects of a cluster whose figures a principal may read: undefined for all, otherwise the actors (and their
 * parts) the principal works for.
 */
export function readableSubjects(principal: Principal, view: ClusterView): readonly Subject[] | undefined {
  const { actors } = view.structure.cluster;
  const readable = actors.filter(({ id }) => mayReadFigures(principal, view.clusterId, id) === undefined);
  if (readable.length === actors.length) return undefined;
  return readable.flatMap(({ id, services, units }) => [
    id,
    ...[...services, ...units].map((part) => `${id}/${part.id}`),
  ]);
}
