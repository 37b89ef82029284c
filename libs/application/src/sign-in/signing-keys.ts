import type { SigningKey, SigningKeyStore, Stored } from '@strata/account-store';
import { isStrataError, type JsonObject } from '@strata/domain';
import { randomBytes } from 'node:crypto';
import type { SecretBox } from './secret-box.js';

/** The stored data of a key for access tokens: its secret in base64, encrypted if the process has a secret box. */
type SigningKeyData =
  { readonly algorithm: 'HS256'; readonly secret: string } | { readonly algorithm: 'HS256'; readonly sealed: string };

/** A key ready for use. */
export interface UsableKey {
  readonly kid: string;
  readonly secret: Uint8Array;
}

/** A key as administrators see it. */
export type KeyRecord = Pick<SigningKey, 'kid' | 'createdAt' | 'retiredAt'>;

export interface SigningKeysOptions {
  readonly store: SigningKeyStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Encrypts the keys where they are stored. */
  readonly secretBox?: SecretBox | undefined;
}

/** Begins the `kid` of keys that seal the log. */
export const SEAL_KEY_PREFIX = 'seal:';

/** The first key of an installation. */
export const FIRST_KEY = '1';

/** Milliseconds for which an access token is accepted at most, whatever it says itself. */
export const MAX_TOKEN_AGE = 60 * 60_000;

/** Milliseconds after which the keys are read again, to notice new and retired ones. */
const CACHED_FOR = 60_000;
/** The same for a token with an unknown key, which another process may just have created. */
const CACHED_FOR_UNKNOWN = 1_000;
/** After this time no token of a key that was replaced is valid any more, whichever process signed it. */
const ACCEPTED_FOR = MAX_TOKEN_AGE + 2 * CACHED_FOR;
const SECRET_BYTES = 32;

interface UsableRecord extends UsableKey {
  readonly record: Stored<SigningKey>;
}

/**
 * The keys that sign access tokens, shared by all processes. The newest one signs; the others are accepted until they
 * are retired. The first one is created at first use. A key that cannot be decrypted is not used.
 */
export class SigningKeys {
  readonly #options: SigningKeysOptions;
  #cache: { readonly keys: Promise<readonly UsableRecord[]>; readonly readAt: number } | undefined;

  constructor(options: SigningKeysOptions) {
    this.#options = options;
  }

  /** The key to sign with. */
  async current(): Promise<UsableKey> {
    const signing = (await this.#inUse(CACHED_FOR)).filter(({ record }) => record.retiredAt === null);
    return signing.at(-1) ?? this.#create();
  }

  /** The key with this `kid`; undefined if there is none or it is retired. */
  async find(kid: string): Promise<UsableKey | undefined> {
    const hasId = (key: UsableKey): boolean => key.kid === kid;
    return (await this.#inUse(CACHED_FOR)).find(hasId) ?? (await this.#inUse(CACHED_FOR_UNKNOWN)).find(hasId);
  }

  /** All keys that are stored, oldest first. */
  list(): Promise<readonly KeyRecord[]> {
    return this.#stored();
  }

  /**
   * Creates the next key and retires the others: when all their tokens have expired, or at once. Processes notice within
   * a minute. Deletes keys that have been retired before.
   */
  async rotate({ atOnce = false } = {}): Promise<KeyRecord> {
    const { store, now } = this.#options;
    const before = await this.#stored();
    const created = await this.#create();
    const end = now() + (atOnce ? 0 : ACCEPTED_FOR);
    for (const { version, ...key } of before) {
      if (key.retiredAt !== null && key.retiredAt <= now()) await store.delete(key.kid);
      else if (key.retiredAt === null || key.retiredAt > end) await store.put({ ...key, retiredAt: end }, version);
    }
    this.#cache = undefined;
    return created.record;
  }

  /** The keys of access tokens; those that seal the log are in the same store. */
  async #stored(): Promise<readonly Stored<SigningKey>[]> {
    return (await this.#options.store.list()).filter(({ kid }) => !kid.startsWith(SEAL_KEY_PREFIX));
  }

  /** The keys that are not retired, oldest first, read at most `maxAge` milliseconds ago. */
  async #inUse(maxAge: number): Promise<readonly UsableRecord[]> {
    const now = this.#options.now();
    if (this.#cache === undefined || now - this.#cache.readAt >= maxAge) {
      this.#cache = { keys: this.#read(), readAt: now };
    }
    const cache = this.#cache;
    try {
      return (await cache.keys).filter(({ record: { retiredAt } }) => retiredAt === null || retiredAt > now);
    } catch (error) {
      if (this.#cache === cache) this.#cache = undefined;
      throw error;
    }
  }

  async #read(): Promise<readonly UsableRecord[]> {
    const usable: UsableRecord[] = [];
    for (const record of await this.#stored()) {
      const secret = this.#secretOf(record);
      if (secret === undefined) continue;
      usable.push({ kid: record.kid, secret, record });
      await this.#sealPlain(record, secret);
    }
    return usable;
  }

  #secretOf({ kid, data }: SigningKey): Uint8Array | undefined {
    const stored = data as unknown as SigningKeyData;
    if ('secret' in stored) return Buffer.from(stored.secret, 'base64');
    return this.#options.secretBox?.open(stored.sealed, recordName(kid));
  }

  /** Encrypts a key that was stored before there was a secret box. */
  async #sealPlain({ version, ...key }: Stored<SigningKey>, secret: Uint8Array): Promise<void> {
    if (this.#options.secretBox === undefined || !('secret' in key.data)) return;
    try {
      await this.#options.store.put({ ...key, data: this.#dataOf(key.kid, secret) }, version);
    } catch (error) {
      // Another process has just done the same.
      if (!isStrataError(error, 'ACCOUNT_CONFLICT')) throw error;
    }
  }

  #dataOf(kid: string, secret: Uint8Array): JsonObject {
    const { secretBox } = this.#options;
    const algorithm = 'HS256';
    if (secretBox === undefined) return { algorithm, secret: Buffer.from(secret).toString('base64') };
    return { algorithm, sealed: secretBox.seal(secret, recordName(kid)) };
  }

  /** Keys are numbered, so that if several processes create the next key, one succeeds and the others use its key. */
  async #create(): Promise<UsableRecord> {
    const { store, now } = this.#options;
    const numbers = (await this.#stored()).map(({ kid }) => Number(kid));
    const kid = String(Math.max(0, ...numbers) + 1);
    const secret = randomBytes(SECRET_BYTES);
    try {
      const record = await store.put({ kid, createdAt: now(), retiredAt: null, data: this.#dataOf(kid, secret) }, 0);
      return { kid, secret, record };
    } catch (error) {
      if (!isStrataError(error, 'ACCOUNT_CONFLICT')) throw error;
      const created = (await this.#read()).find((key) => key.kid === kid);
      if (created === undefined) throw error;
      return created;
    } finally {
      this.#cache = undefined;
    }
  }
}

function recordName(kid: string): string {
  return `signing key ${kid}`;
}
