import type { ClientSession } from 'mongoose';
import { heldBy, wasDone, type Committing } from './commit-rows.js';
import { unconfirmed } from '@strata/mongo';
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
  const { catalogue, lease, checkpoint, now, token } = committing;
  session.startTransaction({ readConcern: { level: 'snapshot' } });
  try {
    const moved = await catalogue.generations.updateOne(
      heldBy(lease),
      { $set: { checkpoint, updatedAt: now, commit: token } },
      { session },
    );
    if (moved.matchedCount === 0) {
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
