import type { ClientSession } from 'mongoose';
import { unconfirmed } from '@strata/mongo';
import { heldBy, moveCheckpoint, wasDone, type Committing } from './checkpoint-move.js';
import type { OperationChunk } from './row-operations.js';

/**
 * Commits without a transaction: first the rows, each guarded by its position, then the checkpoint by compare-and-set. A
 * crash in between leaves rows that are ahead of the checkpoint. Replaying them changes nothing; a removed row stays as a
 * tombstone, so that the replay does not bring it back. Readers may see a commit while it is being written.
 */
export async function commitGuarded(committing: Committing, chunks: readonly OperationChunk[]): Promise<void> {
  const { connection } = committing;
  await connection.insist((session) => announce(committing, session));
  for (const { model, operations } of chunks)
    await connection.insist((session) =>
      model.collection.bulkWrite([...operations] as never, { ordered: false, session }),
    );
  await connection.insist((session) => move(committing, session));
}

/** Refuses a fenced owner before it has written a row. */
async function announce(committing: Committing, session: ClientSession): Promise<void> {
  const { catalogue, lease, token } = committing;
  const held = await catalogue.generations.updateOne(heldBy(lease), { $set: { commit: token } }, { session });
  if (held.matchedCount === 0 && !(await wasDone(committing, session))) throw unconfirmed();
}

async function move(committing: Committing, session: ClientSession): Promise<void> {
  if (await moveCheckpoint(committing, session)) return;
  if (!(await wasDone(committing, session))) throw unconfirmed();
}
