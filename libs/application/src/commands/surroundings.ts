import {
  clusterDecider,
  clusterStream,
  measureDecider,
  measureStream,
  methodDecider,
  methodStream,
  type ClusterState,
  type Id,
  type MeasureState,
  type MethodState,
} from '@strata/domain';
import type { CommandCatalogue } from './command-catalogue.js';
import type { Freshness, StateCache } from './state-cache.js';

/** Reads states of other aggregates, none older than asked for. */
export interface Surroundings {
  readonly cache: StateCache;
  readonly freshness: Freshness;
  readonly catalogue: CommandCatalogue;
  /** Ids of a cluster's methods, as good as they are known at once. */
  readonly knownMethodIds: (clusterId: Id) => Promise<readonly Id[]>;
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

export async function methodStates(
  { cache, freshness }: Surroundings,
  clusterId: Id,
  ids: Iterable<Id>,
): Promise<ReadonlyMap<Id, MethodState>> {
  const found = new Map<Id, MethodState>();
  for (const id of new Set(ids)) {
    const { state } = await cache.load(methodStream(clusterId, id), methodDecider, freshness);
    if (state.exists) found.set(id, state);
  }
  return found;
}

/** Measures whose values a method computes, with that method: an adopted one that is bound and not withdrawn. */
export async function computedBy(around: Surroundings, clusterId: Id): Promise<ReadonlyMap<Id, Id>> {
  const methods = await methodStates(around, clusterId, await around.knownMethodIds(clusterId));
  return new Map(
    [...methods].flatMap(([id, { adopted, binding, withdrawn }]) =>
      adopted === undefined || binding === undefined || withdrawn
        ? []
        : Object.values(binding.outputs).map((measure) => [measure, id] as const),
    ),
  );
}
