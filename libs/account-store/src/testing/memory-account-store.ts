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
  type RecordKind,
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
}

export interface MemoryAccountStoreOptions {
  /** A new one by default. */
  readonly disk?: MemoryAccountDisk | undefined;
  /** A promise of the port to break, to show that the conformance suite catches it. */
  readonly fault?: MemoryFault | undefined;
}

export function memoryAccountDisk(): MemoryAccountDisk {
  return { credentials: new Map(), sessions: new Map(), keys: new Map() };
}

/** A correct account store without durability, for the tests of what is built on the port. */
export async function openMemoryAccountStore(options: MemoryAccountStoreOptions = {}): Promise<AccountStore> {
  return new MemoryAccountStore(options.disk ?? memoryAccountDisk(), options.fault);
}

class MemoryAccountStore implements AccountStore {
  readonly credentials: CredentialStore;
  readonly sessions: SessionStore;
  readonly keys: SigningKeyStore;
  private closed = false;

  constructor(
    private readonly disk: MemoryAccountDisk,
    private readonly fault: MemoryFault | undefined,
  ) {
    const common = { checkOpen: () => this.checkOpen(), fault };
    const credentials = new MemoryRecords(disk.credentials, {
      ...common,
      kind: 'credential',
      idOf: ({ login }: Credential) => login,
      check: checkCredential,
    });
    const sessions = new MemoryRecords(disk.sessions, {
      ...common,
      kind: 'session',
      idOf: ({ id }: Session) => id,
      check: checkSession,
    });
    const keys = new MemoryRecords(disk.keys, {
      ...common,
      kind: 'signing key',
      idOf: ({ kid }: SigningKey) => kid,
      check: checkSigningKey,
    });
    this.credentials = this.credentialStore(credentials);
    this.sessions = this.sessionStore(sessions, credentials);
    this.keys = this.keyStore(keys);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.fault === 'loses-all-on-close') for (const records of Object.values(this.disk)) records.clear();
  }

  private credentialStore(records: MemoryRecords<Credential>): CredentialStore {
    return {
      get: async (login) => records.get(this.checked('credential', login)),
      put: async (credential, expectedVersion) => records.put(credential, expectedVersion),
      delete: async (login) => {
        this.checked('credential', login);
        records.deleteWhere((record) => record.login === login);
      },
    };
  }

  private sessionStore(records: MemoryRecords<Session>, credentials: MemoryRecords<Credential>): SessionStore {
    const { fault } = this;
    const firstExpiry = new Map<string, number>();
    const expiryOf = ({ id, expiresAt }: Session): number =>
      fault === 'expires-by-the-first-version' ? (firstExpiry.get(id) ?? expiresAt) : expiresAt;
    return {
      get: async (id) => records.get(this.checked('session', id)),
      put: async (session, expectedVersion) => {
        if (expectedVersion === 0) firstExpiry.set(session.id, session.expiresAt);
        return records.put(session, expectedVersion);
      },
      delete: async (id) => {
        this.checked('session', id);
        records.deleteWhere((record) => record.id === id);
      },
      list: async (login) => {
        this.checked('credential', login);
        const found = records.where((record) => fault === 'lists-every-session' || record.login === login);
        return [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
      },
      deleteAll: async (login) => {
        this.checked('credential', login);
        if (fault === 'deletes-the-credential-too') credentials.deleteWhere((record) => record.login === login);
        return records.deleteWhere((record) => fault === 'deletes-every-session' || record.login === login);
      },
      deleteExpired: async (now) => {
        this.checkOpen();
        if (fault !== 'checks-nothing') checkInstant('now', now);
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
      delete: async (kid) => {
        this.checked('signing key', kid);
        records.deleteWhere((record) => record.kid === kid);
      },
    };
  }

  /** The id, if the store is open and the id is valid. */
  private checked(kind: RecordKind, id: string): string {
    this.checkOpen();
    if (this.fault !== 'checks-nothing') checkId(kind, id);
    return id;
  }

  private checkOpen(): void {
    if (this.closed && this.fault !== 'never-closes') throw accountStoreClosed();
  }
}
