import Database from 'libsql';

/**
 * Changes events in a file together with their checksums: all checksums are removed, and the next opening computes them
 * like those of an earlier version. Returns the number of changed events.
 */
export function alterEvents(file: string, sql: string, ...values: readonly unknown[]): number {
  const database = new Database(file);
  try {
    const { changes } = database.prepare(sql).run([...values]);
    database.exec('UPDATE event SET crc = NULL; PRAGMA user_version = 2');
    return changes;
  } finally {
    database.close();
  }
}
