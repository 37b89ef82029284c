import type * as contract from '@strata/contract';
import type { AddressedCommand, MethodCommand } from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { startOf } from '../request/start.js';

/** Which method of a cluster a mutation changes. */
export type MethodTarget = Pick<contract.WithdrawMethodInput, 'cluster' | 'methodId'>;

export type MethodChange = ChangeAnswer<MethodTarget>;

function toMethod({ cluster, methodId }: MethodTarget, command: MethodCommand): AddressedCommand {
  return { aggregate: 'method', clusterId: cluster, methodId, command };
}

/** Mutations that are commands to a method of a cluster. */
export const methodMutations = {
  startMethodTrial: (input) => toMethod(input, { type: 'StartMethodTrial', version: input.version }),
  endMethodTrial: (input) => toMethod(input, { type: 'EndMethodTrial', reason: input.reason }),
  adoptMethodVersion: (input) =>
    toMethod(input, { type: 'AdoptMethodVersion', version: input.version, reason: input.reason, ...startOf(input) }),
  withdrawMethod: (input) => toMethod(input, { type: 'WithdrawMethod', reason: input.reason, ...startOf(input) }),
} satisfies MutationTable;
