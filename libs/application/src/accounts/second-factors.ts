import { excerpt, isLogin, type AccountState, type Refusal, type RoleGrant } from '@strata/domain';
import { callerName, type Caller } from '../access/caller.js';
import { mayManage } from '../access/manage-access.js';
import type { Principal } from '../access/principal.js';
import type { Commands } from '../commands/commands.js';
import type { SecurityLog } from '../security-log/security-log.js';
import type { BegunSecondFactor } from '../sign-in/second-factor.js';
import type { Client } from '../sign-in/sessions.js';
import type { SignIn } from '../sign-in/sign-in.js';
import type { SignInSettings } from '../sign-in/sign-in-settings.js';

export interface SecondFactorsOptions {
  readonly signIn: SignIn;
  readonly commands: Commands;
  readonly securityLog: SecurityLog;
}

/** The removal of a second factor. */
export interface RemovalRequest extends Client {
  readonly login: string;
  /** A code, which the account itself must give. */
  readonly code?: string | undefined;
}

/** Second factors of accounts. */
export class SecondFactors {
  readonly #options: SecondFactorsOptions;

  constructor(options: SecondFactorsOptions) {
    this.#options = options;
  }

  /** Creates a secret for the caller's account, which counts once a code of it is confirmed. */
  async begin(caller: Principal): Promise<BegunSecondFactor | Refusal> {
    return mustChangePassword(caller) ?? this.#options.signIn.secondFactor.begin(caller.login);
  }

  /** Puts the created secret into use and returns the recovery codes. A sign-in that lacked roles without it ends. */
  async confirm(caller: Principal, code: string): Promise<readonly string[] | Refusal> {
    const denied = mustChangePassword(caller);
    if (denied) return denied;
    const { signIn } = this.#options;
    const confirmed = await signIn.secondFactor.confirm(caller.login, code);
    const isDone = Array.isArray(confirmed);
    this.#record(caller, caller.login, isDone ? undefined : (confirmed as Refusal));
    const isLimited = caller.restriction !== undefined || caller.withheld !== undefined;
    if (isDone && isLimited) await signIn.endSessions(caller.login);
    return confirmed;
  }

  /** Removes a second factor and ends the account's sessions; the account itself must give a code. */
  async remove(caller: Caller, { login, code, ...client }: RemovalRequest): Promise<Refusal | undefined> {
    const isOwn = !('operator' in caller) && caller.login === login;
    const denied = mayManage(caller, 'remove the second factor', login);
    if (denied) return denied;
    const refusal = (await this.#notFound(login)) ?? (isOwn ? await this.#wrongCode(login, code, client) : undefined);
    const outcome = refusal ?? (await this.#options.signIn.secondFactor.remove(login));
    this.#record(caller, login, outcome);
    if (!outcome) await this.#options.signIn.endSessions(login);
    return outcome;
  }

  async #wrongCode(login: string, code: string | undefined, client: Client): Promise<Refusal | undefined> {
    return code === undefined ? codeMissing() : this.#options.signIn.spendCode(login, code, client);
  }

  async #notFound(login: string): Promise<Refusal | undefined> {
    if (isLogin(login) && (await this.#options.commands.account(login)).exists) return undefined;
    const message = `There is no account "${excerpt(login)}".`;
    return { code: 'ACCOUNT_NOT_FOUND', message, remedy: 'Use the login of an existing account.' };
  }

  #record(caller: Caller, account: string, refusal: Refusal | undefined): void {
    const detail = ['second factor', ...(refusal ? [refusal.code] : [])].join(' ');
    const result = refusal ? 'failure' : 'success';
    this.#options.securityLog.record({ event: 'user_updated', by: callerName(caller), account, result, detail });
  }
}

/** The roles of an account that its clusters, or the installation for administrators, give only with a second factor. */
export async function rolesWithSecondFactor(
  { grants }: AccountState,
  { secondFactorForAdministrators = false }: SignInSettings,
  commands: Commands,
): Promise<readonly RoleGrant[]> {
  const requiring = new Set<string>();
  for (const cluster of new Set(grants.map((grant) => grant.cluster)))
    if (cluster !== '*' && (await commands.cluster(cluster)).secondFactorRequired === true) requiring.add(cluster);
  return grants.filter(
    ({ cluster, role }) => requiring.has(cluster) || (secondFactorForAdministrators && role === 'administrator'),
  );
}

function mustChangePassword(caller: Principal): Refusal | undefined {
  if (caller.restriction !== 'password-change') return undefined;
  return {
    code: 'NOT_ALLOWED',
    message: 'A second factor cannot be set up with a temporary password.',
    remedy: 'Set a new password, sign in with it, and set up the second factor then.',
  };
}

function codeMissing(): Refusal {
  return {
    code: 'CODE_REQUIRED',
    message: 'Removing your own second factor requires one of its codes.',
    remedy: 'Send a code of the authenticator app or a recovery code, or ask an administrator to remove it.',
  };
}
