import {
  loadedHistoryDecider,
  streamName,
  type AddressedCommand,
  type ClusterAddressedCommand,
  type ClusterState,
  type Id,
  type InstantText,
  type LoadedHistoryState,
  type Refusal,
} from '@strata/domain';
import type { CommandEnvelope } from './command-envelope.js';
import { clusterState } from './decision-dependencies.js';
import type { Freshness, Loaded, StateCache } from './state-cache.js';

const CODES = ['NO_DECLARED_HISTORY', 'HISTORY_LOADING_ENDED', 'KNOWN_AT_IN_FUTURE', 'KNOWN_AT_GOES_BACK'];

/** True for the refusal codes of a load with an invalid moment. */
export function isRefusalOfLoad(code: string): boolean {
  return CODES.includes(code);
}

/** When the facts of a command became known, if declared history; a cluster is known from the start of its history. */
export function knownAtOf({ command }: AddressedCommand, { knownAt }: CommandEnvelope): InstantText | undefined {
  if (knownAt !== undefined) return knownAt;
  return command.type === 'FoundCluster' ? command.historyFrom : undefined;
}

/** The moment up to which a cluster's declared history is loaded; undefined if it has none. */
export async function loadedUpTo(
  cache: StateCache,
  clusterId: Id,
  freshness: Freshness = 'trusted',
): Promise<InstantText | undefined> {
  const { history } = await clusterState({ cache, freshness }, clusterId);
  return history && ((await markOf(cache, clusterId, freshness)).state.upTo ?? history.from);
}

/** The mark of a cluster's loaded history, with the revision and position at which it was set. */
export function markOf(cache: StateCache, clusterId: Id, freshness: Freshness): Promise<Loaded<LoadedHistoryState>> {
  return cache.load(streamName({ kind: 'history', clusterId }), loadedHistoryDecider, freshness);
}

function refusalWith(code: string, message: string, remedy: string): Refusal {
  return { code, message, remedy };
}

function declaredFrom(addressed: AddressedCommand, cluster: ClusterState): InstantText | undefined {
  const { command } = addressed;
  return command.type === 'FoundCluster' && !cluster.exists ? command.historyFrom : cluster.history?.from;
}

function refusalOfState(clusterId: Id, cluster: ClusterState, from: InstantText | undefined): Refusal | undefined {
  if (from === undefined) {
    return refusalWith(
      'NO_DECLARED_HISTORY',
      `The cluster "${clusterId}" does not declare a history, so nothing can be loaded as known at an earlier moment.`,
      'Set historyFrom in the cluster file before the cluster is first applied, or import without a known-at column.',
    );
  }
  if (cluster.exists && cluster.history?.loading !== true) {
    return refusalWith(
      'HISTORY_LOADING_ENDED',
      `The history of the cluster "${clusterId}" can no longer be loaded, because live events have been recorded since.`,
      'Report the figures as known now: as submissions, or as restatements with a reason.',
    );
  }
  return undefined;
}

/** A command whose events would be stored as known at an earlier moment. */
export interface LoadRequest {
  readonly addressed: ClusterAddressedCommand;
  readonly knownAt: InstantText;
  readonly now: InstantText;
  readonly freshness: Freshness;
}

/**
 * Refuses to store events as known at `knownAt` unless the cluster's history is still loading and the moment neither goes
 * back in time nor lies in the future.
 */
export async function refusalOfLoad(
  cache: StateCache,
  { addressed, knownAt, now, freshness }: LoadRequest,
): Promise<Refusal | undefined> {
  const { clusterId } = addressed;
  const cluster = await clusterState({ cache, freshness }, clusterId);
  const from = declaredFrom(addressed, cluster);
  const refusal = refusalOfState(clusterId, cluster, from);
  if (refusal) return refusal;
  if (knownAt > now) {
    return refusalWith(
      'KNOWN_AT_IN_FUTURE',
      `The known-at ${knownAt} is in the future (it is now ${now}).`,
      'Correct the known-at column.',
    );
  }
  const last = (await markOf(cache, clusterId, freshness)).state.upTo ?? from!;
  return knownAt >= last && knownAt >= from! ? undefined : goesBack(clusterId, knownAt, last);
}

/** The refusal of a load that would be stored after what became known later. */
export function goesBack(clusterId: Id, knownAt: InstantText, last: InstantText): Refusal {
  return refusalWith(
    'KNOWN_AT_GOES_BACK',
    `The known-at ${knownAt} is before ${last}, up to which the history of the cluster "${clusterId}" is loaded.`,
    'Load history in the order in which it became known.',
  );
}
