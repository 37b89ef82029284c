import {
  excerpt,
  isLogin,
  refusalOfGrant,
  StrataError,
  type AccountState,
  type AddressedCommand,
  type Position,
  type Refusal,
  type RoleGrant,
} from '@strata/domain';
import { accounts, findAccount, HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { refusalError, requireAllowed } from '../access/access-error.js';
import type { Caller } from '../access/caller.js';
import { mayCommand } from '../access/command-access.js';
import { notAllowed } from '../access/not-allowed.js';
import { administersAll } from '../access/principal.js';
import { mayReadAccounts } from '../access/read-access.js';
import { grantContext } from '../commands/command-contexts.js';
import type { Commands } from '../commands/commands.js';
import { refusalOfPassword } from '../sign-in/passwords.js';
import type { SignIn } from '../sign-in/sign-in.js';
import { visibleAccount } from './visible-account.js';

export interface NewUser {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly grants: readonly RoleGrant[];
}

export interface AccountsOptions {
  readonly store: ReadStore;
  readonly commands: Commands;
  readonly signIn: SignIn;
}

/** How long to wait for a change to an account to become readable, in milliseconds. */
const WAIT = 5_000;

/** User accounts with their roles and passwords. */
export class Accounts {
  readonly #options: AccountsOptions;

  constructor(options: AccountsOptions) {
    this.#options = options;
  }

  /** The accounts that the caller may see, sorted by login. Throws `NOT_ALLOWED` unless the caller is an administrator. */
  async list(caller: Caller): Promise<readonly AccountState[]> {
    requireAllowed(mayReadAccounts(caller));
    const all = await accounts(this.#options.store.reader(HISTORY));
    return all.flatMap((account) => visibleAccount(caller, account) ?? []);
  }

  /**
   * The visible part of an account, once `atLeast` has been projected. Throws `NOT_ALLOWED` for another account unless
   * the caller is an administrator, and `POSITION_NOT_REACHED`.
   */
  async find(caller: Caller, login: string, atLeast?: Position): Promise<AccountState | undefined> {
    requireAllowed(mayReadAccounts(caller, login));
    const { store } = this.#options;
    if (atLeast !== undefined && !(await store.waitFor(HISTORY, atLeast, WAIT))) {
      throw new StrataError('POSITION_NOT_REACHED', `The position ${excerpt(atLeast)} has not been projected yet.`, {
        remedy: 'Try again.',
      });
    }
    const account = await findAccount(store.reader(HISTORY), login);
    return account?.exists ? visibleAccount(caller, account) : undefined;
  }

  /** Sets a password, by the account itself or an administrator of all clusters, and ends the account's sessions. */
  async setPassword(caller: Caller, login: string, password: string): Promise<Refusal | undefined> {
    const allowed = 'operator' in caller || administersAll(caller) || caller.login === login;
    if (!allowed) return notAllowed(caller, 'set the password of another account');
    const account = isLogin(login) ? await this.#options.commands.account(login) : undefined;
    if (!account?.exists || account.closed) return noOpenAccount(login);
    return this.#options.signIn.setPassword(login, password);
  }

  /**
   * Opens an account with roles and a password. If it exists, grants the missing roles and sets the password. Throws a
   * refusal as an error; a password or role that is refused opens no account.
   */
  async open(caller: Caller, { login, name, password, grants }: NewUser): Promise<Position> {
    const steps: readonly AddressedCommand[] = [
      { aggregate: 'account', login, command: { type: 'OpenAccount', login, name } },
      ...grants.map((grant) => ({ aggregate: 'account', login, command: { type: 'GrantRole', grant } }) as const),
    ];
    for (const step of steps) requireAllowed(mayCommand(caller, step));
    requireAllowed(refusalOfPassword(password, login));
    const dependencies = this.#options.commands.dependencies();
    for (const grant of grants) requireAllowed(refusalOfGrant(grant, await grantContext(grant, dependencies)));
    let position = '';
    for (const step of steps) {
      const outcome = await this.#options.commands.execute(caller, step);
      if (outcome.kind === 'refused') throw refusalError(outcome.refusal);
      position = outcome.position;
    }
    await this.#options.signIn.setPassword(login, password);
    return position;
  }
}

function noOpenAccount(login: string): Refusal {
  return {
    code: 'ACCOUNT_NOT_FOUND',
    message: `There is no open account "${excerpt(login)}".`,
    remedy: 'Open the account first.',
  };
}
