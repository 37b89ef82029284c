import type * as contract from '@strata/contract';
import type { AddressedCommand, ResourcesCommand } from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { omitNil } from '../request/omit-nil.js';

/** Whose resources a mutation changes. */
export type ResourcesTarget = Pick<contract.DropResourceNeedInput, 'cluster' | 'strategyId'>;

export type ResourcesChange = ChangeAnswer<ResourcesTarget>;

function toResources({ cluster, strategyId }: ResourcesTarget, command: ResourcesCommand): AddressedCommand {
  return { aggregate: 'resources', clusterId: cluster, strategyId, command };
}

/** Mutations that are commands to the resources of a strategy. */
export const resourceMutations = {
  setResourceNeed: (input) => {
    const { needId: id, labels, kind, objective, measure, initiative, period, amount } = omitNil(input);
    const need = { id, labels, kind, objective, measure, initiative, period, amount };
    return toResources(input, { type: 'SetResourceNeed', need });
  },
  dropResourceNeed: (input) =>
    toResources(input, { type: 'DropResourceNeed', needId: input.needId, reason: input.reason }),
  setResourceAvailability: (input) => {
    const { kind, period, amount } = input;
    return toResources(input, { type: 'SetResourceAvailability', kind, period, amount });
  },
} satisfies MutationTable;
