import { mayReadFigures, type ClusterView, type Principal } from '@strata/application';
import { GraphQLError } from 'graphql';
import { subjectActor, type Id, type Refusal, type Subject } from '@strata/domain';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';

/** Whether a principal may read the figures about a subject; those about the cluster itself are shared. */
export function mayReadSubject(principal: Principal, cluster: Id, subject: Subject): Refusal | undefined {
  const actor = subjectActor(subject);
  return actor === undefined ? undefined : mayReadFigures(principal, cluster, actor);
}

/** Throws `NOT_ALLOWED` where the account may not read the figures about a subject. */
export function requireReadable(context: RequestContext, cluster: Id, subject: Subject): void {
  const refusal = mayReadSubject(signedInPrincipal(context), cluster, subject);
  if (refusal === undefined) return;
  const { code, message, remedy } = refusal;
  throw new GraphQLError(message, { extensions: { code, ...(remedy === undefined ? {} : { remedy }) } });
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
