import type { JsonObject } from '@strata/domain';

/**
 * The credentials of an account: one document per login, so that everything in it (the password hash; a second factor
 * or a generation number, should there be one) changes together. The store does not look into `data`.
 */
export interface Credential {
  readonly login: string;
  readonly data: JsonObject;
}

/**
 * One sign-in, with all the refresh tokens that came from it. `data` holds what recognises the current token (never
 * the token itself); the store does not look into it.
 */
export interface Session {
  readonly id: string;
  readonly login: string;
  /** Milliseconds since 1970. From this instant on the session is expired. */
  readonly expiresAt: number;
  readonly data: JsonObject;
}

/**
 * A key that signs access tokens. There may be several at once: during a rotation the new key signs while tokens of
 * the old one are still accepted. `data` holds the algorithm and the secret; the store does not look into it.
 */
export interface SigningKey {
  /** The `kid` in the header of the tokens that it signs. */
  readonly kid: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Milliseconds since 1970. From this instant on nothing that the key signed is accepted; null while it is in use. */
  readonly retiredAt: number | null;
  readonly data: JsonObject;
}

/**
 * The key under which the personal texts of one person are sealed in the event log; one per login. `data` holds the
 * algorithm and the secret, or what is to be remembered of its destruction; the store does not look into it.
 */
export interface PersonKey {
  readonly login: string;
  /** Milliseconds since 1970; null while the key exists. */
  readonly destroyedAt: number | null;
  readonly data: JsonObject;
}

/** A stored record with its version, which is 1 at first and grows by one with every put. */
export type Stored<R> = R & { readonly version: number };

export interface CredentialStore {
  get(login: string): Promise<Stored<Credential> | undefined>;
  /**
   * Writes a credential whose stored version is `expectedVersion` (0: it must not exist), durably; `ACCOUNT_CONFLICT`
   * otherwise, and nothing is written.
   */
  put(credential: Credential, expectedVersion: number): Promise<Stored<Credential>>;
  /** Deletes a credential, whatever its version; does nothing if it does not exist. */
  delete(login: string): Promise<void>;
}

export interface SessionStore {
  /** The session, also if it has expired. */
  get(id: string): Promise<Stored<Session> | undefined>;
  /** As `CredentialStore.put`. */
  put(session: Session, expectedVersion: number): Promise<Stored<Session>>;
  /** Deletes a session, whatever its version; does nothing if it does not exist. */
  delete(id: string): Promise<void>;
  /** The sessions of a login, sorted by id, including expired ones. */
  list(login: string): Promise<readonly Stored<Session>[]>;
  /** Deletes all sessions of a login and returns how many there were. */
  deleteAll(login: string): Promise<number>;
  /** Deletes the sessions that are expired at `now` (milliseconds since 1970) and returns how many there were. */
  deleteExpired(now: number): Promise<number>;
}

export interface SigningKeyStore {
  /** All keys, oldest first. */
  list(): Promise<readonly Stored<SigningKey>[]>;
  /** As `CredentialStore.put`. */
  put(key: SigningKey, expectedVersion: number): Promise<Stored<SigningKey>>;
  /** Deletes a key, whatever its version; does nothing if it does not exist. */
  delete(kid: string): Promise<void>;
}

export interface PersonKeyStore {
  get(login: string): Promise<Stored<PersonKey> | undefined>;
  /** As `CredentialStore.put`. */
  put(key: PersonKey, expectedVersion: number): Promise<Stored<PersonKey>>;
  /**
   * Removes what earlier versions of records, and deleted ones, have left in the files of the store, as far as the store
   * reaches: not in copies of them. Throws `ACCOUNT_STORE_BUSY` if others keep it from doing so; calling it again is
   * harmless.
   */
  scrub(): Promise<void>;
  /** The records of destroyed keys, sorted by login. */
  destroyed(): Promise<readonly Stored<PersonKey>[]>;
}

/**
 * The store of everything that sign-in needs and that no event log can restore: credentials, sessions and signing
 * keys; and of the keys of persons, which must be possible to destroy. Every write is durable when its promise resolves. Several processes may use one store at the same time.
 *
 * Errors are `StrataError`s: `ACCOUNT_CONFLICT` (details: what, expected, actual), `ACCOUNT_STORE_UNREACHABLE`,
 * `ACCOUNT_STORE_FULL`, `ACCOUNT_STORE_FOREIGN` (the file or database belongs to something else), `ACCOUNT_STORE_DAMAGED`, `ACCOUNT_STORE_NEWER`
 * (its format is that of a later version), `ACCOUNT_STORE_CLOSED`, `ACCOUNT_STORE_BUSY`, `ACCOUNT_STORE_MISUSE` (a record that does not
 * pass the checks in `record-checks.ts`).
 */
export interface AccountStore {
  readonly credentials: CredentialStore;
  readonly sessions: SessionStore;
  readonly keys: SigningKeyStore;
  readonly persons: PersonKeyStore;
  /** Closes the store; the second time it does nothing. */
  close(): Promise<void>;
}
