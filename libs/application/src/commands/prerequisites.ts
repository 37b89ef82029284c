import {
  aggregates,
  clusterDecider,
  isAdministrator,
  isOfCluster,
  loadedHistoryDecider,
  methodListDecider,
  streamName,
  type AddressedCommand,
  type ClusterAddressedCommand,
  type Id,
  type InstantText,
  type RoleGrant,
} from '@strata/domain';
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

async function administratorListing(
  { login, command }: OfAccount,
  cache: StateCache,
): Promise<readonly AddressedCommand[]> {
  const list = { aggregate: 'administrators', scope: 'all' } as const;
  if (command.type === 'GrantRole' && isOfAll(command.grant))
    return [{ ...list, command: { type: 'ListAdministrators', logins: [login] } }];
  const ends = command.type === 'CloseAccount' || (command.type === 'RevokeRole' && isOfAll(command.grant));
  if (!ends) return [];
  const { state } = await cache.load(streamName({ kind: 'account', login }), aggregates.account.decider);
  return isAdministrator(state) ? [{ ...list, command: { type: 'ReleaseAdministrator', login } }] : [];
}

function isOfAll({ cluster, role }: RoleGrant): boolean {
  return cluster === '*' && role === 'administrator';
}
