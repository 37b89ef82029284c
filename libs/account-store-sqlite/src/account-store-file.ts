import { checkStoreFile, openStoreFile, type SqliteConnection, type StoreFileKind } from '@strata/sqlite';
import { hasPersonKeys, readAllRecords } from './tables.js';

/** Files of earlier versions lack this table. They get it without a new format, so that they can be read until then. */
const PERSON_KEYS = `
    CREATE TABLE IF NOT EXISTS person_key (
      login TEXT PRIMARY KEY, version INTEGER NOT NULL, data TEXT NOT NULL, destroyed_at INTEGER
    ) WITHOUT ROWID`;

const accountStoreFile: StoreFileKind = {
  name: 'account store',
  code: 'ACCOUNT_STORE',
  foreignRemedy:
    'Use another file, or move this one away: then every user needs a new password, which `strata user add` sets.',
  damagedRemedy:
    'Restore the latest backup, or move the file away: then every user needs a new password, which `strata user add` sets.',
  busyRemedy: 'Try again; if it happens repeatedly, see which other process uses the data folder.',
  // "StrA"
  application: 0x53747241,
  format: 1,
  schema: `
    CREATE TABLE credential (login TEXT PRIMARY KEY, version INTEGER NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE session (
      id TEXT PRIMARY KEY, version INTEGER NOT NULL, data TEXT NOT NULL,
      login TEXT NOT NULL, expires_at INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX session_login ON session (login, id);
    CREATE INDEX session_expiry ON session (expires_at);
    CREATE TABLE signing_key (
      kid TEXT PRIMARY KEY, version INTEGER NOT NULL, data TEXT NOT NULL,
      created_at INTEGER NOT NULL, retired_at INTEGER
    ) WITHOUT ROWID;${PERSON_KEYS}`,
};

/** Opens the file of an account store. If it is new, only its owner can read it, whatever the umask. */
export function openAccountStoreFile(file: string): SqliteConnection {
  const connection = openStoreFile(accountStoreFile, file);
  try {
    // Deleted secrets are overwritten instead of staying in free pages.
    connection.exec('PRAGMA secure_delete = ON');
    if (!hasPersonKeys(connection)) connection.transaction('FULL', () => connection.exec(PERSON_KEYS));
    return connection;
  } catch (error) {
    connection.close(false);
    throw error;
  }
}

/** Checks a whole file and returns a sentence per fault. */
export function checkSqliteAccountStore(file: string): readonly string[] {
  return checkStoreFile(accountStoreFile, file, readAllRecords);
}

/** Writes a complete copy of a file, also while other processes use it. The copy must not exist. */
export function copySqliteAccountStore(file: string, copy: string): void {
  const connection = openStoreFile(accountStoreFile, file, { readOnly: true });
  try {
    connection.copyTo(copy);
  } finally {
    connection.close(false);
  }
}
