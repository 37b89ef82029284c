import {
  streamName,
  upcast,
  type CascadeEvent,
  type Id,
  type InstantText,
  type Labels,
  type Subject,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { ClusterView } from '../clusters/cluster-view.js';

/** A task of a strategy's owner: to confirm that it is still in line with its parent, or to revise it. */
export interface Realignment {
  readonly strategy: Id;
  readonly labels: Labels;
  readonly owner: Subject;
  readonly parent: Id;
  readonly since: InstantText;
  /** The revision of the parent with which it was last aligned; undefined if the parent has replaced another one. */
  readonly alignedWith: number | undefined;
}

type Request = Pick<Realignment, 'since' | 'alignedWith'>;

/** The open tasks of realignment as known in the view, in the order of the cascade. */
export async function openRealignments(
  events: Pick<EventStore, 'readStream'>,
  view: ClusterView,
): Promise<readonly Realignment[]> {
  const asked = view.structure.cascade.strategies.filter(({ realign }) => realign);
  if (asked.length === 0) return [];
  const requests = await requestsUpTo(events, view);
  return asked.flatMap(({ id: strategy, labels, owner, parent = '' }) => {
    const request = requests.get(strategy);
    return request === undefined ? [] : [{ strategy, labels, owner, parent, ...request }];
  });
}

/** The first request to each strategy since it was last aligned. */
async function requestsUpTo(
  events: Pick<EventStore, 'readStream'>,
  { clusterId, position: upTo }: ClusterView,
): Promise<ReadonlyMap<Id, Request>> {
  const requests = new Requests();
  for await (const recorded of events.readStream(streamName({ kind: 'cascade', clusterId }))) {
    if (recorded.position > upTo) break;
    const event = upcast(recorded.type, recorded.schemaVersion, recorded.data) as CascadeEvent;
    requests.apply(event, recorded.metadata.knownAt ?? recorded.recordedAt);
  }
  return requests.open;
}

/** The requests that are open after the events of a cascade. */
class Requests {
  readonly open = new Map<Id, Request>();
  /** How often the map of each strategy was put in force. */
  readonly #revisions = new Map<Id, number>();

  apply(event: CascadeEvent, since: InstantText): void {
    const { strategyId } = event.data;
    switch (event.type) {
      case 'StrategyActivated':
      case 'StrategyRevised':
        this.#revisions.set(strategyId, this.#revisionOf(strategyId) + 1);
        break;
      case 'StrategyAligned':
        this.open.delete(strategyId);
        break;
      case 'RealignmentRequested':
        this.#ask(strategyId, { since, before: this.#revisionOf(event.data.becauseOf) - 1 });
        break;
      default:
    }
  }

  #ask(strategy: Id, { since, before }: { readonly since: InstantText; readonly before: number }): void {
    const known = this.open.get(strategy);
    // Whoever moves under another parent is no longer aligned with any revision of the new one.
    if (before <= 0) this.open.set(strategy, { since: known?.since ?? since, alignedWith: undefined });
    else if (known === undefined) this.open.set(strategy, { since, alignedWith: before });
  }

  #revisionOf(strategy: Id): number {
    return this.#revisions.get(strategy) ?? 0;
  }
}
