import type { Position } from '@strata/domain';
import {
  checkpointConflict,
  fencedError,
  leaseHeld,
  misuse,
  projectionUnknown,
  type ProjectionLease,
} from '@strata/read-store';
import { numberSql, type SqliteConnection, textSql } from '@strata/sqlite';

const HOLDER = `SELECT ${textSql('owner')}, ${numberSql('epoch')}, ${numberSql('expires_at')}, ${textSql('checkpoint')}
  FROM strata_generation WHERE projection = ? AND generation = ?`;

interface Holder {
  readonly owner: string | null;
  readonly epoch: number;
  readonly expiresAt: number;
  readonly checkpoint: Position;
}

function holderOf(connection: SqliteConnection, projection: string, generation: number): Holder | undefined {
  const row = connection.get(HOLDER, [projection, generation]);
  if (!row) return undefined;
  const [owner, epoch, expiresAt, checkpoint] = row;
  return {
    owner: owner as string | null,
    epoch: Number(epoch),
    expiresAt: Number(expiresAt),
    checkpoint: String(checkpoint),
  };
}

/** Takes or renews a lease until `until` (milliseconds since 1970, like `now`). */
export function acquireLease(
  connection: SqliteConnection,
  wanted: { readonly projection: string; readonly generation: number; readonly owner: string },
  { now, until }: { readonly now: number; readonly until: number },
): ProjectionLease {
  const { projection, generation, owner } = wanted;
  if (owner === '') throw misuse('The owner of a lease needs a name.');
  return connection.transaction('NORMAL', () => {
    const holder = holderOf(connection, projection, generation);
    if (!holder) throw projectionUnknown(projection, generation);
    if (holder.owner !== null && holder.owner !== owner && holder.expiresAt > now)
      throw leaseHeld(projection, holder.owner, holder.expiresAt);
    const epoch = holder.owner === owner ? holder.epoch : holder.epoch + 1;
    connection.run(
      'UPDATE strata_generation SET owner = ?, epoch = ?, expires_at = ? WHERE projection = ? AND generation = ?',
      [owner, epoch, until, projection, generation],
    );
    return { projection, generation, owner, epoch, checkpoint: holder.checkpoint };
  });
}

export function releaseLease(
  connection: SqliteConnection,
  { projection, generation, owner, epoch }: ProjectionLease,
): void {
  connection.transaction('NORMAL', () =>
    connection.run(
      'UPDATE strata_generation SET owner = NULL, expires_at = 0 WHERE projection = ? AND generation = ? AND owner = ? AND epoch = ?',
      [projection, generation, owner, epoch],
    ),
  );
}

/** To be called in a transaction: refuses a lease that was lost or whose checkpoint is not the stored one. */
export function checkLease(connection: SqliteConnection, lease: ProjectionLease): void {
  const holder = holderOf(connection, lease.projection, lease.generation);
  if (!holder || holder.owner !== lease.owner || holder.epoch !== lease.epoch) throw fencedError(lease);
  if (holder.checkpoint !== lease.checkpoint)
    throw checkpointConflict(lease.projection, lease.checkpoint, holder.checkpoint);
}
