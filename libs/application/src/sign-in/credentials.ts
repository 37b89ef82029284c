import type { CredentialStore } from '@strata/account-store';
import { isStrataError, type JsonObject } from '@strata/domain';
import { isPassword } from './passwords.js';

/** A second factor in use. */
export interface SecondFactorData extends JsonObject {
  /** The secret of the codes, encrypted. */
  readonly sealed: string;
  /** The time step of the last code that was used; earlier ones are refused. */
  readonly lastStep: number;
  /** Hashes of the recovery codes that were not used yet. */
  readonly recoveryHashes: readonly string[];
}

/** How an account proves who signs in. Fields of later versions are preserved. */
export interface CredentialData extends JsonObject {
  /** Argon2id with its parameters and salt; null if there is no password. */
  readonly passwordHash: string | null;
  /** True if another user set the password, so that its owner must change it first. */
  readonly temporary: boolean;
  /** Carried by sessions and access tokens; those of an earlier generation are refused. */
  readonly generation: number;
  /** Addresses from which the account signed in, newest first. */
  readonly addresses: readonly string[];
  readonly secondFactor: SecondFactorData | null;
  /** The secret of a second factor that was created but not confirmed, encrypted. */
  readonly pendingSecret: string | null;
}

const NONE: CredentialData = {
  passwordHash: null,
  temporary: false,
  generation: 0,
  addresses: [],
  secondFactor: null,
  pendingSecret: null,
};

/** How often to retry a change while others change the same credential. */
const ATTEMPTS = 4;

/** The credentials of accounts. */
export class Credentials {
  readonly #store: CredentialStore;

  constructor(store: CredentialStore) {
    this.#store = store;
  }

  /** The credential of a login; an empty one if none is stored. */
  async find(login: string): Promise<CredentialData> {
    return { ...NONE, ...(await this.#store.get(login))?.data };
  }

  /**
   * Changes a credential. `change` is called again after a conflict with another change; if it returns undefined,
   * nothing is stored. Returns whether the credential was changed.
   */
  async change(
    login: string,
    change: (credential: CredentialData) => Partial<CredentialData> | undefined,
  ): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      const stored = await this.#store.get(login);
      const credential: CredentialData = { ...NONE, ...stored?.data };
      const changes = change(credential);
      if (changes === undefined) return false;
      try {
        const data = { ...credential, ...changes } as CredentialData;
        await this.#store.put({ login, data }, stored?.version ?? 0);
        return true;
      } catch (error) {
        if (!isStrataError(error, 'ACCOUNT_CONFLICT') || attempt >= ATTEMPTS) throw error;
      }
    }
  }
}

/** False for an account without a credential or password, after the same time as for a wrong password. */
export function isPasswordOf(credential: CredentialData | undefined, password: string): Promise<boolean> {
  return isPassword(credential?.passwordHash ?? undefined, password);
}
