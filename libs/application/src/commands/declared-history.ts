import {
  clusterDecider,
  clusterStream,
  type ClusterState,
  type Id,
  type InstantText,
  type Refusal,
} from '@strata/domain';
import type { AddressedCommand } from './addressed-command.js';
import type { StateCache } from './state-cache.js';

/** The latest known-at of a cluster, or undefined if it has no events. */
export type LatestKnowledge = (clusterId: Id) => Promise<InstantText | undefined>;

const CODES = ['NO_DECLARED_HISTORY', 'HISTORY_LOADING_ENDED', 'KNOWN_AT_IN_FUTURE', 'KNOWN_AT_GOES_BACK'];

/** True for the codes with which a load is refused because of its moment. */
export function isRefusalOfLoad(code: string): boolean {
  return CODES.includes(code);
}

interface LoadRequest {
  readonly addressed: AddressedCommand;
  readonly knownAt: InstantText;
  readonly now: InstantText;
}

function no(code: string, message: string, remedy: string): Refusal {
  return { code, message, remedy };
}

function declaredFrom(addressed: AddressedCommand, cluster: ClusterState): InstantText | undefined {
  if (addressed.aggregate === 'cluster' && addressed.command.type === 'FoundCluster' && !cluster.exists) {
    return addressed.command.historyFrom;
  }
  return cluster.history?.from;
}

function refusalOfState(clusterId: Id, cluster: ClusterState, from: InstantText | undefined): Refusal | undefined {
  if (from === undefined) {
    return no(
      'NO_DECLARED_HISTORY',
      `cluster ${clusterId} declares no history, so nothing can be loaded as known at an earlier moment`,
      'set historyFrom in the cluster file before the cluster is first applied, or import without a known-at column',
    );
  }
  if (cluster.exists && cluster.history?.loading !== true) {
    return no(
      'HISTORY_LOADING_ENDED',
      `the loading of cluster ${clusterId}'s history ended with its first live event`,
      'report the figures now: as submissions, or as restatements with a reason',
    );
  }
  return undefined;
}

/**
 * Whether events may be stored as known at `knownAt`: the cluster's history must still be loading, and knowledge must
 * not go backwards or lie in the future.
 */
export async function refusalOfLoad(
  cache: StateCache,
  latest: LatestKnowledge,
  { addressed, knownAt, now }: LoadRequest,
): Promise<Refusal | undefined> {
  if (addressed.aggregate === 'account') return undefined;
  const { clusterId } = addressed;
  const cluster = (await cache.load(clusterStream(clusterId), clusterDecider)).state;
  const from = declaredFrom(addressed, cluster);
  const refusal = refusalOfState(clusterId, cluster, from);
  if (refusal) return refusal;
  if (knownAt > now) {
    return no(
      'KNOWN_AT_IN_FUTURE',
      `known-at ${knownAt} lies in the future (it is ${now} now)`,
      'correct the known-at column',
    );
  }
  const last = (await latest(clusterId)) ?? from!;
  if (knownAt < last || knownAt < from!) {
    return no(
      'KNOWN_AT_GOES_BACK',
      `known-at ${knownAt} lies before ${last}, up to which the history of cluster ${clusterId} is loaded`,
      'load history in the order it became known; what became known earlier must be loaded earlier',
    );
  }
  return undefined;
}
