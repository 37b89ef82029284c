import {
  excerpt,
  isLogin,
  refusalOfGrant,
  type AccountState,
  type AddressedCommand,
  type Position,
  type Refusal,
  type RoleGrant,
} from '@strata/domain';
import { accounts, findAccount, HISTORY } from '@strata/read-models';
import type { EventStore } from '@strata/event-store';
import type { ReadStore } from '@strata/read-store';
import { refusalError, requireAllowed } from '../access/access-error.js';
import { callerName, type Caller } from '../access/caller.js';
import { mayCommand } from '../access/command-access.js';
import { mayManage } from '../access/manage-access.js';
import { mayReadAccounts } from '../access/read-access.js';
import { awaitPosition } from '../clusters/await-position.js';
import { grantContext } from '../commands/command-contexts.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { Quotas, QuotasLeft } from '../commands/quotas.js';
import type { Commands, SendOptions } from '../commands/commands.js';
import type { PersonalTexts } from '../personal/personal-texts.js';
import type { SecurityEvent, SecurityLog } from '../security-log/security-log.js';
import { refusalOfPassword } from '../sign-in/passwords.js';
import type { Client } from '../sign-in/sessions.js';
import type { SignIn } from '../sign-in/sign-in.js';
import { accountEvent } from './account-event.js';
import { accountHistory, type AccountEntry } from './account-history.js';
import { accountSession, type AccountSession } from './account-session.js';
import type { Erasures } from './erasures.js';
import { visibleAccount } from './visible-account.js';

export interface NewUser {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly grants: readonly RoleGrant[];
}

/** A password to set. */
export interface NewPassword extends Client {
  readonly login: string;
  readonly password: string;
  /** The current password, which the account itself must give. */
  readonly current?: string | undefined;
  /** True if it must be changed at the next sign-in: by default, if an administrator sets it. */
  readonly temporary?: boolean | undefined;
}

export interface AccountsOptions {
  readonly store: ReadStore;
  readonly events: Pick<EventStore, 'readStream'>;
  readonly commands: Commands;
  readonly personal: PersonalTexts;
  readonly erasures: Pick<Erasures, 'erase'>;
  readonly signIn: SignIn;
  readonly securityLog: SecurityLog;
  readonly quotas: Quotas;
}

/** The most clusters whose names are looked for in a password. */
const MAX_CLUSTERS = 10;

/** User accounts with their roles, passwords and sessions. */
export class Accounts {
  readonly #options: AccountsOptions;

  constructor(options: AccountsOptions) {
    this.#options = options;
  }

  /** The accounts that the caller may see, sorted by login. Throws `NOT_ALLOWED` unless the caller is an administrator. */
  async list(caller: Caller): Promise<readonly AccountState[]> {
    return this.page(caller, (visible) => visible);
  }

  /** What `pageOf` takes from the list, to which names and identities are still sealed; only what it takes is opened. */
  async page<Page>(caller: Caller, pageOf: (visible: readonly AccountState[]) => Page): Promise<Page> {
    requireAllowed(mayReadAccounts(caller));
    const { personal, store } = this.#options;
    const all = await accounts(store.reader(HISTORY));
    return personal.open(pageOf(all.flatMap((account) => visibleAccount(caller, account) ?? [])));
  }

  /** What is left of the quotas of an account. Throws `NOT_ALLOWED` for another account unless an administrator asks. */
  async quotas(caller: Caller, login: string): Promise<QuotasLeft> {
    requireAllowed(mayReadAccounts(caller, login));
    return this.#options.quotas.left(login);
  }

  /**
   * The visible part of an account, once `atLeast` has been projected. Throws `NOT_ALLOWED` for another account unless
   * the caller is an administrator, and `POSITION_NOT_REACHED`.
   */
  async find(caller: Caller, login: string, atLeast?: Position): Promise<AccountState | undefined> {
    requireAllowed(mayReadAccounts(caller, login));
    const { store, personal } = this.#options;
    if (atLeast !== undefined) await awaitPosition(store, atLeast);
    const account = await findAccount(store.reader(HISTORY), login);
    return account?.exists ? visibleAccount(caller, await personal.open(account)) : undefined;
  }

  /** What happened to an account that the caller may see, oldest first. Throws `NOT_ALLOWED` as `find`. */
  async history(caller: Caller, login: string): Promise<readonly AccountEntry[]> {
    requireAllowed(mayReadAccounts(caller, login));
    return this.#options.personal.open(await accountHistory(this.#options.events, caller, { login }));
  }

  /** Whether an account has a second factor. Throws `NOT_ALLOWED` as `find`. */
  async hasSecondFactor(caller: Caller, login: string): Promise<boolean> {
    requireAllowed(mayReadAccounts(caller, login));
    const account = await this.find(caller, login);
    return account !== undefined && this.#options.signIn.secondFactor.isInUse(login);
  }

  /**
   * Sets a password and ends the account's sessions. The account itself must give its current password; one that an
   * administrator of all clusters sets is temporary: it must be changed at the next sign-in.
   */
  async setPassword(caller: Caller, request: NewPassword): Promise<Refusal | undefined> {
    const { login, password, temporary = !('operator' in caller) } = request;
    const isOwn = !('operator' in caller) && caller.login === login;
    if (isOwn) return this.#changeOwn(request);
    const refusal = mayManage(caller, 'set the password', login) ?? (await this.#refusalOf(login, password));
    if (refusal) return refusal;
    await this.#replacePassword(caller, { login, password, temporary });
    return undefined;
  }

  /** The sessions of an account, the last used first; `NOT_ALLOWED` for another account unless the caller administers all. */
  async sessions(caller: Caller, login: string): Promise<readonly AccountSession[]> {
    requireAllowed(mayManage(caller, 'read the sessions', login));
    return isLogin(login) ? (await this.#options.signIn.sessions(login)).map(accountSession) : [];
  }

  /** Ends sessions of an account with all their tokens: one, or all. */
  async endSessions(caller: Caller, login: string, id?: string): Promise<Refusal | undefined> {
    const refusal = mayManage(caller, 'end the sessions', login) ?? (await this.#notOpen(login));
    if (refusal) return refusal;
    if (id === undefined) await this.#options.signIn.endSessions(login);
    else if (!(await this.#options.signIn.endSession(login, id))) return sessionNotFound();
    this.#record({ event: 'authn_token_revoked', by: callerName(caller), account: login, result: 'success' });
    return undefined;
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
    requireAllowed(await refusalOfPassword(password, login, await this.#wordsOf(name, grants)));
    const dependencies = this.#options.commands.dependencies();
    for (const grant of grants) requireAllowed(refusalOfGrant(grant, await grantContext(grant, dependencies)));
    let position = '';
    for (const step of steps) {
      const outcome = await this.execute(caller, step);
      if (outcome.kind === 'refused') throw refusalError(outcome.refusal);
      position = outcome.position;
    }
    await this.#replacePassword(caller, { login, password, temporary: false });
    return position;
  }

  /**
   * Executes a command; what it does to an account is recorded, a closed account loses its sessions at once, and a person
   * is erased with all that belongs to it.
   */
  async execute(caller: Caller, addressed: AddressedCommand, options?: SendOptions): Promise<Outcome> {
    if (addressed.aggregate === 'account' && addressed.command.type === 'ErasePerson') {
      return this.#options.erasures.erase(
        caller,
        { login: addressed.login, reason: addressed.command.reason },
        options,
      );
    }
    const outcome = await this.#options.commands.execute(caller, addressed, options);
    if (addressed.aggregate !== 'account') return outcome;
    if (outcome.kind !== 'unchanged') this.#record(accountEvent(callerName(caller), addressed, outcome));
    // Also if it was closed before: an earlier attempt may have been cut off here.
    if (addressed.command.type === 'CloseAccount' && outcome.kind !== 'refused')
      await this.#options.signIn.endSessions(addressed.login);
    return outcome;
  }

  async #replacePassword(caller: Caller, { login, password, temporary }: NewPassword): Promise<void> {
    await this.#options.signIn.setPassword(login, password, temporary);
    this.#record({ event: 'authn_password_change', by: callerName(caller), account: login, result: 'success' });
  }

  async #changeOwn({ login, password, current, ...client }: NewPassword): Promise<Refusal | undefined> {
    const refusal =
      current === undefined
        ? currentPasswordMissing()
        : ((await this.#refusalOf(login, password)) ??
          (await this.#options.signIn.changePassword(login, { ...client, current, password })));
    const result = refusal ? 'failure' : 'success';
    const event = refusal ? 'authn_password_change_fail' : 'authn_password_change';
    this.#record({ event, by: login, result, detail: refusal?.code });
    return refusal;
  }

  async #notOpen(login: string): Promise<Refusal | undefined> {
    const account = isLogin(login) ? await this.#options.commands.account(login) : undefined;
    return account?.exists && !account.closed ? undefined : noOpenAccount(login);
  }

  /** Refuses accounts that are not open and weak passwords. */
  async #refusalOf(login: string, password: string): Promise<Refusal | undefined> {
    const notOpen = await this.#notOpen(login);
    if (notOpen) return notOpen;
    const { name, grants } = await this.#options.commands.account(login);
    return refusalOfPassword(password, login, await this.#wordsOf(name, grants));
  }

  /** The words that are looked for in a password: the person's name and the names of the account's clusters. */
  async #wordsOf(name: string, grants: readonly RoleGrant[]): Promise<readonly string[]> {
    const clusters = [...new Set(grants.map(({ cluster }) => cluster))]
      .filter((id) => id !== '*')
      .slice(0, MAX_CLUSTERS);
    const states = await Promise.all(clusters.map((id) => this.#options.commands.cluster(id)));
    const all = [name, ...clusters, ...states.flatMap(({ labels }): string[] => Object.values(labels))];
    const joined = all.map((text) => text.replace(/[\s_-]+/g, ''));
    return [...all, ...joined, ...all.flatMap((text) => text.split(/[\s_-]+/))].filter((word) => word.length > 2);
  }

  #record(event: SecurityEvent): void {
    this.#options.securityLog.record(event);
  }
}

function noOpenAccount(login: string): Refusal {
  return {
    code: 'ACCOUNT_NOT_FOUND',
    message: `There is no open account "${excerpt(login)}".`,
    remedy: 'Use the login of an open account, or open the account first.',
  };
}

function sessionNotFound(): Refusal {
  return {
    code: 'SESSION_NOT_FOUND',
    message: 'The account has no such session; it has ended or expired.',
    remedy: 'List the sessions of the account and use the id of one of them.',
  };
}

function currentPasswordMissing(): Refusal {
  return {
    code: 'CURRENT_PASSWORD_REQUIRED',
    message: 'Changing your own password requires the current one.',
    remedy: 'Send the current password too, or ask an administrator for a new one.',
  };
}
