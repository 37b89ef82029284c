import { StrataError, type JsonObject, type Position } from '@strata/domain';
import type { ProjectionLease } from './read-store.js';

/** A call that can never succeed as it is written: unknown table or field, wrong type, a position that goes back. */
export function misuse(message: string, details?: JsonObject): StrataError {
  return new StrataError('READ_STORE_MISUSE', message, {
    remedy: 'Correct the program: its call does not fit the definition of the projection.',
    details,
  });
}

export function fencedError(
  lease: Pick<ProjectionLease, 'projection' | 'generation' | 'owner' | 'epoch'>,
): StrataError {
  const { projection, generation, owner, epoch } = lease;
  return new StrataError(
    'PROJECTION_FENCED',
    `"${owner}" no longer holds projection "${projection}" (generation ${generation}, epoch ${epoch}); nothing was written.`,
    {
      remedy: 'Stop writing, acquire the lease again and continue from its checkpoint.',
      details: { projection, generation, owner, epoch },
    },
  );
}

export function checkpointConflict(projection: string, expected: Position, actual: Position): StrataError {
  return new StrataError(
    'CHECKPOINT_CONFLICT',
    `The checkpoint of projection "${projection}" is "${actual}", not "${expected}"; nothing was written.`,
    {
      remedy: 'Acquire the lease again and continue from its checkpoint.',
      details: { projection, expected, actual },
    },
  );
}

/** `expiresAt` in milliseconds since 1970. */
export function leaseHeld(projection: string, owner: string, expiresAt: number): StrataError {
  const expires = new Date(expiresAt).toISOString();
  return new StrataError('LEASE_HELD', `"${owner}" holds the lease of projection "${projection}" until ${expires}.`, {
    remedy: 'Wait until the lease expires, or stop the process that holds it.',
    details: { projection, owner, expiresAt: expires },
  });
}

export function documentConflict(collection: string, id: string, expected: number, actual: number): StrataError {
  return new StrataError(
    'DOCUMENT_CONFLICT',
    `Document "${id}" of "${collection}" has version ${actual}, not ${expected}; nothing was written.`,
    { remedy: 'Read the document again and repeat the change.', details: { collection, id, expected, actual } },
  );
}

export function projectionUnknown(projection: string, generation?: number): StrataError {
  const what = generation === undefined ? 'has no live generation' : `has no generation ${generation}`;
  return new StrataError('PROJECTION_UNKNOWN', `Projection "${projection}" ${what} in this read store.`, {
    remedy: 'Start the projector, which creates the tables, or rebuild the projection.',
    details: { projection, generation },
  });
}

/** The rows of a projection are incomplete, because the store was damaged and is being rebuilt. */
export function rebuildingError(projection: string, checkpoint: Position, awaited: Position): StrataError {
  return new StrataError(
    'READ_STORE_REBUILDING',
    `The read models were damaged and are being rebuilt; projection "${projection}" is not complete yet.`,
    { remedy: 'Try again in a moment.', details: { projection, checkpoint, awaited } },
  );
}

export function closedError(): StrataError {
  return new StrataError('READ_STORE_CLOSED', 'The read store is closed.', {
    remedy: 'Open it again, and do not use it while the process shuts down.',
  });
}
