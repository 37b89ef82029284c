import {
  clusterDecider,
  clusterStream,
  measureDecider,
  measureStream,
  type ClusterState,
  type Id,
  type MeasureState,
} from '@strata/domain';
import type { CommandCatalogue } from './command-catalogue.js';
import type { Freshness, StateCache } from './state-cache.js';

/** Reads states of other aggregates, none older than asked for. */
export interface Surroundings {
  readonly cache: StateCache;
  readonly freshness: Freshness;
  readonly catalogue: CommandCatalogue;
}

export async function clusterState({ cache, freshness }: Surroundings, clusterId: Id): Promise<ClusterState> {
  return (await cache.load(clusterStream(clusterId), clusterDecider, freshness)).state;
}

export async function measureStates(
  { cache, freshness }: Surroundings,
  clusterId: Id,
  ids: Iterable<Id>,
): Promise<ReadonlyMap<Id, MeasureState>> {
  const found = new Map<Id, MeasureState>();
  for (const id of new Set(ids)) {
    const stream = measureStream(clusterId, id);
    const { state } =
      cache.peek<MeasureState>(stream, freshness) ?? (await cache.load(stream, measureDecider, freshness));
    if (state.exists) found.set(id, state);
  }
  return found;
}
