import { sameData, type Position } from '@strata/domain';
import type { CheckpointFeed } from '../live/checkpoint-feed.js';
import { PositionSignal } from '../live/position-signal.js';
import type { WorklistSource } from './worklist-source.js';

/** The minimum time between two readings for one subscriber, in milliseconds. */
const PAUSE = 250;

interface Watched {
  readonly feed: CheckpointFeed;
  /** Reads the worklist as of a position; undefined if it may no longer be read. */
  readonly read: (position: Position) => Promise<WorklistSource | undefined>;
}

/** The worklist, and again whenever it has changed, until the abort signal or until it may not be read. */
export async function* worklistChanges(
  first: WorklistSource,
  { feed, read }: Watched,
  signal: AbortSignal,
): AsyncGenerator<WorklistSource, void, undefined> {
  const positions = new PositionSignal(signal);
  const stop = feed.listen((position) => positions.arrived(position), first.position);
  try {
    yield first;
    for (let shown = first; ;) {
      const position = await positions.next();
      const next = position === undefined ? undefined : await read(position);
      if (next === undefined) return;
      if (!sameData([shown.tasks, shown.more], [next.tasks, next.more]) && !signal.aborted) {
        shown = next;
        yield next;
      }
      await positions.pause(PAUSE);
    }
  } finally {
    stop();
  }
}
