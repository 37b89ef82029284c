import type { Json } from '@strata/domain';
import { documentConflict, misuse, type VersionedDocument } from '@strata/read-store';
import { numberSql, type SqliteConnection, textSql, type Values } from '@strata/sqlite';
import { checksumOf, decodeText, encodeText } from './row-codec.js';

const SELECT = `SELECT ${textSql('id')}, ${numberSql('version')}, ${textSql('data')}, ${numberSql('crc')}
  FROM strata_kept WHERE collection = ?`;

export function getDocument(
  connection: SqliteConnection,
  collection: string,
  id: string,
): VersionedDocument | undefined {
  const row = connection.get(`${SELECT} AND id = ?`, [encodeText(collection), encodeText(id)]);
  return row && documentOf(connection, collection, row);
}

export function listDocuments(connection: SqliteConnection, collection: string): readonly VersionedDocument[] {
  return connection
    .all(`${SELECT} ORDER BY id`, [encodeText(collection)])
    .map((row) => documentOf(connection, collection, row));
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
      connection.get(`SELECT ${numberSql('version')} FROM strata_kept WHERE collection = ? AND id = ?`, key)?.[0] ?? 0,
    );
    if (stored !== expectedVersion) throw documentConflict(collection, id, expectedVersion, stored);
    connection.run(
      `INSERT INTO strata_kept (collection, id, version, data, crc) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (collection, id)
       DO UPDATE SET version = excluded.version, data = excluded.data, crc = excluded.crc`,
      [...key, stored + 1, text, checksumOf([...key, stored + 1, text])],
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

function documentOf(connection: SqliteConnection, collection: string, row: Values): VersionedDocument {
  const [id, version, data, crc] = row;
  if (checksumOf([encodeText(collection), id!, version!, data!]) !== crc) {
    throw connection.damaged('a document does not match its checksum');
  }
  return { collection, id: decodeText(String(id)), version: Number(version), data: JSON.parse(String(data)) as Json };
}

/** Adds the checksums of documents that were written without them. */
export function addDocumentChecksums(connection: SqliteConnection): void {
  const columns = `${textSql('collection')}, ${textSql('id')}, ${numberSql('version')}, ${textSql('data')}`;
  for (const row of connection.all(`SELECT ${columns} FROM strata_kept`)) {
    const [collection, id] = row;
    connection.run('UPDATE strata_kept SET crc = ? WHERE collection = ? AND id = ?', [
      checksumOf(row),
      collection!,
      id!,
    ]);
  }
}
