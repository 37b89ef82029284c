import type { Position } from '@strata/domain';
import type { MongoConnection } from '@strata/mongo';
import { checkpointConflict, fencedError, type ProjectionLease } from '@strata/read-store';
import type { ClientSession } from 'mongoose';
import { generationId, type Catalogue } from './catalogue-documents.js';

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

/** Moves the checkpoint by compare-and-set. False if the checkpoint or the lease has changed. */
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
