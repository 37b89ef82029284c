import type * as contract from '@strata/contract';
import type { AddressedCommand, IncomeCommand } from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { omitNil } from '../request/omit-nil.js';
import { startOf } from '../request/start.js';

/** Which term of an actor's income a mutation changes. */
export type IncomeTarget = Pick<contract.DropIncomeTermInput, 'cluster' | 'actorId' | 'termId'>;

export type IncomeChange = ChangeAnswer<IncomeTarget>;

function toIncome({ cluster }: IncomeTarget, command: IncomeCommand): AddressedCommand {
  return { aggregate: 'income', clusterId: cluster, command };
}

/** Mutations that are commands to the income of an actor. */
export const incomeMutations = {
  setIncomeTerm: (input) => {
    const { actorId, termId: id, labels, frequency, condition, share } = omitNil(input);
    const term = { id, labels, frequency, condition, share };
    return toIncome(input, { type: 'SetIncomeTerm', actorId, term, ...startOf(input) });
  },
  dropIncomeTerm: (input) => {
    const { actorId, termId, reason } = input;
    return toIncome(input, { type: 'DropIncomeTerm', actorId, termId, reason, ...startOf(input) });
  },
} satisfies MutationTable;
