import type { ClientSession } from 'mongoose';
import { leaseHeld, misuse, projectionUnknown, type ProjectionLease } from '@strata/read-store';
import { generationId, type Catalogue, type GenerationDocument } from './catalogue-documents.js';

export interface LeaseRequest {
  readonly projection: string;
  readonly generation: number;
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly until: number;
  readonly session: ClientSession;
}

/** Takes or renews a lease by compare-and-set. A retry after a lost reply renews it. */
export async function acquireLease(catalogue: Catalogue, request: LeaseRequest): Promise<ProjectionLease> {
  const { projection, generation, owner, session } = request;
  if (owner === '') throw misuse('The owner of a lease needs a name.');
  for (;;) {
    const holder = await catalogue.generations.findById(generationId(projection, generation)).session(session).lean();
    if (!holder || holder.dropped !== null) throw projectionUnknown(projection, generation);
    const taken = await takeFrom(catalogue, holder, request);
    if (taken) return { projection, generation, owner, epoch: taken.epoch, checkpoint: taken.checkpoint };
  }
}

/** Null if another process changed the lease in between. */
async function takeFrom(
  catalogue: Catalogue,
  holder: GenerationDocument,
  { projection, owner, now, until, session }: LeaseRequest,
): Promise<GenerationDocument | null> {
  if (holder.owner !== null && holder.owner !== owner && holder.expiresAt > now)
    throw leaseHeld(projection, holder.owner, holder.expiresAt);
  const epoch = holder.owner === owner ? holder.epoch : holder.epoch + 1;
  return catalogue.generations
    .findOneAndUpdate(
      { _id: holder._id, owner: holder.owner, epoch: holder.epoch, expiresAt: holder.expiresAt, dropped: null },
      { $set: { owner, epoch, expiresAt: until } },
      { returnDocument: 'after', session },
    )
    .lean();
}

export async function releaseLease(
  catalogue: Catalogue,
  lease: ProjectionLease,
  session: ClientSession,
): Promise<void> {
  const { projection, generation, owner, epoch } = lease;
  await catalogue.generations.updateOne(
    { _id: generationId(projection, generation), owner, epoch },
    { $set: { owner: null, expiresAt: 0 } },
    { session },
  );
}
