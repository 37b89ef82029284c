import { randomUUID } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import type { Json } from '@strata/domain';
import { isDuplicate, type MongoConnection } from '@strata/mongo';
import { documentConflict, keyText, misuse, type VersionedDocument } from '@strata/read-store';
import type { Catalogue, DocumentRecord } from './catalogue-documents.js';

type DocumentKey = Pick<VersionedDocument, 'collection' | 'id'>;

export async function getDocument(
  { documents }: Catalogue,
  session: ClientSession,
  key: DocumentKey,
): Promise<VersionedDocument | undefined> {
  const record = await documents
    .findById(keyText([key.collection, key.id]))
    .session(session)
    .lean();
  return record ? documentOf(record) : undefined;
}

export async function listDocuments(
  { documents }: Catalogue,
  session: ClientSession,
  collection: string,
): Promise<readonly VersionedDocument[]> {
  return (await documents.find({ collection }).sort({ id: 1 }).session(session).lean()).map(documentOf);
}

/** Writes a document over `expectedVersion`; the majority has confirmed and journaled it when this returns. */
export async function putDocument(
  connection: MongoConnection,
  { documents }: Catalogue,
  document: Omit<VersionedDocument, 'version'>,
  expectedVersion: number,
): Promise<VersionedDocument> {
  const { collection, id, data } = document;
  const text = JSON.stringify(data) as string | undefined;
  if (text === undefined) throw misuse(`Document "${id}" of "${collection}" has no data.`);
  const record: DocumentRecord = {
    _id: keyText([collection, id]),
    collection,
    id,
    version: expectedVersion + 1,
    data: text,
    write: randomUUID(),
  };
  await connection.withRetries(async (session) => {
    if (await putRecord(documents, record, { expectedVersion, session })) return;
    const stored = await documents.findById(record._id).session(session).lean();
    // A retry after a lost reply finds its own write.
    if (stored?.write !== record.write) throw documentConflict(collection, id, expectedVersion, stored?.version ?? 0);
  });
  return { collection, id, version: record.version, data };
}

export async function deleteDocument(
  { documents }: Catalogue,
  session: ClientSession,
  key: DocumentKey,
): Promise<void> {
  await documents.deleteOne({ _id: keyText([key.collection, key.id]) }, { session });
}

/** Deletes a whole collection. */
export async function deleteDocuments(
  { documents }: Catalogue,
  session: ClientSession,
  collection: string,
): Promise<void> {
  await documents.deleteMany({ collection }, { session });
}

async function putRecord(
  documents: Catalogue['documents'],
  record: DocumentRecord,
  { expectedVersion, session }: { readonly expectedVersion: number; readonly session: ClientSession },
): Promise<boolean> {
  if (expectedVersion > 0) {
    const { matchedCount } = await documents.replaceOne({ _id: record._id, version: expectedVersion }, record, {
      session,
    });
    return matchedCount === 1;
  }
  try {
    await documents.collection.insertOne(record as never, { session });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

function documentOf({ collection, id, version, data }: DocumentRecord): VersionedDocument {
  return { collection, id, version, data: JSON.parse(data) as Json };
}
