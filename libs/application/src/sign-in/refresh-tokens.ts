import type { Session, SessionStore, Stored } from '@strata/account-store';
import { isStrataError, type JsonObject } from '@strata/domain';
import { createHash, randomBytes } from 'node:crypto';

/** The stored data of a session: only the hash of its currently valid refresh token. */
export interface SessionData extends JsonObject {
  readonly tokenHash: string;
}

export interface IssuedRefreshToken {
  readonly token: string;
  /** An ISO 8601 instant. */
  readonly expiresAt: string;
}

/** A session id, which identifies the session, and a secret, which is new for every token. */
const TOKEN = /^([0-9a-f]{32}|[0-9a-f]{64})\.[\w-]{43}$/;

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The session id of a token. A token from before sessions had ids is identified by its hash (see `moveSignIns`). */
function sessionIdOf(token: string): string {
  return TOKEN.exec(token)?.[1] ?? hashToken(token);
}

/**
 * Refresh tokens, each valid once. A token that is used a second time was stolen or lost, so its whole session ends.
 */
export class RefreshTokens {
  readonly #sessions: SessionStore;
  readonly #lifetime: number;

  /** `lifetime` is in milliseconds. */
  constructor(sessions: SessionStore, lifetime: number) {
    this.#sessions = sessions;
    this.#lifetime = lifetime;
  }

  /** Starts a session and returns its first token. */
  issue(login: string, now: number): Promise<IssuedRefreshToken> {
    return this.#putToken({ id: randomBytes(16).toString('hex'), login, version: 0 }, now);
  }

  /** The next token of the session and its login; undefined if the token is no longer valid. */
  async renew(token: string, now: number): Promise<(IssuedRefreshToken & { readonly login: string }) | undefined> {
    const session = await this.#sessions.get(sessionIdOf(token));
    if (!session) return undefined;
    if (session.data['tokenHash'] !== hashToken(token)) {
      await this.#sessions.delete(session.id);
      return undefined;
    }
    if (session.expiresAt <= now) return undefined;
    try {
      return { ...(await this.#putToken(session, now)), login: session.login };
    } catch (error) {
      if (isStrataError(error, 'ACCOUNT_CONFLICT')) return undefined;
      throw error;
    }
  }

  /** Ends the session of a token. */
  revoke(token: string): Promise<void> {
    return this.#sessions.delete(sessionIdOf(token));
  }

  /** Ends every session of an account. */
  async revokeAll(login: string): Promise<void> {
    await this.#sessions.deleteAll(login);
  }

  /** Deletes expired sessions, so that the store does not grow forever. */
  async deleteExpired(now: number): Promise<void> {
    await this.#sessions.deleteExpired(now);
  }

  async #putToken(
    session: Pick<Stored<Session>, 'id' | 'login' | 'version'>,
    now: number,
  ): Promise<IssuedRefreshToken> {
    const { id, login, version } = session;
    const token = `${id}.${randomBytes(32).toString('base64url')}`;
    const expiresAt = now + this.#lifetime;
    const data: SessionData = { tokenHash: hashToken(token) };
    await this.#sessions.put({ id, login, expiresAt, data }, version);
    return { token, expiresAt: new Date(expiresAt).toISOString() };
  }
}
