import { randomUUID } from 'node:crypto';
import { isStrataError, type Position } from '@strata/domain';
import type { ClientSession } from 'mongoose';
import { fencedError, foldWrites, type ProjectionLease, type Write } from '@strata/read-store';
import type { MongoConnection } from '@strata/mongo';
import type { Catalogue } from './catalogue-documents.js';
import type { Committing } from './checkpoint-move.js';
import { commitGuarded } from './guarded-commit.js';
import type { MongoGenerations } from './mongo-generations.js';
import { rowOperations } from './row-operations.js';
import type { GenerationTables } from './table-models.js';
import { commitInTransaction } from './transaction-commit.js';

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
