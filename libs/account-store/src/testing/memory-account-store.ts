import {
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
  type Stored,
} from '../index.js';
import { MemoryRecords, type MemoryFault } from './memory-records.js';

/** What several stores share, as processes share a file. */
export interface MemoryAccountDisk {
  readonly credentials: Map<string, Stored<Credential>>;
  readonly sessions: Map<string, Stored<Session>>;
  readonly keys: Map<string, Stored<SigningKey>>;
  readonly persons: Map<string, Stored<PersonKey>>;
}

export interface MemoryAccountStoreOptions {
  /** A new one by default. */
  readonly disk?: MemoryAccountDisk | undefined;
  /** A promise of the port to break, to show that the conformance suite catches it. */
  readonly fault?: MemoryFault | undefined;
}

export function memoryAccountDisk(): MemoryAccountDisk {
  return { credentials: new Map(), sessions: new Map(), keys: new Map(), persons: new Map() };
}

/** A correct account store without durability, for the tests of what is built on the port. */
export async function openMemoryAccountStore(options: MemoryAccountStoreOptions = {}): Promise<AccountStore> {
  const store = new MemoryAccountStore(options.disk ?? memoryAccountDisk(), options.fault);
  return options.fault === 'checks-nothing' ? store : checkedAccountStore(store, () => store.checkOpen());
}

class MemoryAccountStore implements AccountStore {
  readonly credentials: CredentialStore;
  readonly sessions: SessionStore;
  readonly keys: SigningKeyStore;
  readonly persons: PersonKeyStore;
  private closed = false;

  constructor(
    private readonly disk: MemoryAccountDisk,
    private readonly fault: MemoryFault | undefined,
  ) {
    const idOfCredential = ({ login }: Credential): string => login;
    const idOfKey = ({ kid }: SigningKey): string => kid;
    const credentials = new MemoryRecords(disk.credentials, { kind: 'credential', idOf: idOfCredential, fault });
    const sessions = new MemoryRecords(disk.sessions, { kind: 'session', idOf: ({ id }: Session) => id, fault });
    const keys = new MemoryRecords(disk.keys, { kind: 'signing key', idOf: idOfKey, fault });
    this.credentials = this.credentialStore(credentials);
    this.sessions = this.sessionStore(sessions, credentials);
    this.keys = this.keyStore(keys);
    const idOfPerson = ({ login }: PersonKey): string => login;
    this.persons = this.personStore(new MemoryRecords(disk.persons, { kind: 'person key', idOf: idOfPerson, fault }));
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.fault === 'loses-all-on-close') for (const records of Object.values(this.disk)) records.clear();
  }

  private credentialStore(records: MemoryRecords<Credential>): CredentialStore {
    return {
      get: async (login) => records.get(login),
      put: async (credential, expectedVersion) => records.put(credential, expectedVersion),
      delete: async (login) => void records.deleteWhere((record) => record.login === login),
    };
  }

  private sessionStore(records: MemoryRecords<Session>, credentials: MemoryRecords<Credential>): SessionStore {
    const { fault } = this;
    const firstExpiry = new Map<string, number>();
    const expiryOf = ({ id, expiresAt }: Session): number =>
      fault === 'expires-by-the-first-version' ? (firstExpiry.get(id) ?? expiresAt) : expiresAt;
    return {
      get: async (id) => records.get(id),
      put: async (session, expectedVersion) => {
        if (expectedVersion === 0) firstExpiry.set(session.id, session.expiresAt);
        return records.put(session, expectedVersion);
      },
      delete: async (id) => void records.deleteWhere((record) => record.id === id),
      list: async (login) => {
        const found = records.where((record) => fault === 'lists-every-session' || record.login === login);
        return [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
      },
      deleteAll: async (login) => {
        if (fault === 'deletes-the-credential-too') credentials.deleteWhere((record) => record.login === login);
        return records.deleteWhere((record) => fault === 'deletes-every-session' || record.login === login);
      },
      deleteExpired: async (now) => {
        const late = fault === 'expires-a-moment-late' ? 1 : 0;
        return records.deleteWhere((record) => expiryOf(record) + late <= now);
      },
    };
  }

  private keyStore(records: MemoryRecords<SigningKey>): SigningKeyStore {
    const byAge = (a: SigningKey, b: SigningKey): number => a.createdAt - b.createdAt || (a.kid < b.kid ? -1 : 1);
    return {
      list: async () => {
        const found = records.where(() => true);
        return this.fault === 'lists-keys-unsorted' ? found : [...found].sort(byAge);
      },
      put: async (key, expectedVersion) => records.put(key, expectedVersion),
      delete: async (kid) => void records.deleteWhere((record) => record.kid === kid),
    };
  }

  private personStore(records: MemoryRecords<PersonKey>): PersonKeyStore {
    const { fault } = this;
    return {
      get: async (login) => records.get(login),
      put: async (key, expectedVersion) => records.put(key, expectedVersion),
      scrub: async () => undefined,
      destroyed: async () => {
        const found = records.where(({ destroyedAt }) => fault === 'lists-every-person' || destroyedAt !== null);
        return [...found].sort((a, b) => (a.login < b.login ? -1 : 1));
      },
    };
  }

  checkOpen(): void {
    if (this.closed && this.fault !== 'never-closes') throw accountStoreClosed();
  }
}
