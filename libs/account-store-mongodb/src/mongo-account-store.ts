import {
  accountMisuse,
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
    return new MongoAccountStore(connection, await openCollections(connection));
  } catch (error) {
    await connection.close();
    throw error;
  }
}

class MongoAccountStore implements AccountStore {
  readonly credentials: CredentialStore;
  readonly sessions: SessionStore;
  readonly keys: SigningKeyStore;

  constructor(
    private readonly connection: MongoConnection,
    collections: AccountCollections,
  ) {
    this.credentials = credentialStore(connection, collections);
    this.sessions = sessionStore(connection, collections);
    this.keys = signingKeyStore(connection, collections);
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

// Each method first checks that the store is open, so that a closed store refuses a faulty call as closed, too.

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
      connection.checkOpen();
      checkId('credential', login);
      return records.get(login);
    },
    async put(credential, expectedVersion) {
      connection.checkOpen();
      checkCredential(credential);
      return records.put(credential, expectedVersion);
    },
    async delete(login) {
      connection.checkOpen();
      checkId('credential', login);
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
      connection.checkOpen();
      checkId('session', id);
      return records.get(id);
    },
    async put(session, expectedVersion) {
      connection.checkOpen();
      checkSession(session);
      return records.put(session, expectedVersion);
    },
    async delete(id) {
      connection.checkOpen();
      checkId('session', id);
      await records.deleteWhere({ _id: id });
    },
    async list(login) {
      connection.checkOpen();
      checkId('credential', login);
      return records.list({ login }, { _id: 1 });
    },
    async deleteAll(login) {
      connection.checkOpen();
      checkId('credential', login);
      return records.deleteWhere({ login });
    },
    async deleteExpired(now) {
      connection.checkOpen();
      checkInstant('now', now);
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
      connection.checkOpen();
      return records.list({}, { createdAt: 1, _id: 1 });
    },
    async put(key, expectedVersion) {
      connection.checkOpen();
      checkSigningKey(key);
      return records.put(key, expectedVersion);
    },
    async delete(kid) {
      connection.checkOpen();
      checkId('signing key', kid);
      await records.deleteWhere({ _id: kid });
    },
  };
}
