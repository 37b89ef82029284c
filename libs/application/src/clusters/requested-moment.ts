import type { Id, InstantText, Position } from '@strata/domain';
import { findKnownAt, findPositionAt, HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { instantText, type Clock } from '../commands/clock.js';
import type { AsOf } from './as-of.js';
import { awaitPosition } from './await-position.js';

interface MomentSources {
  readonly store: ReadStore;
  readonly clock: Clock;
  /** How long to wait for a position that is not projected yet, in milliseconds. */
  readonly waitFor?: number | undefined;
}

/** The position that a query asks for; the newest one that is projected if it names none. */
export async function requestedPosition(
  { store, waitFor }: MomentSources,
  clusterId: Id,
  asOf: AsOf,
): Promise<Position> {
  const required = asOf.position ?? asOf.atLeast;
  if (required !== undefined) await awaitPosition(store, required, { within: waitFor });
  if (asOf.position !== undefined) return asOf.position;
  if (asOf.instant !== undefined) {
    return findPositionAt(store.reader(HISTORY), clusterId, { instant: asOf.instant, axis: asOf.axis ?? 'known' });
  }
  return store.checkpoint(HISTORY);
}

/** The instant that a query asks for, that at which its position was known, or now. */
export async function requestedInstant(
  { store, clock }: MomentSources,
  clusterId: Id,
  asOf: AsOf,
): Promise<InstantText> {
  const { position, instant } = asOf;
  const known = position === undefined ? instant : await findKnownAt(store.reader(HISTORY), clusterId, position);
  return known ?? instantText(clock.now());
}
