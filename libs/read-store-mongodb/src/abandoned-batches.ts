import type { ClientSession } from 'mongoose';
import { CURRENT } from './batches.js';
import type { Catalogue, GenerationDocument } from './catalogue-documents.js';
import type { GenerationTables } from './table-models.js';

interface Repair {
  readonly catalogue: Catalogue;
  readonly document: GenerationDocument;
  readonly tables: GenerationTables;
  readonly session: ClientSession;
}

/**
 * Removes what interrupted commits wrote. A message of a killed process may still arrive later; so the numbers of its
 * batches stay listed, and ignored by readers, for `keepFor` milliseconds after this process first saw them.
 */
export class AbandonedBatches {
  /** When a batch was first seen, by generation and number. */
  private readonly seen = new Map<string, number>();

  constructor(private readonly keepFor: number) {}

  /** True if something of these batches is to be removed. */
  isDue(document: GenerationDocument): boolean {
    return document.abandoned.some((batch) => this.isNew(document, batch) || this.isOld(document, batch));
  }

  async repair({ catalogue, document, tables, session }: Repair): Promise<void> {
    const old = document.abandoned.filter((batch) => this.isOld(document, batch));
    const batches = [...old, ...document.abandoned.filter((batch) => this.isNew(document, batch))];
    await removeBatches(tables, batches, session);
    if (old.length > 0)
      await catalogue.generations.updateOne({ _id: document._id }, { $pullAll: { abandoned: old } }, { session });
    for (const batch of batches) this.seen.set(`${document._id} ${batch}`, performance.now());
    for (const batch of old) this.seen.delete(`${document._id} ${batch}`);
  }

  private isNew({ _id }: GenerationDocument, batch: number): boolean {
    return !this.seen.has(`${_id} ${batch}`);
  }

  private isOld({ _id }: GenerationDocument, batch: number): boolean {
    const seen = this.seen.get(`${_id} ${batch}`);
    return seen !== undefined && performance.now() - seen >= this.keepFor;
  }
}

async function removeBatches(
  tables: GenerationTables,
  batches: readonly number[],
  session: ClientSession,
): Promise<void> {
  for (const { collection } of tables.models.values()) {
    await collection.deleteMany({ _from: { $in: batches } } as never, { session });
    await collection.updateMany({ _until: { $in: batches } } as never, { $set: { _until: CURRENT } }, { session });
  }
}
