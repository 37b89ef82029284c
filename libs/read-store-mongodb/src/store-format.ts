import type { ClientSession } from 'mongoose';
import { StrataError } from '@strata/domain';
import { FORMER_CATALOGUE, type Catalogue } from './catalogue-documents.js';
import { isDuplicate } from '@strata/mongo';

const FORMAT = 2;

/** Collections of rows in format 1. */
const FORMER_ROWS = /^[A-Za-z][^.]*__g\d+__[^.]+$/;

/**
 * Marks a new database as a read store; refuses one of a later version or with collections of another program. Read
 * models of format 1 are dropped: they are rebuilt from the events.
 */
export async function checkFormat(catalogue: Catalogue, address: string, session: ClientSession): Promise<void> {
  const found =
    (await catalogue.store.findById('format').session(session).lean()) ?? (await markNew(catalogue, address));
  if (found.format < FORMAT) await dropFormer(catalogue);
  if (found.format > FORMAT)
    throw new StrataError(
      'READ_STORE_NEWER',
      `The read store at ${address} has format ${found.format}; this version of Strata reads formats up to ${FORMAT}.`,
      {
        remedy: 'Run the newer version of Strata, or use another database.',
        details: { version: found.format, known: FORMAT },
      },
    );
}

async function markNew(catalogue: Catalogue, address: string): Promise<{ readonly format: number }> {
  const others = await catalogue.store.db.db!.listCollections({}, { nameOnly: true }).toArray();
  const names = others
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('strata_') && !name.startsWith('system.'));
  if (names.length > 0)
    throw new StrataError(
      'READ_STORE_FOREIGN',
      `The database at ${address} holds collections of another program (${names[0]}).`,
      {
        remedy: 'Use a database of its own for Strata: it is the path of the connection string.',
      },
    );
  const marked = { _id: 'format', format: FORMAT };
  await catalogue.store.collection.insertOne(marked as never).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error;
  });
  await catalogue.documents.createIndexes();
  return marked;
}

/** The format is raised last, so that an interrupted upgrade is repeated. */
async function dropFormer({ store }: Catalogue): Promise<void> {
  const db = store.db.db!;
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  const former = names.filter((name) => FORMER_ROWS.test(name));
  for (const name of [...FORMER_CATALOGUE, ...former]) if (names.includes(name)) await db.dropCollection(name);
  await store.updateOne({ _id: 'format' }, { $set: { format: FORMAT } });
}
