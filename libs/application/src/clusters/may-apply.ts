import { excerpt, type AddressedCommand, type Refusal } from '@strata/domain';
import type { Caller } from '../access/caller.js';
import { mayCommand } from '../access/command-access.js';
import { notAllowed } from '../access/not-allowed.js';
import { administersAll, holds } from '../access/principal.js';
import type { ClusterFile } from '../cluster-file/cluster-file.js';

/** Refuses a file before it is compared with the cluster, so that nothing about the cluster is revealed. */
export function mayApply(caller: Caller, { id }: ClusterFile): Refusal | undefined {
  if ('operator' in caller || administersAll(caller) || holds(caller, id, 'coordinator')) return undefined;
  return applyRefused(caller, id);
}

/** Refuses a plan with a command that the caller could not send alone. */
export function mayExecute(
  caller: Caller,
  { id }: ClusterFile,
  plan: readonly AddressedCommand[],
): Refusal | undefined {
  const refused = plan.some((step) => mayCommand(caller, step) !== undefined);
  return refused ? applyRefused(caller, id) : undefined;
}

function applyRefused(caller: Caller, id: string): Refusal {
  return notAllowed(caller, `apply a file to the cluster "${excerpt(id)}"`);
}
