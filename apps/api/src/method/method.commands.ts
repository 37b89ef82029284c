import type { AddressedCommand } from '@strata/application';
import type { MethodCommand } from '@strata/domain';
import type * as contract from '@strata/graphql';
import type { RefusedInput } from '../bus/command-table.js';
import { bindingOf } from './binding-input.js';
import { versionToRegister } from './registered-version.js';

interface MethodInput {
  readonly cluster: string;
  readonly methodId: string;
}

function to({ cluster, methodId }: MethodInput, command: MethodCommand): AddressedCommand {
  return { aggregate: 'method', clusterId: cluster, methodId, command };
}

/** Mutations that are commands to a method of a cluster. */
export const methodCommands = {
  registerMethodVersion: async (
    input: contract.RegisterMethodVersionInput,
  ): Promise<AddressedCommand | RefusedInput> => {
    const { methodId } = input;
    const version = await versionToRegister(methodId, input.definition);
    if ('code' in version) return { refused: version };
    return to(input, { type: 'RegisterMethodVersion', methodId, version });
  },
  startMethodTrial: (input: contract.StartMethodTrialInput) =>
    to(input, { type: 'StartMethodTrial', version: input.version }),
  endMethodTrial: (input: contract.EndMethodTrialInput) => to(input, { type: 'EndMethodTrial', reason: input.reason }),
  adoptMethodVersion: (input: contract.AdoptMethodVersionInput) =>
    to(input, { type: 'AdoptMethodVersion', version: input.version, reason: input.reason }),
  bindMethod: (input: contract.BindMethodInput) => to(input, { type: 'BindMethod', binding: bindingOf(input.binding) }),
  withdrawMethod: (input: contract.WithdrawMethodInput) => to(input, { type: 'WithdrawMethod', reason: input.reason }),
};
