import type { Session, SessionStore, Stored } from '@strata/account-store';
import { excerpt, isStrataError, type JsonObject } from '@strata/domain';
import { createHash, randomBytes } from 'node:crypto';
import type { Restriction } from '../access/principal.js';

/** The client of a sign-in. */
export interface Client {
  readonly address?: string | undefined;
  readonly userAgent?: string | undefined;
  /** The token that a device keeps after a sign-in, if it sent one. */
  readonly device?: string | undefined;
}

/** The stored data of a session. Sessions of earlier versions have only the hash. */
export interface SessionData extends JsonObject {
  /** The hash of the currently valid refresh token. */
  readonly tokenHash: string;
  /** The generation of the credential that it was started with. */
  readonly generation: number;
  /** Milliseconds since 1970; 0 if unknown. */
  readonly startedAt: number;
  /** The last refresh, in milliseconds since 1970. */
  readonly usedAt: number;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly restriction: Restriction | null;
}

export type KnownSession = Omit<Stored<Session>, 'data'> & { readonly data: SessionData };

/** A session and its new refresh token. */
export interface IssuedSession {
  readonly session: KnownSession;
  readonly refreshToken: string;
}

const UNKNOWN: Omit<SessionData, 'tokenHash'> = {
  generation: 0,
  startedAt: 0,
  usedAt: 0,
  address: null,
  userAgent: null,
  restriction: null,
};

/** The most sessions of one account; a further sign-in ends the one that was not used for the longest time. */
export const MAX_SESSIONS = 50;
const MAX_USER_AGENT = 200;

/** A session id, which identifies the session, and a secret, which is new for every token. */
const TOKEN = /^([0-9a-f]{32}|[0-9a-f]{64})\.[\w-]{43}$/;
const SESSION_ID = /^([0-9a-f]{32}|[0-9a-f]{64})$/;

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The session id of a token. A token from before sessions had ids is identified by its hash (see `moveSignIns`). */
function sessionIdOf(token: string): string {
  return TOKEN.exec(token)?.[1] ?? hashToken(token);
}

/**
 * Sessions with refresh tokens that are each valid once. A token that is used a second time was stolen or lost, so its
 * whole session ends.
 */
export class Sessions {
  readonly #store: SessionStore;
  readonly #lifetime: number;

  /** `lifetime` is in milliseconds. */
  constructor(store: SessionStore, lifetime: number) {
    this.#store = store;
    this.#lifetime = lifetime;
  }

  /** Starts a session. Ends the oldest ones of the account if it has too many. */
  async start(
    of: Client & Pick<SessionData, 'generation' | 'restriction'> & { readonly login: string },
    now: number,
  ): Promise<IssuedSession> {
    const { login, generation, restriction, address, userAgent } = of;
    await this.#makeRoom(login);
    const data = {
      generation,
      restriction,
      startedAt: now,
      address: address ?? null,
      userAgent: userAgent === undefined ? null : excerpt(userAgent, MAX_USER_AGENT),
    };
    return this.#putToken({ id: randomBytes(16).toString('hex'), login, version: 0 }, data, now);
  }

  /** A session that has not expired. */
  async find(id: string, now: number): Promise<KnownSession | undefined> {
    const found = SESSION_ID.test(id) ? await this.#store.get(id) : undefined;
    return found && found.expiresAt > now ? known(found) : undefined;
  }

  /** The session of a valid refresh token. A token that was used before ends its session: `reused` names its login. */
  async ofToken(
    token: string,
    now: number,
  ): Promise<{ readonly session?: KnownSession; readonly reused?: string } | undefined> {
    const found = await this.#store.get(sessionIdOf(token));
    if (!found) return undefined;
    const session = known(found);
    if (session.data.tokenHash !== hashToken(token)) {
      await this.#store.delete(session.id);
      return { reused: session.login };
    }
    return session.expiresAt > now ? { session } : undefined;
  }

  /** The next token of a session; undefined if the session changed or ended since it was read. */
  async renew(session: KnownSession, now: number): Promise<IssuedSession | undefined> {
    try {
      return await this.#putToken(session, session.data, now);
    } catch (error) {
      if (isStrataError(error, 'ACCOUNT_CONFLICT')) return undefined;
      throw error;
    }
  }

  /** The sessions of an account that have not expired, the last used first. */
  async list(login: string, now: number): Promise<readonly KnownSession[]> {
    const all = (await this.#store.list(login)).map(known);
    return all.filter(({ expiresAt }) => expiresAt > now).sort((a, b) => b.data.usedAt - a.data.usedAt);
  }

  /** Ends a session. */
  end(id: string): Promise<void> {
    return this.#store.delete(id);
  }

  /** Ends every session of an account. */
  async endAll(login: string): Promise<void> {
    await this.#store.deleteAll(login);
  }

  /** Deletes expired sessions, so that the store does not grow forever. */
  async deleteExpired(now: number): Promise<void> {
    await this.#store.deleteExpired(now);
  }

  async #makeRoom(login: string): Promise<void> {
    const all = (await this.#store.list(login)).map(known).sort((a, b) => b.data.usedAt - a.data.usedAt);
    for (const { id } of all.slice(MAX_SESSIONS - 1)) await this.#store.delete(id);
  }

  async #putToken(
    session: Pick<Stored<Session>, 'id' | 'login' | 'version'>,
    data: Omit<SessionData, 'tokenHash' | 'usedAt'>,
    now: number,
  ): Promise<IssuedSession> {
    const { id, login, version } = session;
    const refreshToken = `${id}.${randomBytes(32).toString('base64url')}`;
    const next = { ...data, tokenHash: hashToken(refreshToken), usedAt: now } as SessionData;
    const stored = await this.#store.put({ id, login, expiresAt: now + this.#lifetime, data: next }, version);
    return { session: known(stored), refreshToken };
  }
}

function known(session: Stored<Session>): KnownSession {
  return { ...session, data: { ...UNKNOWN, ...session.data } as SessionData };
}
