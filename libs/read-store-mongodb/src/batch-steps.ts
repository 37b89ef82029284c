import { StrataError, type Position } from '@strata/domain';
import { unconfirmed } from '@strata/mongo';
import { checkpointConflict, fencedError, type ProjectionLease } from '@strata/read-store';
import type { ClientSession } from 'mongoose';
import type { Snapshot } from './batches.js';
import { generationId, type Catalogue, type GenerationDocument } from './catalogue-documents.js';

/** A commit in progress. */
export interface Commit {
  readonly catalogue: Catalogue;
  readonly lease: ProjectionLease;
  readonly checkpoint: Position;
  /** An expression for the current time of the server. */
  readonly now: unknown;
  /** Unique to this commit: a retry recognizes its own work by it. */
  readonly token: string;
}

/** The number of the batch that a commit writes, and what was committed before it. */
export interface Batch {
  readonly number: number;
  readonly before: Snapshot;
}

/** True in an update pipeline if the last batch that was begun is neither committed nor abandoned. */
const IS_PENDING = { $and: [{ $gt: ['$begun', '$batch'] }, { $not: [{ $in: ['$begun', '$abandoned'] }] }] };

/** The abandoned batches, with the pending one if there is one, as an expression of an update pipeline. */
export const WITH_PENDING = {
  $cond: [IS_PENDING, { $concatArrays: ['$abandoned', ['$begun']] }, '$abandoned'],
};

/** Matches the generation only if lease and checkpoint are the caller's. */
function heldBy(lease: ProjectionLease): object {
  const { projection, generation, owner, epoch, checkpoint } = lease;
  return { _id: generationId(projection, generation), owner, epoch, checkpoint, dropped: null };
}

/**
 * Takes the next number for the rows of a commit, and abandons the batch that an interrupted commit left pending. Refuses
 * a fenced owner before it has written a row.
 */
export async function beginBatch(commit: Commit, session: ClientSession): Promise<Batch> {
  const { catalogue, lease, token } = commit;
  const isMine = { $eq: ['$commit', token] };
  const begun = (await catalogue.generations.collection.findOneAndUpdate(
    heldBy(lease) as never,
    [
      {
        $set: {
          abandoned: { $cond: [isMine, '$abandoned', WITH_PENDING] },
          begun: { $cond: [isMine, '$begun', { $add: ['$begun', 1] }] },
          commit: token,
        },
      },
    ],
    { returnDocument: 'after', session },
  )) as GenerationDocument | null;
  if (begun === null) throw await refusalOf(commit, session);
  return { number: begun.begun, before: { committed: begun.batch, abandoned: begun.abandoned } };
}

/** Moves the checkpoint, which makes the rows of the batch visible, all at once. */
export async function endBatch(commit: Commit, batch: Batch, session: ClientSession): Promise<void> {
  const { catalogue, lease, checkpoint, now, token } = commit;
  const { matchedCount } = await catalogue.generations.collection.updateOne(
    { ...heldBy(lease), begun: batch.number, commit: token } as never,
    [{ $set: { checkpoint: { $literal: checkpoint }, batch: batch.number, updatedAt: now } }],
    { session },
  );
  if (matchedCount > 0) return;
  const refusal = await refusalOf(commit, session, batch.number);
  if (refusal) throw refusal;
}

/** Moves the checkpoint of a commit without rows. */
export async function moveCheckpoint(commit: Commit, session: ClientSession): Promise<void> {
  const { catalogue, lease, checkpoint, now, token } = commit;
  const { matchedCount } = await catalogue.generations.collection.updateOne(
    heldBy(lease) as never,
    [{ $set: { checkpoint: { $literal: checkpoint }, updatedAt: now, commit: token } }],
    { session },
  );
  if (matchedCount > 0) return;
  const refusal = await refusalOf(commit, session);
  if (refusal) throw refusal;
}

/** Why a step matched nothing; undefined if it had succeeded already and its reply was lost. */
async function refusalOf(
  { catalogue, lease, checkpoint, token }: Commit,
  session: ClientSession,
  batch?: number,
): Promise<Error | undefined> {
  const id = generationId(lease.projection, lease.generation);
  const holder = await catalogue.generations.findById(id).session(session).lean();
  if (!holder || holder.dropped !== null) return fencedError(lease);
  if (isDone(holder, { checkpoint, token, batch })) return undefined;
  if (holder.owner !== lease.owner || holder.epoch !== lease.epoch) return fencedError(lease);
  if (holder.checkpoint !== lease.checkpoint)
    return checkpointConflict(lease.projection, lease.checkpoint, holder.checkpoint);
  return holder.commit === token ? unconfirmed() : overtaken(lease);
}

function isDone(
  holder: GenerationDocument,
  { checkpoint, token, batch }: Pick<Commit, 'checkpoint' | 'token'> & { readonly batch: number | undefined },
): boolean {
  return holder.commit === token && holder.checkpoint === checkpoint && (batch ?? holder.batch) === holder.batch;
}

function overtaken({ projection, owner }: ProjectionLease): StrataError {
  return new StrataError(
    'CHECKPOINT_CONFLICT',
    `"${owner}" began another commit to projection "${projection}" before this one ended; nothing was written.`,
    { remedy: 'Acquire the lease again and continue from its checkpoint.', details: { projection } },
  );
}
