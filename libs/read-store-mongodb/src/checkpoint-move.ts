import type { Position } from '@strata/domain';
import { checkpointConflict, fencedError, type ProjectionLease } from '@strata/read-store';
import type { ClientSession } from 'mongoose';
import { generationId, type Catalogue } from './catalogue-documents.js';
import type { MongoConnection } from './mongo-connection.js';

export interface Committing {
  readonly connection: MongoConnection;
  readonly catalogue: Catalogue;
  readonly lease: ProjectionLease;
  readonly checkpoint: Position;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Told apart from every other commit: a repetition recognises its own work by it. */
  readonly token: string;
}

/** The filter that only the generation matches whose lease and checkpoint are the caller's. */
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
 * Why a compare-and-set of the checkpoint found nothing: returns if it was this very commit whose reply got lost, and
 * throws `PROJECTION_FENCED` or `CHECKPOINT_CONFLICT` otherwise. False if nothing stands against it any more.
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

/** Moves the checkpoint by compare-and-set. False if it stood elsewhere, or the lease is another's. */
export async function moveCheckpoint(
  { catalogue, lease, checkpoint, now, token }: Committing,
  session: ClientSession,
): Promise<boolean> {
  const moved = await catalogue.generations.updateOne(
    heldBy(lease),
    { $set: { checkpoint, updatedAt: now, commit: token } },
    { session },
  );
  return moved.matchedCount > 0;
}
