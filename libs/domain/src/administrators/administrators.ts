import { z } from 'zod';
import type { AccountState, RoleGrant } from '../account/account.js';
import { accept, refuse, type Decider } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import { isLogin } from '../ids.js';
import type { Shape } from '../shape-check.js';

/** The logins that were granted the administration of all clusters and have not been released from it. */
export interface AdministratorsState {
  readonly logins: readonly string[];
}

export type AdministratorsCommand =
  | { readonly type: 'ListAdministrators'; readonly logins: readonly string[] }
  | { readonly type: 'ReleaseAdministrator'; readonly login: string };

export type AdministratorsEvent =
  | { readonly type: 'AdministratorsListed'; readonly data: { readonly logins: readonly string[] } }
  | { readonly type: 'AdministratorReleased'; readonly data: { readonly login: string } };

/** The accounts of the listed logins, as their streams say now. */
export interface AdministratorsContext {
  readonly accounts: readonly AccountState[];
}

const MAX_ADMINISTRATORS = 10_000;

const login = z.custom<string>(isLogin, { error: 'A login is not valid.', params: { code: 'INVALID_LOGIN' } });
const shape: Shape<AdministratorsCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ListAdministrators'), logins: z.array(login).min(1).max(MAX_ADMINISTRATORS) }),
  z.object({ type: z.literal('ReleaseAdministrator'), login }),
]);

const nobody: AdministratorsState = { logins: [] };

/** True if the account is open and administers all clusters. */
export function isAdministrator({ exists, closed, grants }: AccountState): boolean {
  return exists && !closed && grants.some(isOfAll);
}

/** True for the role of an administrator of all clusters. */
export function isOfAll({ cluster, role }: RoleGrant): boolean {
  return cluster === '*' && role === 'administrator';
}

/**
 * The list of the administrators of all clusters, which keeps the last one in office. It is changed before the accounts
 * are, and all changes to it are in one stream: of two administrators who close each other's accounts at the same
 * moment, one is refused.
 */
export const administratorsDecider: Decider<
  AdministratorsState,
  AdministratorsCommand,
  AdministratorsEvent,
  AdministratorsContext
> = defineDecider({
  initial: nobody,
  shape,
  decide: {
    ListAdministrators: (command, { logins }) => {
      const added = [...new Set(command.logins)].filter((one) => !logins.includes(one));
      return added.length === 0 ? accept() : accept({ type: 'AdministratorsListed', data: { logins: added } });
    },
    ReleaseAdministrator: (command, { logins }, { accounts }) => {
      if (!logins.includes(command.login)) return accept();
      const isAnother = (account: AccountState): boolean =>
        account.login !== command.login && logins.includes(account.login) && isAdministrator(account);
      if (accounts.some(isAnother)) return accept({ type: 'AdministratorReleased', data: { login: command.login } });
      return refuse({
        code: 'LAST_ADMINISTRATOR',
        message: `The account "${command.login}" is the last administrator of all clusters and must remain one.`,
        remedy: 'Make another account an administrator of all clusters first.',
        details: { login: command.login },
      });
    },
  },
  evolve: {
    AdministratorsListed: ({ logins }, added) => ({ logins: [...logins, ...added.logins] }),
    AdministratorReleased: ({ logins }, released) => ({ logins: logins.filter((one) => one !== released.login) }),
  },
});
