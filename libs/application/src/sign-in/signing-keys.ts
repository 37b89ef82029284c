import type { SigningKey, SigningKeyStore } from '@strata/account-store';
import { isStrataError, type JsonObject } from '@strata/domain';
import { randomBytes } from 'node:crypto';

/** The stored data of a key for access tokens. */
export interface SigningKeyData extends JsonObject {
  readonly algorithm: 'HS256';
  /** Base64. */
  readonly secret: string;
}

/** A key ready for use. */
export interface UsableKey {
  readonly kid: string;
  readonly secret: Uint8Array;
}

/** The first key of an installation. Access tokens without a key id were signed with it. */
export const FIRST_KEY = '1';

/** Milliseconds after which the keys are read again, to notice retired ones. */
const CACHED_FOR = 60_000;
/** The same for a token with an unknown key, which another process may just have created. */
const CACHED_FOR_UNKNOWN = 1_000;

/**
 * The keys that sign access tokens, shared by all processes. The newest one signs; the others are accepted until they
 * are retired. The first one is created at first use.
 */
export class SigningKeys {
  readonly #store: SigningKeyStore;
  readonly #now: () => number;
  #cache: { readonly keys: Promise<readonly SigningKey[]>; readonly readAt: number } | undefined;

  /** `now` returns milliseconds since 1970. */
  constructor(store: SigningKeyStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** The key to sign with. */
  async current(): Promise<UsableKey> {
    const inUse = await this.#inUse(CACHED_FOR);
    const newest = inUse.at(-1) ?? (await this.#create());
    return usable(newest);
  }

  /** The key with this `kid`; undefined if there is none or it is retired. */
  async find(kid: string): Promise<UsableKey | undefined> {
    const hasId = (key: SigningKey): boolean => key.kid === kid;
    const found = (await this.#inUse(CACHED_FOR)).find(hasId) ?? (await this.#inUse(CACHED_FOR_UNKNOWN)).find(hasId);
    return found && usable(found);
  }

  /** The keys that are not retired, oldest first, at most `maxAge` milliseconds old. */
  async #inUse(maxAge: number): Promise<readonly SigningKey[]> {
    const now = this.#now();
    if (this.#cache === undefined || now - this.#cache.readAt >= maxAge) {
      this.#cache = { keys: this.#store.list(), readAt: now };
    }
    const cache = this.#cache;
    try {
      return (await cache.keys).filter(({ retiredAt }) => retiredAt === null || retiredAt > now);
    } catch (error) {
      if (this.#cache === cache) this.#cache = undefined;
      throw error;
    }
  }

  /** Keys are numbered, so that if several processes create the next key, one succeeds and the others use its key. */
  async #create(): Promise<SigningKey> {
    const numbers = (await this.#store.list()).map(({ kid }) => Number(kid));
    const kid = String(Math.max(0, ...numbers) + 1);
    const data: SigningKeyData = { algorithm: 'HS256', secret: randomBytes(32).toString('base64') };
    try {
      return await this.#store.put({ kid, createdAt: this.#now(), retiredAt: null, data }, 0);
    } catch (error) {
      if (!isStrataError(error, 'ACCOUNT_CONFLICT')) throw error;
      const created = (await this.#store.list()).find((key) => key.kid === kid);
      if (created === undefined) throw error;
      return created;
    } finally {
      this.#cache = undefined;
    }
  }
}

function usable({ kid, data }: SigningKey): UsableKey {
  return { kid, secret: Buffer.from((data as SigningKeyData).secret, 'base64') };
}
