import { excerpt, type Refusal } from '@strata/domain';
import type { Caller } from '../access/caller.js';
import { notAllowed } from '../access/not-allowed.js';
import { administersAll, holds } from '../access/principal.js';
import type { ClusterFile } from '../cluster-file/cluster-file.js';

/** Applying a cluster file may found a cluster and change any part of it, so the caller needs both rights. */
export function mayApply(caller: Caller, { id }: ClusterFile): Refusal | undefined {
  if ('operator' in caller) return undefined;
  const allowed = administersAll(caller) && holds(caller, id, 'coordinator');
  return allowed ? undefined : notAllowed(caller, `apply a file to the cluster "${excerpt(id)}"`);
}
