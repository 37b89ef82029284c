import type { Position } from '@strata/domain';
import type { CheckpointFeed } from './checkpoint-feed.js';
import { PositionSignal } from './position-signal.js';

/** What a subscriber reads again at new checkpoints of the read models. */
export interface Watched<T> {
  readonly feed: CheckpointFeed;
  /** Reads it as of a position; undefined if the subscriber may no longer do so. */
  readonly read: (position: Position) => Promise<T | undefined>;
  /** The minimum time between two readings, in milliseconds. */
  readonly pause: number;
}

/**
 * What is read at each new checkpoint after a position, until the abort signal or until it may not be read. Checkpoints
 * that arrive while something is read are taken together.
 */
export async function* readings<T>(
  after: Position,
  { feed, read, pause }: Watched<T>,
  signal: AbortSignal,
): AsyncGenerator<T, void, undefined> {
  const positions = new PositionSignal(signal);
  const stop = feed.listen((position) => positions.arrived(position), after);
  try {
    for (;;) {
      const position = await positions.next();
      const next = position === undefined ? undefined : await read(position);
      if (next === undefined || signal.aborted) return;
      yield next;
      await positions.pause(pause);
    }
  } finally {
    stop();
  }
}
