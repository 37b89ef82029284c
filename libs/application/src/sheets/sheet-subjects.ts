import { CLUSTER_SUBJECT, type Reporter, type Subject } from '@strata/domain';
import { notAllowed } from '../access/not-allowed.js';
import { requireAllowed } from '../access/access-error.js';
import { seesFigures, type ClusterView } from '../clusters/cluster-view.js';
import { notFound } from '../messages/not-found.js';

/**
 * The reporter and its parts, as far as the view's caller may read their figures. Throws `UNKNOWN_MEMBER` for anything
 * but an actor and the cluster itself, and `NOT_ALLOWED` if the caller may read none.
 */
export function sheetSubjects(view: ClusterView, actor: Reporter): readonly Subject[] {
  const { actors } = view.structure.cluster;
  const found = actors.find(({ id }) => id === actor);
  if (found === undefined && actor !== CLUSTER_SUBJECT) {
    throw notFound('member', { cluster: view.clusterId, id: actor, known: actors.map(({ id }) => id) });
  }
  const parts = found ? [...found.services, ...found.units].map(({ id }) => `${actor}/${id}`) : [];
  const readable = [actor, ...parts].filter((subject) => seesFigures(view, subject));
  if (readable.length === 0) requireAllowed(notAllowed(view.caller, `read the figures of the actor "${actor}"`));
  return readable;
}
