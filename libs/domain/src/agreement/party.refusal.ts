import type { ClusterState } from '../cluster/cluster.js';
import { notAMember, subjectExists } from '../cluster/membership.js';
import type { Refusal } from '../decider.js';
import { subjectActor } from '../ids.js';
import type { Subject } from '../words.js';
import type { NamedRole } from './agreement.js';

/** Refuses roles of somebody who is not in the cluster. */
export function partyNotFound(cluster: ClusterState, roles: readonly NamedRole[]): Refusal | undefined {
  for (const { party } of roles) {
    const actor = subjectActor(party);
    const refusal = actor === undefined ? undefined : notAMember(cluster, actor);
    if (refusal !== undefined) return refusal;
    if (!subjectExists(cluster, party)) return partUnknown(party);
  }
  return undefined;
}

function partUnknown(party: Subject): Refusal {
  return {
    code: 'PARTY_NOT_FOUND',
    message: `The part "${party}" of an actor is not in this cluster.`,
    remedy: 'Name an actor, one of its services or units, or @cluster.',
    details: { party },
  };
}
