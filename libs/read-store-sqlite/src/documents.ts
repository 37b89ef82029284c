import type { Json } from '@strata/domain';
import { documentConflict, misuse, type VersionedDocument } from '@strata/read-store';
import type { SqliteConnection, Values } from '@strata/sqlite';
import { decodeText, encodeText } from './row-codec.js';

const SELECT = 'SELECT id, version, data FROM strata_kept WHERE collection = ?';

export function getDocument(
  connection: SqliteConnection,
  collection: string,
  id: string,
): VersionedDocument | undefined {
  const row = connection.get(`${SELECT} AND id = ?`, [encodeText(collection), encodeText(id)]);
  return row && documentOf(collection, row);
}

export function listDocuments(connection: SqliteConnection, collection: string): readonly VersionedDocument[] {
  return connection.all(`${SELECT} ORDER BY id`, [encodeText(collection)]).map((row) => documentOf(collection, row));
}

/** Writes a document over `expectedVersion`; it is on disk when this returns. */
export function putDocument(
  connection: SqliteConnection,
  document: Omit<VersionedDocument, 'version'>,
  expectedVersion: number,
): VersionedDocument {
  const { collection, id, data } = document;
  const text = JSON.stringify(data) as string | undefined;
  if (text === undefined) throw misuse(`Document "${id}" of "${collection}" has no data.`);
  const key = [encodeText(collection), encodeText(id)];
  return connection.transaction('FULL', () => {
    const stored = Number(
      connection.get('SELECT version FROM strata_kept WHERE collection = ? AND id = ?', key)?.[0] ?? 0,
    );
    if (stored !== expectedVersion) throw documentConflict(collection, id, expectedVersion, stored);
    connection.run(
      `INSERT INTO strata_kept (collection, id, version, data) VALUES (?, ?, ?, ?)
       ON CONFLICT (collection, id) DO UPDATE SET version = excluded.version, data = excluded.data`,
      [...key, stored + 1, text],
    );
    return { collection, id, version: stored + 1, data };
  });
}

export function deleteDocument(connection: SqliteConnection, collection: string, id: string): void {
  connection.transaction('FULL', () =>
    connection.run('DELETE FROM strata_kept WHERE collection = ? AND id = ?', [encodeText(collection), encodeText(id)]),
  );
}

/** Deletes a whole collection and overwrites its content, which may be confidential, in the file. */
export function deleteDocuments(connection: SqliteConnection, collection: string): void {
  connection.exec('PRAGMA secure_delete = ON');
  try {
    connection.transaction('FULL', () =>
      connection.run('DELETE FROM strata_kept WHERE collection = ?', [encodeText(collection)]),
    );
  } finally {
    connection.exec('PRAGMA secure_delete = OFF');
  }
}

function documentOf(collection: string, [id, version, data]: Values): VersionedDocument {
  return { collection, id: decodeText(String(id)), version: Number(version), data: JSON.parse(String(data)) as Json };
}
