import type { ClientSession } from 'mongoose';
import { leaseHeld, misuse, projectionUnknown, type ProjectionLease } from '@strata/read-store';
import { WITH_PENDING } from './batch-steps.js';
import { generationId, type Catalogue, type GenerationDocument } from './catalogue-documents.js';

export interface LeaseRequest {
  readonly projection: string;
  readonly generation: number;
  readonly owner: string;
  /** The epoch at which the caller holds the lease already; undefined if it does not. */
  readonly epoch: number | undefined;
  /** Milliseconds. */
  readonly ttl: number;
  /** An expression for the current time of the server. */
  readonly now: unknown;
}

/**
 * Takes or renews a lease by the clock of the server, and returns the generation. A batch that a previous process left
 * pending is abandoned at the same time: if that process still lives, its commit fails.
 */
export async function acquireLease(
  catalogue: Catalogue,
  request: LeaseRequest,
  session: ClientSession,
): Promise<GenerationDocument> {
  const { projection, generation, owner } = request;
  if (owner === '') throw misuse('The owner of a lease needs a name.');
  const _id = generationId(projection, generation);
  for (;;) {
    const taken = await takeLease(catalogue, request, session);
    if (taken) return taken;
    const holder = await catalogue.generations.findById(_id).session(session).lean();
    if (!holder || holder.dropped !== null) throw projectionUnknown(projection, generation);
    // Null if it was released in between.
    if (holder.owner !== null && holder.owner !== owner)
      throw leaseHeld(projection, holder.owner, holder.expiresAt.getTime());
  }
}

async function takeLease(
  catalogue: Catalogue,
  { projection, generation, owner, epoch, ttl, now }: LeaseRequest,
  session: ClientSession,
): Promise<GenerationDocument | null> {
  const name = { $literal: owner };
  const isOwner = { $eq: ['$owner', name] };
  const isRenewal = { $and: [isOwner, { $eq: ['$epoch', { $literal: epoch ?? -1 }] }] };
  const isFree = { $or: [{ $eq: ['$owner', null] }, isOwner, { $lte: ['$expiresAt', now] }] };
  return (await catalogue.generations.collection.findOneAndUpdate(
    { _id: generationId(projection, generation), dropped: null, $expr: isFree } as never,
    [
      {
        $set: {
          abandoned: { $cond: [isRenewal, '$abandoned', WITH_PENDING] },
          commit: { $cond: [isRenewal, '$commit', null] },
          epoch: { $cond: [isOwner, '$epoch', { $add: ['$epoch', 1] }] },
          owner: name,
          expiresAt: { $add: [now, ttl] },
        },
      },
    ],
    { returnDocument: 'after', session },
  )) as GenerationDocument | null;
}

export async function releaseLease(
  catalogue: Catalogue,
  lease: ProjectionLease,
  session: ClientSession,
): Promise<void> {
  const { projection, generation, owner, epoch } = lease;
  await catalogue.generations.updateOne(
    { _id: generationId(projection, generation), owner, epoch },
    { $set: { owner: null } },
    { session },
  );
}
