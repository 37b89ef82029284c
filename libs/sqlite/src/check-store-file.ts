import { isStrataError } from '@strata/domain';
import type { SqliteConnection } from './sqlite-connection.js';
import { openStoreFile, type StoreFileKind } from './store-file.js';

/**
 * Checks a whole store file, also beside a process that writes it, and returns a sentence per fault. `content` checks
 * what SQLite cannot know and throws the store's error for damage.
 */
export function checkStoreFile(
  kind: StoreFileKind,
  file: string,
  content: (connection: SqliteConnection) => void = () => undefined,
): readonly string[] {
  let connection: SqliteConnection | undefined;
  const faults: string[] = [];
  try {
    connection = openStoreFile(kind, file, { readOnly: true });
    faults.push(...connection.faults('integrity_check').map((fault) => `SQLite reports: ${fault}.`));
    content(connection);
  } catch (error) {
    if (!isStrataError(error, `${kind.code}_DAMAGED`) && !isStrataError(error, `${kind.code}_FOREIGN`)) throw error;
    faults.push(error.message);
  } finally {
    connection?.close(false);
  }
  return faults;
}
