import {
  accountStoreClosed,
  checkCredential,
  checkId,
  checkInstant,
  checkSession,
  checkSigningKey,
  type AccountStore,
  type Credential,
  type CredentialStore,
  type Session,
  type SessionStore,
  type SigningKey,
  type SigningKeyStore,
} from '@strata/account-store';
import type { SqliteConnection } from '@strata/sqlite';
import { openAccountStoreFile } from './account-store-file.js';
import { RecordTable } from './record-table.js';

export interface SqliteAccountStoreOptions {
  /** Path of the file. It and its folder are created, readable for their owner only, if they do not exist. */
  readonly file: string;
}

/**
 * Opens an account store in a SQLite file, which several processes may use at once. `ACCOUNT_STORE_FOREIGN` for a file
 * of another program or a damaged one, `ACCOUNT_STORE_NEWER` for one of a later version, `ACCOUNT_STORE_UNREACHABLE` if
 * it cannot be read or written.
 */
export async function openSqliteAccountStore({ file }: SqliteAccountStoreOptions): Promise<AccountStore> {
  return new SqliteAccountStore(openAccountStoreFile(file));
}

/** Throws once the store is closed; every method calls it first. */
type CheckOpen = () => void;

class SqliteAccountStore implements AccountStore {
  readonly credentials: CredentialStore;
  readonly sessions: SessionStore;
  readonly keys: SigningKeyStore;
  private closed = false;

  constructor(private readonly connection: SqliteConnection) {
    const checkOpen = (): void => {
      if (this.closed) throw accountStoreClosed();
    };
    this.credentials = credentialStore(connection, checkOpen);
    this.sessions = sessionStore(connection, checkOpen);
    this.keys = signingKeyStore(connection, checkOpen);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.connection.close();
  }
}

function credentialStore(connection: SqliteConnection, checkOpen: CheckOpen): CredentialStore {
  const table = new RecordTable<Credential>(connection, {
    kind: 'credential',
    table: 'credential',
    id: 'login',
    columns: [],
    idOf: ({ login }) => login,
    valuesOf: () => [],
    recordOf: (login, data) => ({ login, data }),
  });
  return {
    async get(login) {
      checkOpen();
      checkId('credential', login);
      return table.get(login);
    },
    async put(credential, expectedVersion) {
      checkOpen();
      checkCredential(credential);
      return table.put(credential, expectedVersion);
    },
    async delete(login) {
      checkOpen();
      checkId('credential', login);
      table.delete(login);
    },
  };
}

function sessionStore(connection: SqliteConnection, checkOpen: CheckOpen): SessionStore {
  const table = new RecordTable<Session>(connection, {
    kind: 'session',
    table: 'session',
    id: 'id',
    columns: ['login', 'expires_at'],
    idOf: ({ id }) => id,
    valuesOf: ({ login, expiresAt }) => [login, expiresAt],
    recordOf: (id, data, [login, expiresAt]) => ({ id, login: String(login), expiresAt: Number(expiresAt), data }),
  });
  return {
    async get(id) {
      checkOpen();
      checkId('session', id);
      return table.get(id);
    },
    async put(session, expectedVersion) {
      checkOpen();
      checkSession(session);
      return table.put(session, expectedVersion);
    },
    async delete(id) {
      checkOpen();
      checkId('session', id);
      table.delete(id);
    },
    async list(login) {
      checkOpen();
      checkId('credential', login);
      return table.list('WHERE login = ? ORDER BY id', [login]);
    },
    async deleteAll(login) {
      checkOpen();
      checkId('credential', login);
      return table.deleteWhere('login = ?', [login]);
    },
    async deleteExpired(now) {
      checkOpen();
      checkInstant('now', now);
      return table.deleteWhere('expires_at <= ?', [now]);
    },
  };
}

function signingKeyStore(connection: SqliteConnection, checkOpen: CheckOpen): SigningKeyStore {
  const table = new RecordTable<SigningKey>(connection, {
    kind: 'signing key',
    table: 'signing_key',
    id: 'kid',
    columns: ['created_at', 'retired_at'],
    idOf: ({ kid }) => kid,
    valuesOf: ({ createdAt, retiredAt }) => [createdAt, retiredAt],
    recordOf: (kid, data, [createdAt, retiredAt]) => ({
      kid,
      createdAt: Number(createdAt),
      retiredAt: retiredAt === null || retiredAt === undefined ? null : Number(retiredAt),
      data,
    }),
  });
  return {
    async list() {
      checkOpen();
      return table.list('ORDER BY created_at, kid');
    },
    async put(key, expectedVersion) {
      checkOpen();
      checkSigningKey(key);
      return table.put(key, expectedVersion);
    },
    async delete(kid) {
      checkOpen();
      checkId('signing key', kid);
      table.delete(kid);
    },
  };
}
