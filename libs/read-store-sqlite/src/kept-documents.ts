import type { Json } from '@strata/domain';
import { keptConflict, misuse, type KeptDocument } from '@strata/read-store';
import { decodeText, encodeText } from './row-codec.js';
import type { SqliteConnection, Values } from './sqlite-connection.js';

const SELECT = 'SELECT id, version, data FROM strata_kept WHERE collection = ?';

export function readKept(connection: SqliteConnection, collection: string, id: string): KeptDocument | undefined {
  const row = connection.get(`${SELECT} AND id = ?`, [encodeText(collection), encodeText(id)]);
  return row && documentOf(collection, row);
}

export function readAllKept(connection: SqliteConnection, collection: string): readonly KeptDocument[] {
  return connection.all(`${SELECT} ORDER BY id`, [encodeText(collection)]).map((row) => documentOf(collection, row));
}

/** Writes a document over `expectedVersion`, on the disk when it returns. */
export function writeKept(
  connection: SqliteConnection,
  document: Omit<KeptDocument, 'version'>,
  expectedVersion: number,
): KeptDocument {
  const { collection, id, data } = document;
  const text = JSON.stringify(data) as string | undefined;
  if (text === undefined) throw misuse(`Document "${id}" of "${collection}" has no data.`);
  const key = [encodeText(collection), encodeText(id)];
  return connection.transaction('FULL', () => {
    const stored = Number(
      connection.get('SELECT version FROM strata_kept WHERE collection = ? AND id = ?', key)?.[0] ?? 0,
    );
    if (stored !== expectedVersion) throw keptConflict(collection, id, expectedVersion, stored);
    connection.run(
      `INSERT INTO strata_kept (collection, id, version, data) VALUES (?, ?, ?, ?)
       ON CONFLICT (collection, id) DO UPDATE SET version = excluded.version, data = excluded.data`,
      [...key, stored + 1, text],
    );
    return { collection, id, version: stored + 1, data };
  });
}

export function removeKept(connection: SqliteConnection, collection: string, id: string): void {
  connection.transaction('FULL', () =>
    connection.run('DELETE FROM strata_kept WHERE collection = ? AND id = ?', [encodeText(collection), encodeText(id)]),
  );
}

function documentOf(collection: string, [id, version, data]: Values): KeptDocument {
  return { collection, id: decodeText(String(id)), version: Number(version), data: JSON.parse(String(data)) as Json };
}
