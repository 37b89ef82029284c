import type { Position } from '@strata/domain';
import type { ClientSession } from 'mongoose';
import type { GenerationTables } from './table-models.js';

/**
 * Deletes the tombstones that are no longer needed: their removal lies at or below the checkpoint, and they are older
 * than any message of a previous owner could be.
 */
export async function purgeTombstones(
  tables: GenerationTables,
  { checkpoint, before }: { readonly checkpoint: Position; readonly before: Date },
  session: ClientSession,
): Promise<void> {
  for (const model of tables.models.values())
    await model.deleteMany({ _gone: { $lt: before }, _at: { $lte: checkpoint } }, { session });
}
