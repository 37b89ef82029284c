import type { Model, mongo } from 'mongoose';
import type { RowChange, TableLayout } from '@strata/read-store';
import { encodeChange, type RowDocument } from './row-codec.js';
import type { GenerationTables } from './table-models.js';

export type RowOperation = mongo.AnyBulkWriteOperation<RowDocument>;

/** A part of a commit that one message carries: operations on one collection. */
export interface OperationChunk {
  readonly model: Model<RowDocument>;
  readonly operations: readonly RowOperation[];
}

/** Operations in one message; the server takes 100,000, the driver splits by size below 48 MB. */
const CHUNK = 5000;

/** The operations of a commit. None depends on another: there is one per row. */
export function rowOperations(
  tables: GenerationTables,
  folded: ReadonlyMap<TableLayout, ReadonlyMap<string, RowChange>>,
  options: { readonly tombstones: boolean },
): readonly OperationChunk[] {
  const now = new Date();
  const chunks: OperationChunk[] = [];
  for (const [layout, changes] of folded) {
    const model = tables.models.get(layout.name)!;
    const operations = [...changes.values()].map((change) =>
      change.row || options.tombstones ? putOperation(layout, change, now) : removeOperation(change),
    );
    for (let i = 0; i < operations.length; i += CHUNK)
      chunks.push({ model, operations: operations.slice(i, i + CHUNK) });
  }
  return chunks;
}

/**
 * Replaces or creates the document unless the stored one is as new. An update pipeline decides that on the server; a
 * filter on the position together with upsert would fail on a row that exists.
 */
function putOperation(layout: TableLayout, change: RowChange, now: Date): RowOperation {
  const document = encodeChange(layout, change, now);
  const isNewer = { $lt: [{ $ifNull: ['$_at', ''] }, change.at] };
  return {
    updateOne: {
      filter: { _id: change.id },
      update: [{ $replaceWith: { $cond: [isNewer, { $literal: document }, '$$ROOT'] } }],
      upsert: true,
    },
  };
}

function removeOperation({ id, at }: RowChange): RowOperation {
  return { deleteOne: { filter: { _id: id, _at: { $lt: at } } } };
}
