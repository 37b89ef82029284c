import {
  aggregates,
  clusterDecider,
  loadedHistoryDecider,
  methodListDecider,
  streamName,
  type AddressedCommand,
  type Id,
  type InstantText,
} from '@strata/domain';
import type { StateCache } from './state-cache.js';

/**
 * The commands whose events must precede those of a command in the log: the end of history loading before a live event,
 * the mark of loaded history before an event known at a later moment, and the listing of a method before its
 * registration.
 */
export async function prerequisitesOf(
  addressed: AddressedCommand,
  knownAt: InstantText | undefined,
  cache: StateCache,
): Promise<readonly AddressedCommand[]> {
  if (addressed.aggregate === 'account') return [];
  const inOrder =
    knownAt === undefined ? await endOfLoading(addressed, cache) : await loadedMark(addressed, knownAt, cache);
  return [...inOrder, ...(await methodListing(addressed, cache))];
}

type OfCluster = Exclude<AddressedCommand, { readonly aggregate: 'account' }>;

async function endOfLoading(addressed: OfCluster, cache: StateCache): Promise<readonly AddressedCommand[]> {
  const { aggregate, clusterId, command } = addressed;
  if (!aggregates[aggregate].endsHistoryLoading || command.type === 'EndHistoryLoading') return [];
  const { state } = await cache.load(streamName({ kind: 'cluster', clusterId }), clusterDecider);
  if (state.history?.loading !== true) return [];
  return [{ aggregate: 'cluster', clusterId, command: { type: 'EndHistoryLoading' } }];
}

async function loadedMark(
  { aggregate, clusterId, command }: OfCluster,
  knownAt: InstantText,
  cache: StateCache,
): Promise<readonly AddressedCommand[]> {
  // Founding comes before everything else in a cluster, so the start of its history needs no mark.
  if (aggregate === 'history' || command.type === 'FoundCluster') return [];
  const { state } = await cache.load(streamName({ kind: 'history', clusterId }), loadedHistoryDecider);
  const upTo = state.upTo ?? (await historyStart(clusterId, cache));
  if (upTo !== undefined && knownAt <= upTo) return [];
  return [{ aggregate: 'history', clusterId, command: { type: 'LoadHistoryUpTo', knownAt } }];
}

async function historyStart(clusterId: Id, cache: StateCache): Promise<InstantText | undefined> {
  return (await cache.load(streamName({ kind: 'cluster', clusterId }), clusterDecider)).state.history?.from;
}

async function methodListing(addressed: OfCluster, cache: StateCache): Promise<readonly AddressedCommand[]> {
  if (addressed.aggregate !== 'method') return [];
  const { clusterId, methodId } = addressed;
  const { state } = await cache.load(streamName({ kind: 'methods', clusterId }), methodListDecider);
  if (state.ids.includes(methodId)) return [];
  return [{ aggregate: 'methods', clusterId, command: { type: 'ListMethods', methodIds: [methodId] } }];
}
