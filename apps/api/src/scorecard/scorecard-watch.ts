import type { Position } from '@strata/domain';
import type { ShownNode } from '@strata/application';
import type { CheckpointFeed } from './checkpoint-feed.js';
import { PositionSignal } from './position-signal.js';
import type { ScorecardSource } from './scorecard-source.js';

/** A message of the subscription: the whole scorecard first, then what differs. */
export interface ScorecardPush {
  readonly card: ScorecardSource;
  readonly whole: boolean;
  readonly nodes: readonly ShownNode[];
  readonly removed: readonly string[];
}

/** Reads the watched scorecard at a position; undefined once it may no longer be read. */
export type ReadWatched = (position: Position) => Promise<ScorecardSource | undefined>;

/** Least time between two evaluations for one subscriber, in milliseconds. */
const PAUSE = 250;

/** Watches scorecards: reads one again when the read models have moved on, and pushes what is different. */
export class ScorecardWatch {
  constructor(private readonly feed: CheckpointFeed) {}

  /** The first scorecard, then every real change, until the signal is given or the scorecard may not be read. */
  async *changes(
    first: ScorecardSource,
    read: ReadWatched,
    signal: AbortSignal,
  ): AsyncGenerator<ScorecardPush, void, undefined> {
    const positions = new PositionSignal(signal);
    const stop = this.feed.listen((position) => positions.arrived(position), first.view.position);
    try {
      yield { card: first, whole: true, nodes: first.nodes, removed: [] };
      let card = first;
      for (;;) {
        const position = await positions.next();
        const next = position === undefined ? undefined : await read(position);
        if (next === undefined) return;
        const push = differenceOf(card, next);
        card = next;
        if (push !== undefined && !signal.aborted) yield push;
        await positions.pause(PAUSE);
      }
    } finally {
      stop();
    }
  }
}

/** Nodes that are new or differ and those that are gone; undefined if nothing really changed. */
function differenceOf(before: ScorecardSource, after: ScorecardSource): ScorecardPush | undefined {
  if (before.view.position === after.view.position) return undefined;
  const nodes = after.nodes.filter((node) => {
    const known = before.byId.get(node.id);
    return known === undefined || JSON.stringify(known) !== JSON.stringify(node);
  });
  const removed = before.nodes.filter(({ id }) => !after.byId.has(id)).map(({ id }) => id);
  return nodes.length + removed.length === 0 ? undefined : { card: after, whole: false, nodes, removed };
}
