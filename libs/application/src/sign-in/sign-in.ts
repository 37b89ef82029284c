import { isLogin, isOfAll, type AccountState, type Refusal, type RoleGrant } from '@strata/domain';
import { findAccount, HISTORY } from '@strata/read-models';
import type { Principal, Restriction } from '../access/principal.js';
import { instantText } from '../commands/clock.js';
import { PersonKeys } from '../personal/person-keys.js';
import { PersonalTexts } from '../personal/personal-texts.js';
import type { SecurityEvent } from '../security-log/security-log.js';
import { AccessTokens, issueAccessToken } from './access-tokens.js';
import { Challenges } from './challenges.js';
import { Credentials, isPasswordOf, type CredentialData } from './credentials.js';
import { KnownDevices } from './known-devices.js';
import { LinkedAccounts } from './linked-accounts.js';
import { LiveSessions, type LiveSession } from './live-sessions.js';
import { OidcVerifier } from './oidc.js';
import { hashPassword } from './passwords.js';
import { SecretBox } from './secret-box.js';
import { Sessions, type Client, type IssuedSession, type KnownSession } from './sessions.js';
import { codeWrong } from './second-factor-refusals.js';
import { SecondFactor } from './second-factor.js';
import { currentPasswordWrong, expired, tooManyTries, wrongPassword, type RefusedSignIn } from './sign-in-refusals.js';
import { SigningKeys } from './signing-keys.js';
import type { SignInOptions } from './sign-in-settings.js';
import { networkOf } from './network.js';
import { Throttle, type Attempt } from './throttle.js';

export interface SignInRequest extends Client {
  readonly login: string;
  readonly password: string;
}

export interface SignedIn {
  readonly kind: 'signed-in';
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: string;
  readonly principal: Principal;
  /** The token that the device keeps, see `Client.device`; after a sign-in, not after a refresh. */
  readonly device?: { readonly token: string; readonly expiresAt: string } | undefined;
}

/** The password was right; a code of the second factor is to follow, see `SignIn.confirm`. */
export interface SecondFactorNeeded {
  readonly kind: 'second-factor';
  readonly challenge: string;
  /** An ISO 8601 instant. */
  readonly expiresAt: string;
}

/** The second step of a sign-in. */
export interface ConfirmRequest extends Client {
  readonly challenge: string;
  /** Of the authenticator app, or a recovery code. */
  readonly code: string;
}

export type SignInOutcome = SignedIn | SecondFactorNeeded | RefusedSignIn;

/**
 * A principal with its account as it is now, the moment (ms) at which its token expires, and its session unless another
 * issuer signed the token.
 */
export interface Authenticated {
  readonly principal: Principal;
  readonly account: AccountState;
  readonly expiresAt: number;
  readonly sessionId?: string | undefined;
}

/** A password that an account sets for itself. */
export interface PasswordChange extends Client {
  readonly current: string;
  readonly password: string;
}

/** The most addresses that are remembered of an account. */
const MAX_ADDRESSES = 10;

/** Local accounts with passwords and tokens, and tokens of an OIDC issuer. Roles are read at every request. */
export class SignIn {
  readonly #options: SignInOptions;
  readonly #credentials: Credentials;
  readonly #sessions: Sessions;
  readonly #live: LiveSessions;
  readonly #oidc: OidcVerifier | undefined;
  readonly #throttle = new Throttle();
  readonly #accessTokens: AccessTokens;
  readonly #challenges: Challenges;
  readonly #devices: KnownDevices;
  readonly #personal: PersonalTexts;
  readonly #linked: LinkedAccounts;
  /** The keys that sign access tokens. */
  readonly keys: SigningKeys;
  readonly secondFactor: SecondFactor;

  constructor(options: SignInOptions) {
    const { accountStore, refreshTokenFor, oidc, now, secretsKey } = options;
    const secretBox = secretsKey && new SecretBox(secretsKey);
    this.#options = options;
    this.#personal = new PersonalTexts(new PersonKeys({ store: accountStore.persons, secretBox, now }));
    this.#linked = new LinkedAccounts(options.store, this.#personal, (login) => this.#openAccount(login));
    this.#credentials = new Credentials(accountStore.credentials);
    this.#sessions = new Sessions(accountStore.sessions, refreshTokenFor);
    this.#live = new LiveSessions(this.#sessions, this.#credentials);
    this.keys = new SigningKeys({ store: accountStore.keys, now, secretBox });
    this.#accessTokens = new AccessTokens(this.keys);
    this.#challenges = new Challenges(this.keys);
    this.#devices = new KnownDevices(this.keys);
    this.secondFactor = new SecondFactor(this.#credentials, secretBox, now);
    this.#oidc = oidc && new OidcVerifier(oidc);
  }

  /** Signs in with a password. The caller's address is for slowing down guesses, and is shown with the session. */
  async signIn({ password, ...request }: SignInRequest): Promise<SignInOutcome> {
    const now = this.#options.now();
    const login = request.login.trim().toLowerCase();
    const account = await this.#openAccount(login);
    const credential = account && (await this.#credentials.find(login));
    const attempt = await this.#attemptOf(login, request, credential);
    const wait = this.#throttle.begin(attempt, now);
    if (wait > 0) {
      this.#record({ event: 'authn_login_fail_max', by: account?.login, result: 'failure' });
      return tooManyTries(wait);
    }
    if (!(await isPasswordOf(credential, password)) || !account || !credential) {
      // An unknown login is not recorded: people type passwords there by mistake.
      this.#record({ event: 'authn_login_fail', by: account?.login, result: 'failure' });
      return wrongPassword();
    }
    this.#throttle.succeed(attempt, now);
    if (credential.secondFactor === null) return this.#start(account, credential, request);
    return { kind: 'second-factor', ...(await this.#challenges.issue({ ...credential, login }, now)) };
  }

  /** The second step of the sign-in of an account with a second factor. */
  async confirm({ challenge, code, ...client }: ConfirmRequest): Promise<SignedIn | RefusedSignIn> {
    const known = await this.#challenges.read(challenge, this.#options.now());
    const account = known && (await this.#openAccount(known.login));
    const credential = account && (await this.#credentials.find(account.login));
    if (!credential || credential.generation !== known?.generation) return expired();
    const refusal = await this.spendCode(account.login, code, client);
    return refusal ? { kind: 'refused', refusal } : this.#start(account, credential, client);
  }

  /** Uses up a code of an account's second factor; refuses a wrong one, and slows down guessing. */
  async spendCode(login: string, code: string, client: Client): Promise<Refusal | undefined> {
    const now = this.#options.now();
    // Counted apart from passwords: who knows the password could clear the count of wrong codes.
    const credential = await this.#credentials.find(login);
    const attempt = { ...(await this.#attemptOf(login, client, credential)), login: `code of ${login}` };
    const wait = this.#throttle.begin(attempt, now);
    if (wait > 0) {
      this.#record({ event: 'authn_login_fail_max', by: login, result: 'failure', detail: 'second factor' });
      return tooManyTries(wait).refusal;
    }
    if (await this.secondFactor.use(login, code)) {
      this.#throttle.succeed(attempt, now);
      return undefined;
    }
    this.#record({ event: 'authn_login_fail', by: login, result: 'failure', detail: 'second factor' });
    return codeWrong();
  }

  /** Exchanges a refresh token, which is valid once, for new tokens. */
  async refresh(refreshToken: string): Promise<SignedIn | RefusedSignIn> {
    const now = this.#options.now();
    const session = await this.#sessionOf(refreshToken, now);
    const account = session && (await this.#openAccount(session.login));
    const issued = account && (await this.#renew(account, session, now));
    if (!issued) {
      this.#record({ event: 'session_use_after_expire', by: session?.login, result: 'failure', detail: 'refresh' });
      return expired();
    }
    this.#record({ event: 'session_renewed', by: session.login, result: 'success' });
    return this.#signedIn(account, issued);
  }

  /** Ends the session of a refresh token. */
  async signOut(refreshToken: string): Promise<void> {
    const session = await this.#sessionOf(refreshToken, this.#options.now());
    if (session) await this.endSession(session.login, session.id);
  }

  /** The principal of a bearer token with its current roles; undefined if the token is not valid. */
  async authenticate(bearer: string): Promise<Authenticated | undefined> {
    const now = this.#options.now();
    const own = await this.#accessTokens.read(bearer, now);
    const found = own ? await this.#authenticateOwn(own, now) : await this.#authenticateForeign(bearer, now);
    if (!found)
      this.#record({ event: 'session_use_after_expire', by: own?.login, result: 'failure', detail: 'access' });
    return found;
  }

  /** Sets an account's password and ends its sessions. A temporary one must be changed at the next sign-in. */
  async setPassword(login: string, password: string, temporary = false): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.#credentials.change(login, ({ generation }) => ({
      passwordHash,
      temporary,
      generation: generation + 1,
    }));
    await this.#dropSessions(login);
  }

  /** Changes the password of who knows the current one, and ends the account's sessions. */
  async changePassword(login: string, { current, password, ...client }: PasswordChange): Promise<Refusal | undefined> {
    const credential = await this.#credentials.find(login);
    const attempt = await this.#attemptOf(login, client, credential);
    const now = this.#options.now();
    const wait = this.#throttle.begin(attempt, now);
    if (wait > 0) return tooManyTries(wait).refusal;
    if (!(await isPasswordOf(credential, current))) return currentPasswordWrong();
    this.#throttle.succeed(attempt, now);
    const passwordHash = await hashPassword(password);
    const changed = await this.#credentials.change(login, (stored) =>
      stored.passwordHash === credential.passwordHash
        ? { passwordHash, temporary: false, generation: stored.generation + 1 }
        : undefined,
    );
    if (!changed) return currentPasswordWrong();
    await this.#dropSessions(login);
    return undefined;
  }

  /** The sessions of an account, the last used first. */
  sessions(login: string): Promise<readonly KnownSession[]> {
    return this.#sessions.list(login, this.#options.now());
  }

  /** Ends a session of an account, with its access tokens; false if there is none. */
  async endSession(login: string, id: string): Promise<boolean> {
    const session = await this.#sessions.find(id, this.#options.now());
    if (session?.login !== login) return false;
    await this.#sessions.end(id);
    this.#live.forget(login);
    return true;
  }

  /** Ends all sessions of an account, with all its tokens. */
  async endSessions(login: string): Promise<void> {
    await this.#credentials.change(login, ({ generation }) => ({ generation: generation + 1 }));
    await this.#dropSessions(login);
  }

  /** Starts the session of who has proved to be the owner of the account. */
  async #start(account: AccountState, credential: CredentialData, client: Client): Promise<SignedIn> {
    const now = this.#options.now();
    const { login } = account;
    const attempt = await this.#attemptOf(login, client, credential);
    await this.#rememberAddress(login, credential, attempt);
    await this.#sessions.deleteExpired(now);
    const restriction = await this.#restrictionOf(account, credential);
    const { generation } = credential;
    const issued = await this.#sessions.start({ ...client, login, generation, restriction }, now);
    this.#record({ event: 'authn_login_success', by: login, result: 'success', detail: restriction ?? undefined });
    const device = await this.#devices.issue({ login, generation }, now, attempt.device);
    return { ...(await this.#signedIn(account, issued)), device };
  }

  async #attemptOf(login: string, client: Client, credential: CredentialData | undefined): Promise<Attempt> {
    const { address } = client;
    const isKnown = address !== undefined && credential?.addresses.includes(networkOf(address)) === true;
    const owner = credential && { login, generation: credential.generation };
    const device = owner && (await this.#devices.idOf(client.device, owner, this.#options.now()));
    return { login, address, isKnown, device };
  }

  async #restrictionOf(account: AccountState, credential: CredentialData): Promise<Restriction | null> {
    if (credential.temporary) return 'password-change';
    if (credential.secondFactor !== null) return null;
    const { grants } = account;
    const withheld = await this.#rolesWithSecondFactor(account);
    // Who also has roles without a second factor keeps those: no cluster decides on the access to others.
    const isAll = withheld.length > 0 && (withheld.length === grants.length || withheld.some(isOfAll));
    return isAll ? 'second-factor-enrolment' : null;
  }

  async #rolesWithSecondFactor(account: AccountState): Promise<readonly RoleGrant[]> {
    return (await this.#options.rolesWithSecondFactor?.(account)) ?? [];
  }

  /** The account with the roles that it has in a session. */
  async #principalOf(account: AccountState, { restriction, hasSecondFactor }: LiveSession): Promise<Principal> {
    const { login, name, grants } = account;
    if (restriction !== null) return { login, name, grants: [], restriction };
    const withheld = hasSecondFactor ? [] : await this.#rolesWithSecondFactor(account);
    if (withheld.length === 0) return { login, name, grants };
    const clusters = [...new Set(withheld.map(({ cluster }) => cluster))];
    return { login, name, grants: grants.filter((grant) => !withheld.includes(grant)), withheld: clusters };
  }

  /** Renews a session, unless the account needs a second factor now and the session began without one. */
  async #renew(account: AccountState, session: KnownSession, now: number): Promise<IssuedSession | undefined> {
    const restriction = await this.#restrictionOf(account, await this.#credentials.find(account.login));
    return restriction === session.data.restriction ? this.#sessions.renew(session, now) : undefined;
  }

  /** Call it once the new generation is stored: from then on no answer about an earlier one is used. */
  async #dropSessions(login: string): Promise<void> {
    this.#live.forget(login);
    await this.#sessions.endAll(login);
  }

  async #sessionOf(refreshToken: string, now: number): Promise<KnownSession | undefined> {
    const found = await this.#sessions.ofToken(refreshToken, now);
    if (found?.reused !== undefined) {
      this.#live.forget(found.reused);
      this.#record({ event: 'authn_token_reuse', by: found.reused, result: 'failure' });
    }
    if (!found?.session) return undefined;
    const { login, id, data } = found.session;
    const { generation } = await this.#credentials.find(login);
    if (generation === data.generation) return found.session;
    await this.#sessions.end(id);
    return undefined;
  }

  async #authenticateOwn(
    own: {
      readonly login: string;
      readonly sessionId: string;
      readonly generation: number;
      readonly expiresAt: number;
    },
    now: number,
  ): Promise<Authenticated | undefined> {
    const session = await this.#live.find(own, now);
    if (session === undefined) return undefined;
    const account = await this.#openAccount(own.login);
    const { expiresAt, sessionId } = own;
    return account && { principal: await this.#principalOf(account, session), account, expiresAt, sessionId };
  }

  async #authenticateForeign(bearer: string, now: number): Promise<Authenticated | undefined> {
    const foreign = await this.#oidc?.verify(bearer, now);
    const account = foreign && (await this.#linked.find(foreign));
    if (!account) return undefined;
    // The issuer decides on second factors.
    const principal = await this.#principalOf(account, { restriction: null, hasSecondFactor: true });
    return { principal, account, expiresAt: foreign.expiresAt };
  }

  async #rememberAddress(login: string, credential: CredentialData, { address, isKnown }: Attempt): Promise<void> {
    if (address === undefined || isKnown) return;
    await this.#credentials.change(login, ({ generation, addresses }) =>
      generation === credential.generation
        ? { addresses: [networkOf(address), ...addresses].slice(0, MAX_ADDRESSES) }
        : undefined,
    );
  }

  async #signedIn(account: AccountState, { session, refreshToken }: IssuedSession): Promise<SignedIn> {
    const now = this.#options.now();
    const lifetime = this.#options.accessTokenFor;
    const { id: sessionId, login, data } = session;
    const claims = { login, sessionId, generation: data.generation };
    const hasSecondFactor = (await this.#credentials.find(login)).secondFactor !== null;
    const access = await issueAccessToken(await this.keys.current(), claims, { now, lifetime });
    return {
      kind: 'signed-in',
      accessToken: access.token,
      accessTokenExpiresAt: access.expiresAt,
      refreshToken,
      refreshTokenExpiresAt: instantText(session.expiresAt),
      principal: await this.#principalOf(account, { restriction: data.restriction, hasSecondFactor }),
    };
  }

  async #openAccount(login: string): Promise<AccountState | undefined> {
    if (!isLogin(login)) return undefined;
    const account = await findAccount(this.#options.store.reader(HISTORY), login);
    return account?.exists && !account.closed ? this.#personal.open(account) : undefined;
  }

  /** Deletes what the account store has of an account: password, second factor, known devices and sessions. */
  async forget(login: string): Promise<void> {
    await this.#options.accountStore.credentials.delete(login);
    await this.#dropSessions(login);
  }

  #record(event: SecurityEvent): void {
    this.#options.securityLog.record(event);
  }
}
