import type * as contract from '@strata/contract';
import type { AddressedCommand, ClusterCommand, ClusterScoring } from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { omitNil } from '../request/omit-nil.js';
import { startOf } from '../request/start.js';

/** Which cluster a mutation changes. */
export type ClusterTarget = Pick<contract.RenameClusterInput, 'cluster'>;

export type ClusterChange = ChangeAnswer<ClusterTarget>;

function toCluster({ cluster }: ClusterTarget, command: ClusterCommand): AddressedCommand {
  return { aggregate: 'cluster', clusterId: cluster, command };
}

/** Mutations that are commands to a cluster. */
export const clusterMutations = {
  foundCluster: (input) => {
    const { cluster, labels, calendar, limits, scoring, historyFrom } = omitNil(input);
    const settings = { calendar, limits, scoring: scoring as Partial<ClusterScoring> | undefined, historyFrom };
    return toCluster(input, { type: 'FoundCluster', clusterId: cluster, labels, ...omitNil(settings) });
  },
  renameCluster: (input) => toCluster(input, { type: 'RenameCluster', labels: omitNil(input.labels) }),
  setClusterLimits: (input) => toCluster(input, { type: 'SetClusterLimits', limits: omitNil(input.limits) }),
  setClusterScoring: (input) =>
    toCluster(input, {
      type: 'SetClusterScoring',
      scoring: omitNil(input.scoring) as Partial<ClusterScoring>,
      ...startOf(input),
    }),
  setDisclosure: (input) => toCluster(input, { type: 'SetDisclosure', disclosure: input.disclosure }),
  requireAgreement: (input) => toCluster(input, { type: 'RequireAgreement', required: input.required }),
  requireSecondFactor: (input) => toCluster(input, { type: 'RequireSecondFactor', required: input.required }),
  arrangePerspectives: (input) =>
    toCluster(input, { type: 'ArrangePerspectives', perspectives: omitNil(input.perspectives) }),
  arrangeActors: (input) => toCluster(input, { type: 'ArrangeActors', actors: input.actors }),
  arrangeMeasures: (input) => toCluster(input, { type: 'ArrangeMeasures', measures: input.measures }),
  admitActor: (input) =>
    toCluster(input, { type: 'AdmitActor', actorId: input.actorId, labels: omitNil(input.labels), ...startOf(input) }),
  renameActor: (input) =>
    toCluster(input, { type: 'RenameActor', actorId: input.actorId, labels: omitNil(input.labels) }),
  releaseActor: (input) =>
    toCluster(input, { type: 'ReleaseActor', actorId: input.actorId, reason: input.reason, ...startOf(input) }),
  setUpService: (input) =>
    toCluster(input, {
      type: 'SetUpService',
      actorId: input.actorId,
      service: omitNil(input.service),
      ...startOf(input),
    }),
  closeService: (input) =>
    toCluster(input, { type: 'CloseService', actorId: input.actorId, serviceId: input.serviceId, ...startOf(input) }),
  setUpUnit: (input) =>
    toCluster(input, { type: 'SetUpUnit', actorId: input.actorId, unit: omitNil(input.unit), ...startOf(input) }),
  closeUnit: (input) =>
    toCluster(input, { type: 'CloseUnit', actorId: input.actorId, unitId: input.unitId, ...startOf(input) }),
  endHistoryLoading: (input) => toCluster(input, { type: 'EndHistoryLoading' }),
} satisfies MutationTable;
