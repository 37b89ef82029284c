import type * as contract from '@strata/contract';
import type { AccountCommand, AddressedCommand } from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { omitNil } from '../request/omit-nil.js';

/** Which account a mutation changes. */
export type AccountTarget = Pick<contract.RenameAccountInput, 'login'>;

export type AccountChange = ChangeAnswer<AccountTarget>;

function toAccount({ login }: AccountTarget, command: AccountCommand): AddressedCommand {
  return { aggregate: 'account', login, command };
}

/** Mutations that are commands to an account. */
export const accountMutations = {
  openAccount: (input) => toAccount(input, { type: 'OpenAccount', login: input.login, name: input.name }),
  renameAccount: (input) => toAccount(input, { type: 'RenameAccount', name: input.name }),
  grantRole: (input) => toAccount(input, { type: 'GrantRole', grant: omitNil(input.grant) }),
  revokeRole: (input) => toAccount(input, { type: 'RevokeRole', grant: omitNil(input.grant) }),
  linkIdentity: (input) => toAccount(input, { type: 'LinkIdentity', issuer: input.issuer, subject: input.subject }),
  closeAccount: (input) => toAccount(input, { type: 'CloseAccount', reason: input.reason }),
  erasePerson: (input) => toAccount(input, { type: 'ErasePerson', reason: input.reason }),
} satisfies MutationTable;
