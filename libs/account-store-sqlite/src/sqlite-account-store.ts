import {
  accountStoreClosed,
  checkedAccountStore,
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
  const connection = openAccountStoreFile(file);
  let isClosed = false;
  const store: AccountStore = {
    credentials: credentialStore(connection),
    sessions: sessionStore(connection),
    keys: signingKeyStore(connection),
    async close() {
      if (!isClosed) connection.close();
      isClosed = true;
    },
  };
  return checkedAccountStore(store, () => {
    if (isClosed) throw accountStoreClosed();
  });
}

function credentialStore(connection: SqliteConnection): CredentialStore {
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
      return table.get(login);
    },
    async put(credential, expectedVersion) {
      return table.put(credential, expectedVersion);
    },
    async delete(login) {
      table.delete(login);
    },
  };
}

function sessionStore(connection: SqliteConnection): SessionStore {
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
      return table.get(id);
    },
    async put(session, expectedVersion) {
      return table.put(session, expectedVersion);
    },
    async delete(id) {
      table.delete(id);
    },
    async list(login) {
      return table.list('WHERE login = ? ORDER BY id', [login]);
    },
    async deleteAll(login) {
      return table.deleteWhere('login = ?', [login]);
    },
    async deleteExpired(now) {
      return table.deleteWhere('expires_at <= ?', [now]);
    },
  };
}

function signingKeyStore(connection: SqliteConnection): SigningKeyStore {
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
      return table.list('ORDER BY created_at, kid');
    },
    async put(key, expectedVersion) {
      return table.put(key, expectedVersion);
    },
    async delete(kid) {
      table.delete(kid);
    },
  };
}
