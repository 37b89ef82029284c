import {
  accountStoreBusy,
  accountStoreClosed,
  checkedAccountStore,
  type AccountStore,
  type CredentialStore,
  type PersonKeyStore,
  type SessionStore,
  type SigningKeyStore,
} from '@strata/account-store';
import type { SqliteConnection } from '@strata/sqlite';
import { openAccountStoreFile } from './account-store-file.js';
import { setTimeout as pause } from 'node:timers/promises';
import { credentialTable, personKeyTable, sessionTable, signingKeyTable } from './tables.js';

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
    persons: personKeyStore(connection),
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
  const table = credentialTable(connection);
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
  const table = sessionTable(connection);
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
  const table = signingKeyTable(connection);
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

/** How often the log is merged into the file, and the milliseconds between, while another process reads. */
const MERGES = 20;
const PAUSE = 50;

function personKeyStore(connection: SqliteConnection): PersonKeyStore {
  const table = personKeyTable(connection);
  return {
    async get(login) {
      return table.get(login);
    },
    async put(key, expectedVersion) {
      return table.put(key, expectedVersion);
    },
    async scrub() {
      connection.rewrite();
      for (let merge = 1; !connection.emptyLog(); merge += 1) {
        if (merge === MERGES) throw accountStoreBusy();
        await pause(PAUSE);
      }
    },
    async destroyed() {
      return table.list('WHERE destroyed_at IS NOT NULL ORDER BY login');
    },
  };
}
