import { randomUUID } from 'node:crypto';
import { isStrataError, type Position } from '@strata/domain';
import type { ClientSession } from 'mongoose';
import { checkpointConflict, fencedError, foldWrites, type ProjectionLease, type Write } from '@strata/read-store';
import { generationId, type Catalogue } from './catalogue-documents.js';
import type { MongoConnection } from '@strata/mongo';
import type { MongoGenerations } from './mongo-generations.js';
import { commitGuarded } from './guarded-commit.js';
import { rowOperations } from './row-operations.js';
import type { GenerationTables } from './table-models.js';
import { commitInTransaction } from './transaction-commit.js';

export interface Committing {
  readonly connection: MongoConnection;
  readonly catalogue: Catalogue;
  readonly lease: ProjectionLease;
  readonly checkpoint: Position;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Unique to this commit: a retry recognises its own work by it. */
  readonly token: string;
}

export interface CommitRequest {
  readonly connection: MongoConnection;
  readonly catalogue: Catalogue;
  readonly generations: MongoGenerations;
  readonly lease: ProjectionLease;
  readonly writes: readonly Write[];
  readonly checkpoint: Position;
  readonly now: number;
  /** The most rows that one transaction may write. */
  readonly transactionRows: number;
}

/** Writes the rows and moves the checkpoint, in a transaction if the server has any, otherwise guarded row by row. */
export async function commitRows(request: CommitRequest): Promise<ProjectionLease> {
  const { connection, lease, checkpoint } = request;
  const tables = await connection.insist((session) => tablesOf(request.generations, lease, session));
  const folded = foldWrites(request.writes, {
    projection: lease.projection,
    layouts: tables.layouts,
    from: lease.checkpoint,
    to: checkpoint,
  });
  const rows = [...folded.values()].reduce((sum, changes) => sum + changes.size, 0);
  const inTransaction = connection.hasTransactions && rows <= request.transactionRows;
  const operations = rowOperations(tables, folded, { tombstones: !inTransaction });
  const committing: Committing = { ...request, token: randomUUID() };
  if (inTransaction) await commitInTransaction(committing, operations);
  else await commitGuarded(committing, operations);
  return { ...lease, checkpoint };
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

/** A filter for the generation that matches only if lease and checkpoint are the caller's. */
export function heldBy(lease: ProjectionLease): {
  readonly _id: string;
  readonly owner: string;
  readonly epoch: number;
  readonly checkpoint: Position;
  readonly dropped: null;
} {
  const { projection, generation, owner, epoch, checkpoint } = lease;
  return { _id: generationId(projection, generation), owner, epoch, checkpoint, dropped: null };
}

/**
 * Finds out why a compare-and-set of the checkpoint matched nothing. True if this commit had succeeded and its reply was
 * lost; false if a retry may succeed; throws `PROJECTION_FENCED` or `CHECKPOINT_CONFLICT` otherwise.
 */
export async function wasDone(
  { catalogue, lease, checkpoint, token }: Committing,
  session: ClientSession,
): Promise<boolean> {
  const holder = await catalogue.generations
    .findById(generationId(lease.projection, lease.generation))
    .session(session)
    .lean();
  if (!holder || holder.dropped !== null) throw fencedError(lease);
  if (holder.commit === token && holder.checkpoint === checkpoint) return true;
  if (holder.owner !== lease.owner || holder.epoch !== lease.epoch) throw fencedError(lease);
  if (holder.checkpoint !== lease.checkpoint)
    throw checkpointConflict(lease.projection, lease.checkpoint, holder.checkpoint);
  return false;
}
