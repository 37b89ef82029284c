import type {
  AccountState,
  CascadeState,
  ClusterState,
  Id,
  MeasureState,
  Position,
  StrategyState,
} from '@strata/domain';
import { accountStream, cascadeDecider } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import type { TableReader } from '@strata/read-store';
import type { AggregateRow } from './aggregates.js';

/** The aggregates of a cluster as they stood at a position (inclusive). */
async function aggregatesAt(reader: TableReader, cluster: Id, at: Position): Promise<readonly AggregateRow[]> {
  // Current rows first: one that is closed in between is then found in the history.
  const now = await reader.find('aggregates', { where: { cluster } });
  const current = (now as readonly AggregateRow[]).filter((row) => row.validFrom <= at);
  if (current.length === now.length) return current;
  const past = await reader.find('aggregateHistory', {
    where: { cluster, validFrom: { lte: at }, validTo: { gt: at } },
  });
  const byStream = new Map((past as readonly AggregateRow[]).map((row) => [row.stream, row]));
  for (const row of current) byStream.set(row.stream, row);
  return [...byStream.values()];
}

/** The structure of a cluster (members, cascade, maps, measures) as it stood at a position; undefined if it did not exist. */
export async function findStructure(
  reader: TableReader,
  cluster: Id,
  at: Position,
): Promise<ClusterStructure | undefined> {
  const rows = await aggregatesAt(reader, cluster, at);
  const found = rows.find((row) => row.kind === 'cluster');
  if (!found) return undefined;
  const cascade = rows.find((row) => row.kind === 'cascade');
  const ofKind = (kind: string): AggregateRow[] =>
    rows.filter((row) => row.kind === kind).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    cluster: found.state as unknown as ClusterState,
    cascade: (cascade?.state as unknown as CascadeState | undefined) ?? cascadeDecider.initial,
    maps: new Map(ofKind('strategy').map((row) => [row.id, row.state as unknown as StrategyState])),
    measures: new Map(ofKind('measure').map((row) => [row.id, row.state as unknown as MeasureState])),
  };
}

/** Ids of all clusters, in order. */
export async function clusterIds(reader: TableReader): Promise<readonly Id[]> {
  const rows = (await reader.find('moments')) as readonly { cluster?: string }[];
  return rows
    .map((row) => row.cluster ?? '')
    .filter((id) => id !== '')
    .sort();
}

/** An account by login. */
export async function findAccount(reader: TableReader, login: string): Promise<AccountState | undefined> {
  const row = (await reader.get('aggregates', { stream: accountStream(login) })) as AggregateRow | undefined;
  return row?.state as unknown as AccountState | undefined;
}

/** All accounts by login. */
export async function accounts(reader: TableReader): Promise<readonly AccountState[]> {
  const rows = await reader.find('aggregates', { where: { cluster: '', kind: 'account' }, orderBy: [['id', 'asc']] });
  return (rows as readonly AggregateRow[]).map((row) => row.state as unknown as AccountState);
}
