import type { AccountStore } from '@strata/account-store';
import { isStrataError, type AccountState, type JsonObject, type Refusal } from '@strata/domain';
import { accounts, findAccount, HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import type { Principal } from '../access/principal.js';
import { issueAccessToken, readAccessToken } from './access-tokens.js';
import { OidcVerifier, type ForeignIdentity, type OidcSettings } from './oidc.js';
import { hashPassword, isPassword, refusalOfPassword } from './passwords.js';
import { RefreshTokens, type IssuedRefreshToken } from './refresh-tokens.js';
import { SigningKeys } from './signing-keys.js';
import { Throttle } from './throttle.js';

/** How long a sign-in lasts, and the external issuer whose tokens are accepted. */
export interface SignInSettings {
  /** Milliseconds. */
  readonly accessTokenFor: number;
  readonly refreshTokenFor: number;
  readonly oidc?: OidcSettings | undefined;
}

export interface SignInOptions extends SignInSettings {
  /** The store from which accounts and roles are read. */
  readonly store: ReadStore;
  /** The store of passwords, sessions and signing keys. */
  readonly accountStore: AccountStore;
  readonly now: () => number;
}

export interface SignedIn {
  readonly kind: 'signed-in';
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: string;
  readonly principal: Principal;
}

export type SignInOutcome = SignedIn | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A principal and the moment (ms) at which its token expires. */
export interface Authenticated {
  readonly principal: Principal;
  readonly expiresAt: number;
}

/** The stored credential of an account; other fields of the credential are preserved. */
export interface CredentialData extends JsonObject {
  /** Argon2id with its parameters and salt. */
  readonly passwordHash: string;
}

/** How often to retry setting a password while others change the same credential. */
const ATTEMPTS = 4;

// Verifying against this takes as long as verifying a real hash, so that timing does not reveal which logins exist.
const NOBODY = hashPassword('nobody has this password');

function refused(code: string, message: string, remedy: string): SignInOutcome {
  return { kind: 'refused', refusal: { code, message, remedy } };
}

const WRONG = (): SignInOutcome =>
  refused(
    'SIGN_IN_REFUSED',
    'The login or the password is wrong.',
    'Try again, or ask an administrator for a new password.',
  );

function tooManyTries(retryAfter: number): SignInOutcome {
  const message = 'There were too many wrong passwords.';
  const remedy = `Try again in ${retryAfter} seconds.`;
  return { kind: 'refused', refusal: { code: 'TOO_MANY_TRIES', message, remedy, details: { retryAfter } } };
}

/** Local accounts with passwords and tokens, and tokens of an OIDC issuer. Roles are read at every request. */
export class SignIn {
  readonly #options: SignInOptions;
  readonly #refreshTokens: RefreshTokens;
  readonly #oidc: OidcVerifier | undefined;
  readonly #throttle = new Throttle();
  readonly #keys: SigningKeys;

  constructor(options: SignInOptions) {
    this.#options = options;
    this.#refreshTokens = new RefreshTokens(options.accountStore.sessions, options.refreshTokenFor);
    this.#keys = new SigningKeys(options.accountStore.keys, options.now);
    this.#oidc = options.oidc && new OidcVerifier(options.oidc);
  }

  /** Signs in with a password. `from` is the caller's address, for slowing down guesses. */
  async signIn(request: {
    readonly login: string;
    readonly password: string;
    readonly from?: string;
  }): Promise<SignInOutcome> {
    const { password, from } = request;
    const login = request.login.trim().toLowerCase();
    const now = this.#options.now();
    const [byLogin, byAddress] = [`login ${login}`, `address ${from ?? ''}`];
    const wait = Math.max(this.#throttle.wait(byLogin, now), this.#throttle.wait(byAddress, now));
    if (wait > 0) {
      return tooManyTries(Math.ceil(wait / 1_000));
    }
    this.#throttle.fail(byLogin, now, 'login');
    if (from !== undefined) this.#throttle.fail(byAddress, now, 'address');
    const account = await this.#openAccount(login);
    const passwordHash = account && (await this.#passwordHashOf(login));
    const right = await isPassword(passwordHash ?? (await NOBODY), password);
    if (!account || passwordHash === undefined || !right) return WRONG();
    this.#throttle.reset(byLogin);
    this.#throttle.undo(byAddress, now);
    await this.#refreshTokens.deleteExpired(now);
    return this.#signedIn(account, await this.#refreshTokens.issue(account.login, now));
  }

  /** Exchanges a refresh token, which is valid once, for new tokens. */
  async refresh(refreshToken: string): Promise<SignInOutcome> {
    const renewed = await this.#refreshTokens.renew(refreshToken, this.#options.now());
    const account = renewed && (await this.#openAccount(renewed.login));
    if (!account) return refused('SIGN_IN_EXPIRED', 'The sign-in has ended.', 'Sign in again.');
    return this.#signedIn(account, renewed);
  }

  /** Ends the session of a token. */
  signOut(refreshToken: string): Promise<void> {
    return this.#refreshTokens.revoke(refreshToken);
  }

  /** The principal of a bearer token with its current roles; undefined if the token is not valid. */
  async authenticate(bearer: string): Promise<Authenticated | undefined> {
    const now = this.#options.now();
    const own = await readAccessToken(this.#keys, bearer, now);
    if (own) {
      const account = await this.#openAccount(own.login);
      return account && { principal: principalOf(account), expiresAt: own.expiresAt };
    }
    const foreign = await this.#oidc?.verify(bearer, now);
    const account = foreign && (await this.#accountOf(foreign));
    return account && { principal: principalOf(account), expiresAt: foreign.expiresAt };
  }

  /** Sets an account's password and ends its sessions; refuses a weak password. */
  async setPassword(login: string, password: string): Promise<Refusal | undefined> {
    const refusal = refusalOfPassword(password, login);
    if (refusal) return refusal;
    await this.#putPasswordHash(login, await hashPassword(password));
    await this.#refreshTokens.revokeAll(login);
    return undefined;
  }

  async #passwordHashOf(login: string): Promise<string | undefined> {
    const credential = await this.#options.accountStore.credentials.get(login);
    return (credential?.data as CredentialData | undefined)?.passwordHash;
  }

  async #putPasswordHash(login: string, passwordHash: string): Promise<void> {
    const { credentials } = this.#options.accountStore;
    for (let attempt = 1; ; attempt += 1) {
      const stored = await credentials.get(login);
      const data: CredentialData = { ...stored?.data, passwordHash };
      try {
        await credentials.put({ login, data }, stored?.version ?? 0);
        return;
      } catch (error) {
        if (!isStrataError(error, 'ACCOUNT_CONFLICT') || attempt >= ATTEMPTS) throw error;
      }
    }
  }

  async #signedIn(account: AccountState, refresh: IssuedRefreshToken): Promise<SignedIn> {
    const now = this.#options.now();
    const lifetime = this.#options.accessTokenFor;
    const access = await issueAccessToken(await this.#keys.current(), account.login, { now, lifetime });
    return {
      kind: 'signed-in',
      accessToken: access.token,
      accessTokenExpiresAt: access.expiresAt,
      refreshToken: refresh.token,
      refreshTokenExpiresAt: refresh.expiresAt,
      principal: principalOf(account),
    };
  }

  async #openAccount(login: string): Promise<AccountState | undefined> {
    const account = await findAccount(this.#options.store.reader(HISTORY), login);
    return account?.exists && !account.closed ? account : undefined;
  }

  async #accountOf({ issuer, subject }: ForeignIdentity): Promise<AccountState | undefined> {
    const all = await accounts(this.#options.store.reader(HISTORY));
    return all.find(
      (account) =>
        !account.closed && account.identities.some((one) => one.issuer === issuer && one.subject === subject),
    );
  }
}

function principalOf({ login, name, grants }: AccountState): Principal {
  return { login, name, grants };
}
