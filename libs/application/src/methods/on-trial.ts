import { excerpt, StrataError, type Id, type MethodState } from '@strata/domain';

/** Throws `METHOD_NOT_ON_TRIAL` unless the cluster has a version of the method on trial. */
export function requireOnTrial(clusterId: Id, states: ReadonlyMap<Id, MethodState>, method: Id): void {
  if (states.get(method)?.onTrial !== undefined) return;
  throw new StrataError(
    'METHOD_NOT_ON_TRIAL',
    `No version of the method "${excerpt(method)}" is on trial in the cluster "${clusterId}".`,
    {
      remedy: 'Start a trial first, or evaluate the adopted version.',
    },
  );
}
