import type { AddressedCommand } from '@strata/application';
import type { ClusterCommand, ClusterScoring } from '@strata/domain';
import type * as contract from '@strata/graphql';
import { given } from '../request/input.js';

function to({ cluster }: { readonly cluster: string }, command: ClusterCommand): AddressedCommand {
  return { aggregate: 'cluster', clusterId: cluster, command };
}

/** Mutations that are commands to a cluster. */
export const clusterCommands = {
  foundCluster: (input: contract.FoundClusterInput) => {
    const { cluster, labels, calendar, limits, scoring, historyFrom } = given(input);
    const settings = { calendar, limits, scoring: scoring as Partial<ClusterScoring> | undefined, historyFrom };
    return to(input, { type: 'FoundCluster', clusterId: cluster, labels, ...given(settings) });
  },
  renameCluster: (input: contract.RenameClusterInput) =>
    to(input, { type: 'RenameCluster', labels: given(input.labels) }),
  setClusterLimits: (input: contract.SetClusterLimitsInput) =>
    to(input, { type: 'SetClusterLimits', limits: given(input.limits) }),
  setClusterScoring: (input: contract.SetClusterScoringInput) =>
    to(input, { type: 'SetClusterScoring', scoring: given(input.scoring) as Partial<ClusterScoring> }),
  arrangePerspectives: (input: contract.ArrangePerspectivesInput) =>
    to(input, { type: 'ArrangePerspectives', perspectives: given(input.perspectives) }),
  admitActor: (input: contract.AdmitActorInput) =>
    to(input, { type: 'AdmitActor', actorId: input.actorId, labels: given(input.labels) }),
  renameActor: (input: contract.RenameActorInput) =>
    to(input, { type: 'RenameActor', actorId: input.actorId, labels: given(input.labels) }),
  releaseActor: (input: contract.ReleaseActorInput) =>
    to(input, { type: 'ReleaseActor', actorId: input.actorId, reason: input.reason }),
  setUpService: (input: contract.SetUpServiceInput) =>
    to(input, { type: 'SetUpService', actorId: input.actorId, service: given(input.service) }),
  closeService: (input: contract.CloseServiceInput) =>
    to(input, { type: 'CloseService', actorId: input.actorId, serviceId: input.serviceId }),
  setUpUnit: (input: contract.SetUpUnitInput) =>
    to(input, { type: 'SetUpUnit', actorId: input.actorId, unit: given(input.unit) }),
  closeUnit: (input: contract.CloseUnitInput) =>
    to(input, { type: 'CloseUnit', actorId: input.actorId, unitId: input.unitId }),
  endHistoryLoading: (input: contract.EndHistoryLoadingInput) => to(input, { type: 'EndHistoryLoading' }),
};
