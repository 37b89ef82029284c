import type { ShownNode } from '@strata/application';
import { sameData } from '@strata/domain';
import type { CheckpointFeed } from '../live/checkpoint-feed.js';
import { readings, type Watched } from '../live/readings.js';
import { nodeIn, type ScorecardSource } from './scorecard-source.js';

/** A message of the subscription: first the whole scorecard, then the changes. */
export interface ScorecardPush {
  readonly card: ScorecardSource;
  readonly whole: boolean;
  readonly nodes: readonly ShownNode[];
  readonly removed: readonly string[];
}

/** Reads the watched scorecard as of a position; undefined if it may no longer be read. */
export type ReadWatched = Watched<ScorecardSource>['read'];

/** The minimum time between two evaluations for one subscriber, in milliseconds. */
const PAUSE = 250;

/** Watches scorecards: reads one again at each new checkpoint of the read models and emits the changes. */
export class ScorecardWatch {
  /** The last difference that was found: most who watch the same scorecard ask for the same one. */
  #found: { readonly before: object; readonly after: object; readonly difference: Difference } | undefined;

  constructor(private readonly feed: CheckpointFeed) {}

  /** The scorecard, then every change of it, until the abort signal or until the scorecard may not be read. */
  async *changes(
    first: ScorecardSource,
    read: ReadWatched,
    signal: AbortSignal,
  ): AsyncGenerator<ScorecardPush, void, undefined> {
    yield { card: first, whole: true, nodes: first.nodes, removed: [] };
    let card = first;
    for await (const next of readings(first.view.position, { feed: this.feed, read, pause: PAUSE }, signal)) {
      const push = this.#differenceOf(card, next);
      card = next;
      if (push !== undefined) yield push;
    }
  }

  /** The new, changed and removed nodes; undefined if there are none. */
  #differenceOf(before: ScorecardSource, after: ScorecardSource): ScorecardPush | undefined {
    if (before.nodes === after.nodes) return undefined;
    if (this.#found?.before !== before.nodes || this.#found.after !== after.nodes) {
      this.#found = { before: before.nodes, after: after.nodes, difference: changesBetween(before, after) };
    }
    const { nodes, removed } = this.#found.difference;
    return nodes.length + removed.length === 0 ? undefined : { card: after, whole: false, nodes, removed };
  }
}

type Difference = Pick<ScorecardPush, 'nodes' | 'removed'>;

/** Most nodes that have not changed are the same objects. */
function changesBetween(before: ScorecardSource, after: ScorecardSource): Difference {
  const isSame = (node: ShownNode): boolean => {
    const known = nodeIn(before, node.id);
    return known === node || (known !== undefined && sameData(known, node));
  };
  const removed = before.places.ids().filter((id) => after.places.indexOf(id) === undefined);
  return { nodes: after.nodes.filter((node) => !isSame(node)), removed };
}
