import { randomUUID } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import type { Json } from '@strata/domain';
import { keptConflict, keyText, misuse, type KeptDocument } from '@strata/read-store';
import type { Catalogue, KeptRecord } from './catalogue-documents.js';
import type { MongoConnection } from './mongo-connection.js';
import { isDuplicate } from './mongo-errors.js';

type KeptKey = Pick<KeptDocument, 'collection' | 'id'>;

export async function readKept(
  { kept }: Catalogue,
  session: ClientSession,
  key: KeptKey,
): Promise<KeptDocument | undefined> {
  const record = await kept
    .findById(keyText([key.collection, key.id]))
    .session(session)
    .lean();
  return record ? documentOf(record) : undefined;
}

export async function readAllKept(
  { kept }: Catalogue,
  session: ClientSession,
  collection: string,
): Promise<readonly KeptDocument[]> {
  return (await kept.find({ collection }).sort({ id: 1 }).session(session).lean()).map(documentOf);
}

/** Writes a document over `expectedVersion`; confirmed by the majority and in its journals when it returns. */
export async function writeKept(
  connection: MongoConnection,
  { kept }: Catalogue,
  document: Omit<KeptDocument, 'version'>,
  expectedVersion: number,
): Promise<KeptDocument> {
  const { collection, id, data } = document;
  const text = JSON.stringify(data) as string | undefined;
  if (text === undefined) throw misuse(`Document "${id}" of "${collection}" has no data.`);
  const record: KeptRecord = {
    _id: keyText([collection, id]),
    collection,
    id,
    version: expectedVersion + 1,
    data: text,
    write: randomUUID(),
  };
  await connection.insist(async (session) => {
    if (await putRecord(kept, record, { expectedVersion, session })) return;
    const stored = await kept.findById(record._id).session(session).lean();
    // A repetition after a lost reply meets its own work.
    if (stored?.write !== record.write) throw keptConflict(collection, id, expectedVersion, stored?.version ?? 0);
  });
  return { collection, id, version: record.version, data };
}

export async function removeKept({ kept }: Catalogue, session: ClientSession, key: KeptKey): Promise<void> {
  await kept.deleteOne({ _id: keyText([key.collection, key.id]) }, { session });
}

async function putRecord(
  kept: Catalogue['kept'],
  record: KeptRecord,
  { expectedVersion, session }: { readonly expectedVersion: number; readonly session: ClientSession },
): Promise<boolean> {
  if (expectedVersion > 0) {
    const { matchedCount } = await kept.replaceOne({ _id: record._id, version: expectedVersion }, record, { session });
    return matchedCount === 1;
  }
  try {
    await kept.collection.insertOne(record as never, { session });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

function documentOf({ collection, id, version, data }: KeptRecord): KeptDocument {
  return { collection, id, version, data: JSON.parse(data) as Json };
}
