import { excerpt, StrataError, type Id, type Subject } from '@strata/domain';
import { fitsScope, type BoundMethod } from '@strata/engine';
import type { ClusterSnapshot } from '../clusters/cluster-reads.js';

/** The error for a method that a cluster has not bound and adopted. */
export function notInForce(id: Id, { clusterId }: Pick<ClusterSnapshot, 'clusterId'>): StrataError {
  const message = `The method "${excerpt(id)}" is not bound and adopted in the cluster "${clusterId}".`;
  return new StrataError('METHOD_NOT_IN_FORCE', message, {
    remedy: 'Bind the method and adopt a version first.',
  });
}

/** Throws `SCOPE_DOES_NOT_FIT` if a method is not evaluated for a subject. */
export function requireScope(bound: BoundMethod, subject: Subject): void {
  if (fitsScope(bound, subject)) return;
  const ofCluster = bound.binding.scope === 'cluster';
  const per = ofCluster ? 'the cluster' : 'each member';
  const message = `The method "${bound.id}" is evaluated for ${per}, not for "${subject}".`;
  throw new StrataError('SCOPE_DOES_NOT_FIT', message, {
    remedy: ofCluster ? 'Omit the member.' : 'Name a member.',
  });
}
