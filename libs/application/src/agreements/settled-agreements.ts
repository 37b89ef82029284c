import { isSettled, type AgreementState, type Id } from '@strata/domain';
import type { ClusterReads, ClusterSnapshot } from '../clusters/cluster-reads.js';

/** The agreements on strategies that may be put in force exactly as they are; empty where no agreement is required. */
export async function settledAgreements(
  reads: ClusterReads,
  view: ClusterSnapshot,
): Promise<ReadonlyMap<Id, AgreementState>> {
  const { cluster, cascade } = view.structure;
  const settled = new Map<Id, AgreementState>();
  if (cluster.agreementRequired !== true) return settled;
  for (const [id, agreement] of await reads.agreements(view)) {
    const entry = cascade.strategies.find((one) => one.id === id);
    if (entry && isSettled(agreement, entry, await reads.maps.revision(view, id))) settled.set(id, agreement);
  }
  return settled;
}
