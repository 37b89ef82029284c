import { randomUUID } from 'node:crypto';
import { isStrataError, type Position } from '@strata/domain';
import { isDuplicate, type MongoConnection } from '@strata/mongo';
import {
  fencedError,
  foldWrites,
  type ProjectionLease,
  type RowChange,
  type TableLayout,
  type Write,
} from '@strata/read-store';
import type { ClientSession, Model } from 'mongoose';
import { beginBatch, endBatch, moveCheckpoint, type Batch, type Commit } from './batch-steps.js';
import { CURRENT } from './batches.js';
import type { Catalogue } from './catalogue-documents.js';
import type { MongoGenerations } from './mongo-generations.js';
import { encodeRow, type RowDocument } from './row-codec.js';
import type { GenerationTables } from './table-models.js';

interface CommitRequest {
  readonly connection: MongoConnection;
  readonly catalogue: Catalogue;
  readonly generations: MongoGenerations;
  readonly lease: ProjectionLease;
  readonly writes: readonly Write[];
  readonly checkpoint: Position;
  readonly now: unknown;
}

/** The most rows in one message; the driver splits messages by size. */
const MAX_CHUNK = 2_000;

/**
 * Writes the rows as a numbered batch, then moves the checkpoint. Until then, no reader sees any of it: new versions of
 * rows carry the number as `_from`, and the versions that they replace carry it as `_until`. Returns the batch, or
 * undefined if there was nothing to write.
 */
export async function commitRows(request: CommitRequest): Promise<Batch | undefined> {
  const { connection, catalogue, lease, checkpoint, now } = request;
  const tables = await connection.withRetries((session) => tablesOf(request.generations, lease, session));
  const folded = foldWrites(request.writes, {
    projection: lease.projection,
    layouts: tables.layouts,
    from: lease.checkpoint,
    to: checkpoint,
  });
  const commit: Commit = { catalogue, lease, checkpoint, now, token: randomUUID() };
  if (folded.size === 0) {
    await connection.withRetries((session) => moveCheckpoint(commit, session));
    return undefined;
  }
  const batch = await connection.withRetries((session) => beginBatch(commit, session));
  const steps = [...folded].flatMap(([layout, changes]) =>
    stepsOf(tables.models.get(layout.name)!, layout, [...changes.values()], batch),
  );
  // None depends on another. All have ended before a failure is reported, so that none is running when the next begins.
  const results = await Promise.allSettled(steps.map((step) => connection.withRetries(step)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  await connection.withRetries((session) => endBatch(commit, batch, session));
  return batch;
}

type Step = (session: ClientSession) => Promise<void>;

/** The writes to one table, each of which can be repeated without harm. */
function stepsOf(
  { collection }: Model<RowDocument>,
  layout: TableLayout,
  changes: readonly RowChange[],
  { number, before }: Batch,
): readonly Step[] {
  const replaced = {
    _from: { $lte: before.committed, $nin: before.abandoned },
    _until: { $in: [CURRENT, ...before.abandoned] },
  };
  const steps: Step[] = [];
  for (const chunk of chunksOf(changes)) {
    const keys = { _key: { $in: chunk.map(({ id }) => id) }, ...replaced };
    if (before.committed > 0)
      steps.push(
        async (session) => void (await collection.updateMany(keys as never, { $set: { _until: number } }, { session })),
      );
    const documents = chunk.flatMap((change) => (change.row ? [encodeRow(layout, change, number)] : []));
    if (documents.length > 0) steps.push((session) => insertOnce(collection, documents, session));
  }
  return steps;
}

function chunksOf(changes: readonly RowChange[]): readonly (readonly RowChange[])[] {
  return Array.from({ length: Math.ceil(changes.length / MAX_CHUNK) }, (_, i) =>
    changes.slice(i * MAX_CHUNK, (i + 1) * MAX_CHUNK),
  );
}

/** Inserts documents; those that an earlier attempt inserted are left as they are. */
async function insertOnce(
  collection: Model<RowDocument>['collection'],
  documents: readonly RowDocument[],
  session: ClientSession,
): Promise<void> {
  try {
    await collection.insertMany(documents as never, { ordered: false, session });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** The writer of a generation that was dropped is fenced. */
async function tablesOf(
  generations: MongoGenerations,
  lease: ProjectionLease,
  session: ClientSession,
): Promise<GenerationTables> {
  try {
    return await generations.tables(lease.projection, lease.generation, session);
  } catch (error) {
    throw isStrataError(error, 'PROJECTION_UNKNOWN') ? fencedError(lease) : error;
  }
}
