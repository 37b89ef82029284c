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
  const requests = new Map<Id, Request>();
  const revisions = new Map<Id, number>();
  for await (const recorded of events.readStream(streamName({ kind: 'cascade', clusterId }))) {
    if (recorded.position > upTo) break;
    const { type, data } = upcast(recorded.type, recorded.schemaVersion, recorded.data) as CascadeEvent;
    const { strategyId } = data;
    if (type === 'StrategyActivated' || type === 'StrategyRevised') {
      revisions.set(strategyId, (revisions.get(strategyId) ?? 0) + 1);
    } else if (type === 'StrategyAligned') requests.delete(strategyId);
    else if (type === 'RealignmentRequested') {
      const before = (revisions.get(data.becauseOf) ?? 0) - 1;
      const since = recorded.metadata.knownAt ?? recorded.recordedAt;
      const known = requests.get(strategyId);
      // Whoever moves under another parent is no longer aligned with any revision of the new one.
      if (known === undefined) requests.set(strategyId, { since, alignedWith: before > 0 ? before : undefined });
      else if (before <= 0) requests.set(strategyId, { ...known, alignedWith: undefined });
    }
  }
  return requests;
}
