import type { PersonKey, PersonKeyStore, Stored } from '@strata/account-store';
import { isStrataError, StrataError, type JsonObject } from '@strata/domain';
import { randomBytes } from 'node:crypto';
import type { SecretBox } from '../sign-in/secret-box.js';

export interface PersonKeysOptions {
  readonly store: PersonKeyStore;
  /** Encrypts the keys where they are stored. */
  readonly secretBox: SecretBox | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The key of a person: its 32 bytes, or why there are none. `unreadable`: stored, but under another key for secrets. */
export type FoundKey = Uint8Array | 'missing' | 'destroyed' | 'unreadable';

/** What the stored record of a key holds; the secret in base64, or encrypted if the process has a secret box. */
interface KeyData {
  readonly secret?: string;
  readonly sealed?: string;
}

const ALGORITHM = 'AES-256-GCM';
const SECRET_BYTES = 32;
const ATTEMPTS = 4;

/**
 * The keys under which the personal texts of each person are sealed. They are read from the store whenever they are needed
 * and kept nowhere else, so that destroying one has effect in every process at once.
 */
export class PersonKeys {
  readonly #options: PersonKeysOptions;

  constructor(options: PersonKeysOptions) {
    this.#options = options;
  }

  async find(login: string): Promise<FoundKey> {
    const record = await this.#options.store.get(login);
    if (record === undefined) return 'missing';
    if (record.destroyedAt !== null) return 'destroyed';
    const { secret, sealed } = record.data as KeyData;
    if (secret !== undefined) return this.#protect(record, Buffer.from(secret, 'base64'));
    return (sealed === undefined ? undefined : this.#options.secretBox?.open(sealed, nameOf(login))) ?? 'unreadable';
  }

  /** The key of a person, made if there is none; undefined if it was destroyed. Throws `PERSON_KEY_UNREADABLE`. */
  async make(login: string): Promise<Uint8Array | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const found = await this.find(login);
      if (found === 'destroyed') return undefined;
      if (found === 'unreadable') throw unreadable(login);
      if (found !== 'missing') return found;
      const secret = randomBytes(SECRET_BYTES);
      try {
        await this.#options.store.put({ login, destroyedAt: null, data: this.#dataOf(login, secret) }, 0);
        return secret;
      } catch (error) {
        // Another process has just made one.
        if (!isStrataError(error, 'ACCOUNT_CONFLICT') || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /**
   * Destroys the key of a person, or that there ever may be one, and remembers `data` instead. What is remembered of an
   * earlier destruction stays. Returns the record once nothing is left of the key in the files of the store.
   */
  async destroy(login: string, data: JsonObject): Promise<Stored<PersonKey>> {
    const { store, now } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      const known = await store.get(login);
      try {
        const gone =
          known !== undefined && known.destroyedAt !== null
            ? known
            : await store.put({ login, destroyedAt: now(), data }, known?.version ?? 0);
        await store.scrub();
        return gone;
      } catch (error) {
        if (!isStrataError(error, 'ACCOUNT_CONFLICT') || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** The records of destroyed keys, sorted by login. */
  destroyed(): Promise<readonly Stored<PersonKey>[]> {
    return this.#options.store.destroyed();
  }

  /** Changes what is remembered of a destroyed key. */
  async remember({ version, ...key }: Stored<PersonKey>, data: JsonObject): Promise<void> {
    await this.#options.store.put({ ...key, data }, version);
  }

  /** Encrypts a key that was stored before there was a secret box. */
  async #protect({ version, ...key }: Stored<PersonKey>, secret: Uint8Array): Promise<Uint8Array> {
    if (this.#options.secretBox === undefined) return secret;
    try {
      await this.#options.store.put({ ...key, data: this.#dataOf(key.login, secret) }, version);
    } catch (error) {
      // Another process has just done the same, or destroyed it.
      if (!isStrataError(error, 'ACCOUNT_CONFLICT')) throw error;
    }
    return secret;
  }

  #dataOf(login: string, secret: Uint8Array): JsonObject {
    const { secretBox } = this.#options;
    if (secretBox === undefined) return { algorithm: ALGORITHM, secret: Buffer.from(secret).toString('base64') };
    return { algorithm: ALGORITHM, sealed: secretBox.seal(secret, nameOf(login)) };
  }
}

function nameOf(login: string): string {
  return `person-key:${login}`;
}

function unreadable(login: string): StrataError {
  return new StrataError(
    'PERSON_KEY_UNREADABLE',
    `The key of the person of account "${login}" cannot be decrypted, so nothing personal can be stored.`,
    { remedy: 'Restore the key for secrets (secrets.key, or STRATA_SECRETS_KEY) that was used before.' },
  );
}
