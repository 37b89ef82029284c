import { isStrataError, type Json } from '@strata/domain';
import type { ReadStore } from '@strata/read-store';
import { createHash, randomBytes } from 'node:crypto';

const COLLECTION = 'refresh-tokens';

/** What is kept of a refresh token: never the token, only its hash (the document's id). */
interface KeptToken {
  readonly login: string;
  /** Tokens that came from one sign-in. */
  readonly family: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly used: boolean;
}

export interface IssuedRefreshToken {
  readonly token: string;
  readonly expiresAt: string;
}

function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Refresh tokens, each good for one use. One that comes a second time was stolen or lost: then every token of its
 * sign-in stops working.
 */
export class RefreshTokens {
  readonly #store: ReadStore;
  readonly #lifetime: number;

  /** `lifetime` in milliseconds. */
  constructor(store: ReadStore, lifetime: number) {
    this.#store = store;
    this.#lifetime = lifetime;
  }

  async issue(login: string, now: number, family = randomBytes(16).toString('hex')): Promise<IssuedRefreshToken> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = now + this.#lifetime;
    const kept: KeptToken = { login, family, expiresAt, used: false };
    await this.#store.putDocument(COLLECTION, idOf(token), kept as unknown as Json, 0);
    return { token, expiresAt: new Date(expiresAt).toISOString() };
  }

  /** Uses a token up: whose it was and its family, or undefined if it is not good (any more). */
  async redeem(token: string, now: number): Promise<{ readonly login: string; readonly family: string } | undefined> {
    const document = await this.#store.getDocument(COLLECTION, idOf(token));
    if (!document) return undefined;
    const kept = document.data as unknown as KeptToken;
    if (kept.used) {
      await this.#forgetWhere((other) => other.family === kept.family);
      return undefined;
    }
    if (kept.expiresAt <= now) return undefined;
    try {
      await this.#store.putDocument(COLLECTION, document.id, { ...kept, used: true }, document.version);
    } catch (error) {
      if (isStrataError(error, 'DOCUMENT_CONFLICT')) return undefined;
      throw error;
    }
    return { login: kept.login, family: kept.family };
  }

  /** Ends the sign-in that a token came from. */
  async revoke(token: string): Promise<void> {
    const document = await this.#store.getDocument(COLLECTION, idOf(token));
    if (!document) return;
    const { family } = document.data as unknown as KeptToken;
    await this.#forgetWhere((other) => other.family === family);
  }

  /** Ends every sign-in of an account. */
  revokeAll(login: string): Promise<void> {
    return this.#forgetWhere((kept) => kept.login === login);
  }

  /** Forgets what has run out, so that the collection does not grow for ever. */
  sweep(now: number): Promise<void> {
    return this.#forgetWhere((kept) => kept.expiresAt <= now);
  }

  async #forgetWhere(matches: (kept: KeptToken) => boolean): Promise<void> {
    for (const { id, data } of await this.#store.listDocuments(COLLECTION)) {
      if (matches(data as unknown as KeptToken)) await this.#store.deleteDocument(COLLECTION, id);
    }
  }
}
