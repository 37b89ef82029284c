import type { Restriction } from '../access/principal.js';
import type { Credentials } from './credentials.js';
import type { Sessions } from './sessions.js';

/** What an access token says about its session. */
export interface SessionClaims {
  readonly login: string;
  readonly sessionId: string;
  readonly generation: number;
}

/** What counts at every request of a session. */
export interface LiveSession {
  readonly restriction: Restriction | null;
  /** Whether the account has a second factor. */
  readonly hasSecondFactor: boolean;
}

interface Checked {
  readonly login: string;
  readonly readAt: number;
  readonly session: Promise<LiveSession | undefined>;
}

/**
 * Milliseconds for which the answer about a session is used again. A session that ends in this process is forgotten at
 * once; one that another process ends is refused here after this time at the latest.
 */
const MAX_AGE = 5_000;
const MAX_CACHED = 10_000;

/** Checks at every request whether the session of an access token still exists and is of the current generation. */
export class LiveSessions {
  readonly #sessions: Sessions;
  readonly #credentials: Credentials;
  readonly #checked = new Map<string, Checked>();

  constructor(sessions: Sessions, credentials: Credentials) {
    this.#sessions = sessions;
    this.#credentials = credentials;
  }

  /** The session of an access token; undefined if it has ended. */
  async find(claims: SessionClaims, now: number): Promise<LiveSession | undefined> {
    const key = `${claims.sessionId} ${claims.generation} ${claims.login}`;
    const found = this.#checked.get(key);
    if (found !== undefined && now - found.readAt < MAX_AGE && now >= found.readAt) return found.session;
    const checked: Checked = { login: claims.login, readAt: now, session: this.#read(claims, now) };
    this.#checked.delete(key);
    this.#checked.set(key, checked);
    if (this.#checked.size > MAX_CACHED) this.#checked.delete(this.#checked.keys().next().value!);
    try {
      return await checked.session;
    } catch (error) {
      if (this.#checked.get(key) === checked) this.#checked.delete(key);
      throw error;
    }
  }

  /** Forgets what is known about the sessions of an account. Call it after a change to them is stored. */
  forget(login: string): void {
    for (const [key, checked] of this.#checked) if (checked.login === login) this.#checked.delete(key);
  }

  async #read({ login, sessionId, generation }: SessionClaims, now: number): Promise<LiveSession | undefined> {
    const session = await this.#sessions.find(sessionId, now);
    if (session?.login !== login || session.data.generation !== generation) return undefined;
    const credential = await this.#credentials.find(login);
    if (credential.generation !== generation) return undefined;
    return { restriction: session.data.restriction, hasSecondFactor: credential.secondFactor !== null };
  }
}
