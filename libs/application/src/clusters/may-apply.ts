import { excerpt, type Refusal } from '@strata/domain';
import type { Caller } from '../access/caller.js';
import { notAllowed } from '../access/not-allowed.js';
import { administersAll, holds } from '../access/principal.js';
import type { ClusterFile } from '../cluster-file/cluster-file.js';

/** A cluster file founds a cluster and changes any part of it: for those who may do both. */
export function mayApply(caller: Caller, { id }: ClusterFile): Refusal | undefined {
  if ('operator' in caller) return undefined;
  const allowed = administersAll(caller) && holds(caller, id, 'coordinator');
  return allowed ? undefined : notAllowed(caller, `apply a file to cluster ${excerpt(id)}`);
}
