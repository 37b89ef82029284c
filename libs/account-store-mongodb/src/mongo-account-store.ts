import {
  accountMisuse,
  accountStoreClosed,
  checkedAccountStore,
  type AccountStore,
  type Credential,
  type CredentialStore,
  type PersonKey,
  type PersonKeyStore,
  type Session,
  type SessionStore,
  type SigningKey,
  type SigningKeyStore,
} from '@strata/account-store';
import { MongoConnection } from '@strata/mongo';
import { openCollections, type AccountCollections } from './account-collections.js';
import { RecordCollection } from './record-collection.js';

export interface MongoAccountStoreOptions {
  /** Connection string; the database is its path, `strata` by default. It may be that of the read models. */
  readonly uri: string;
  /** Milliseconds that a server may take to be found; 5,000 by default. */
  readonly connectTimeout?: number;
  /** Milliseconds during which calls are retried while no primary answers; 30,000 by default. */
  readonly retryFor?: number;
}

/**
 * Opens an account store in a database of MongoDB 6.0 or later. `ACCOUNT_STORE_UNREACHABLE` if no server answers,
 * `ACCOUNT_STORE_NEWER` if a later version wrote it.
 */
export async function openMongoAccountStore(options: MongoAccountStoreOptions): Promise<AccountStore> {
  const errors = { code: 'ACCOUNT_STORE', closed: accountStoreClosed, misuse: accountMisuse };
  const connection = await MongoConnection.open({ ...options, errors });
  try {
    const collections = await openCollections(connection);
    const store: AccountStore = {
      credentials: credentialStore(connection, collections),
      sessions: sessionStore(connection, collections),
      keys: signingKeyStore(connection, collections),
      persons: personKeyStore(connection, collections),
      close: () => connection.close(),
    };
    return checkedAccountStore(store, () => connection.checkOpen());
  } catch (error) {
    await connection.close();
    throw error;
  }
}

function credentialStore(connection: MongoConnection, { credentials }: AccountCollections): CredentialStore {
  const records = new RecordCollection(connection, {
    kind: 'credential',
    model: credentials,
    idOf: ({ login }: Credential) => login,
    fieldsOf: () => ({}),
    recordOf: ({ _id }, data) => ({ login: _id, data }),
  });
  return {
    async get(login) {
      return records.get(login);
    },
    async put(credential, expectedVersion) {
      return records.put(credential, expectedVersion);
    },
    async delete(login) {
      await records.deleteWhere({ _id: login });
    },
  };
}

function sessionStore(connection: MongoConnection, { sessions }: AccountCollections): SessionStore {
  const records = new RecordCollection(connection, {
    kind: 'session',
    model: sessions,
    idOf: ({ id }: Session) => id,
    fieldsOf: ({ login, expiresAt }) => ({ login, expiresAt }),
    recordOf: ({ _id, login, expiresAt }, data) => ({ id: _id, login, expiresAt, data }),
  });
  return {
    async get(id) {
      return records.get(id);
    },
    async put(session, expectedVersion) {
      return records.put(session, expectedVersion);
    },
    async delete(id) {
      await records.deleteWhere({ _id: id });
    },
    async list(login) {
      return records.list({ login }, { _id: 1 });
    },
    async deleteAll(login) {
      return records.deleteWhere({ login });
    },
    async deleteExpired(now) {
      return records.deleteWhere({ expiresAt: { $lte: now } });
    },
  };
}

function signingKeyStore(connection: MongoConnection, { keys }: AccountCollections): SigningKeyStore {
  const records = new RecordCollection(connection, {
    kind: 'signing key',
    model: keys,
    idOf: ({ kid }: SigningKey) => kid,
    fieldsOf: ({ createdAt, retiredAt }) => ({ createdAt, retiredAt }),
    recordOf: ({ _id, createdAt, retiredAt }, data) => ({ kid: _id, createdAt, retiredAt, data }),
  });
  return {
    async list() {
      return records.list({}, { createdAt: 1, _id: 1 });
    },
    async put(key, expectedVersion) {
      return records.put(key, expectedVersion);
    },
    async delete(kid) {
      await records.deleteWhere({ _id: kid });
    },
  };
}

/**
 * The earlier version of a replaced document remains in the log of operations, the journal and free blocks of the servers
 * until they reuse that space, which no client can hasten; so nothing is left to scrub.
 */
function personKeyStore(connection: MongoConnection, { persons }: AccountCollections): PersonKeyStore {
  const records = new RecordCollection(connection, {
    kind: 'person key',
    model: persons,
    idOf: ({ login }: PersonKey) => login,
    fieldsOf: ({ destroyedAt }) => ({ destroyedAt }),
    recordOf: ({ _id, destroyedAt }, data) => ({ login: _id, destroyedAt, data }),
  });
  return {
    async get(login) {
      return records.get(login);
    },
    async put(key, expectedVersion) {
      return records.put(key, expectedVersion);
    },
    scrub: () => Promise.resolve(),
    async destroyed() {
      return records.list({ destroyedAt: { $ne: null } }, { _id: 1 });
    },
  };
}
