import {
  aggregates,
  isAdministrator,
  isOfAll,
  isOfCluster,
  methodListDecider,
  streamName,
  type AddressedCommand,
  type ClusterAddressedCommand,
  type InstantText,
} from '@strata/domain';
import { accountState, clusterState } from './decision-dependencies.js';
import { loadedUpTo } from './load-order.js';
import type { StateCache } from './state-cache.js';

/**
 * The commands whose events must precede those of a command in the log: the end of history loading before a live event,
 * the mark of loaded history before an event known at a later moment, the listing of a method before its registration,
 * and that of an administrator of all clusters before the role is granted and, to be taken off, before it ends.
 */
export async function prerequisitesOf(
  addressed: AddressedCommand,
  knownAt: InstantText | undefined,
  cache: StateCache,
): Promise<readonly AddressedCommand[]> {
  if (addressed.aggregate === 'account') return administratorListing(addressed, cache);
  if (!isOfCluster(addressed)) return [];
  const inOrder =
    knownAt === undefined ? await endOfLoading(addressed, cache) : await loadedMark(addressed, knownAt, cache);
  return [...inOrder, ...(await methodListing(addressed, cache))];
}

type OfCluster = ClusterAddressedCommand;
type OfAccount = Extract<AddressedCommand, { readonly aggregate: 'account' }>;

async function endOfLoading(addressed: OfCluster, cache: StateCache): Promise<readonly AddressedCommand[]> {
  const { aggregate, clusterId, command } = addressed;
  if (!aggregates[aggregate].endsHistoryLoading || command.type === 'EndHistoryLoading') return [];
  const { history } = await clusterState({ cache, freshness: 'trusted' }, clusterId);
  if (history?.loading !== true) return [];
  return [{ aggregate: 'cluster', clusterId, command: { type: 'EndHistoryLoading' } }];
}

async function loadedMark(
  { aggregate, clusterId, command }: OfCluster,
  knownAt: InstantText,
  cache: StateCache,
): Promise<readonly AddressedCommand[]> {
  // Founding comes before everything else in a cluster, so the start of its history needs no mark.
  if (aggregate === 'history' || command.type === 'FoundCluster') return [];
  const upTo = await loadedUpTo(cache, clusterId);
  if (upTo !== undefined && knownAt <= upTo) return [];
  return [{ aggregate: 'history', clusterId, command: { type: 'LoadHistoryUpTo', knownAt } }];
}

async function methodListing(addressed: OfCluster, cache: StateCache): Promise<readonly AddressedCommand[]> {
  if (addressed.aggregate !== 'method') return [];
  const { clusterId, methodId } = addressed;
  const { state } = await cache.load(streamName({ kind: 'methods', clusterId }), methodListDecider);
  if (state.ids.includes(methodId)) return [];
  return [{ aggregate: 'methods', clusterId, command: { type: 'ListMethods', methodIds: [methodId] } }];
}

async function administratorListing(
  { login, command }: OfAccount,
  cache: StateCache,
): Promise<readonly AddressedCommand[]> {
  const list = { aggregate: 'administrators', scope: 'all' } as const;
  if (command.type === 'GrantRole' && isOfAll(command.grant))
    return [{ ...list, command: { type: 'ListAdministrators', logins: [login] } }];
  const ends = command.type === 'CloseAccount' || (command.type === 'RevokeRole' && isOfAll(command.grant));
  if (!ends) return [];
  const account = await accountState({ cache, freshness: 'trusted' }, login);
  return isAdministrator(account) ? [{ ...list, command: { type: 'ReleaseAdministrator', login } }] : [];
}
