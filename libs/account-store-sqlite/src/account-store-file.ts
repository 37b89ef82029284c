import { StoreErrors, openStoreFile, type SqliteConnection, type StoreFileKind } from '@strata/sqlite';
import { chmodSync, closeSync, existsSync, fchmodSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

const accountStoreFile: StoreFileKind = {
  name: 'account store',
  code: 'ACCOUNT_STORE',
  foreignRemedy:
    'Restore the file from its backup, or move it away: then every user needs a new password, which `strata user add` sets.',
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
    ) WITHOUT ROWID`,
};

/** Opens the file of an account store. If it is new, only its owner can read it, whatever the umask. */
export function openAccountStoreFile(file: string): SqliteConnection {
  createPrivately(file);
  const connection = openStoreFile(accountStoreFile, file);
  try {
    // Deleted secrets are overwritten instead of staying in free pages.
    connection.exec('PRAGMA secure_delete = ON');
    return connection;
  } catch (error) {
    connection.close(false);
    throw error;
  }
}

/** SQLite gives its write-ahead log the mode of the file, so the file must have the right one before it is opened. */
function createPrivately(file: string): void {
  const folder = dirname(file);
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(folder, 0o700);
    if (existsSync(file)) return;
    const handle = openSync(file, 'a', 0o600);
    fchmodSync(handle, 0o600);
    closeSync(handle);
  } catch (error) {
    throw new StoreErrors(accountStoreFile, file).unreachable('it cannot be created', error);
  }
}
