import type { ClientSession } from 'mongoose';
import { unconfirmed } from '@strata/mongo';
import { moveCheckpoint, wasDone, type Committing } from './checkpoint-move.js';
import type { OperationChunk } from './row-operations.js';

/**
 * Commits rows and checkpoint in one transaction. The compare-and-set of the checkpoint comes first, so that a concurrent
 * commit conflicts before any row is written, and the transaction is aborted if it matches nothing.
 */
export async function commitInTransaction(committing: Committing, chunks: readonly OperationChunk[]): Promise<void> {
  await committing.connection.insist((session) => attempt(committing, chunks, session));
}

async function attempt(
  committing: Committing,
  chunks: readonly OperationChunk[],
  session: ClientSession,
): Promise<void> {
  session.startTransaction({ readConcern: { level: 'snapshot' } });
  try {
    if (!(await moveCheckpoint(committing, session))) {
      await session.abortTransaction();
      if (await wasDone(committing, session)) return;
      throw unconfirmed();
    }
    for (const { model, operations } of chunks)
      await model.collection.bulkWrite([...operations] as never, { session, ordered: false });
    await session.commitTransaction();
  } catch (error) {
    if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
    throw error;
  }
}
