import type { AddressedCommand } from '@strata/application';
import type { AccountCommand } from '@strata/domain';
import type * as contract from '@strata/graphql';
import { given } from '../request/input.js';

function to({ login }: { readonly login: string }, command: AccountCommand): AddressedCommand {
  return { aggregate: 'account', login, command };
}

/** Mutations that are commands to an account. */
export const accountCommands = {
  openAccount: (input: contract.OpenAccountInput) =>
    to(input, { type: 'OpenAccount', login: input.login, name: input.name }),
  renameAccount: (input: contract.RenameAccountInput) => to(input, { type: 'RenameAccount', name: input.name }),
  grantRole: (input: contract.GrantRoleInput) => to(input, { type: 'GrantRole', grant: given(input.grant) }),
  revokeRole: (input: contract.RevokeRoleInput) => to(input, { type: 'RevokeRole', grant: given(input.grant) }),
  linkIdentity: (input: contract.LinkIdentityInput) =>
    to(input, { type: 'LinkIdentity', issuer: input.issuer, subject: input.subject }),
  closeAccount: (input: contract.CloseAccountInput) => to(input, { type: 'CloseAccount', reason: input.reason }),
};
