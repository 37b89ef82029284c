import { streamName, type Id, type Position, type SnapshotState } from '@strata/domain';
import type { TableReader } from '@strata/read-store';
import type { AggregateRow } from './aggregates.js';
import { aggregatesAt } from './aggregates.queries.js';

/** The content of one may have megabytes, so only a few are held at once. */
const AT_ONCE = 8;

/** The public snapshots of a cluster as of a position, by id, without what they show. */
export async function findSnapshots(
  reader: TableReader,
  cluster: Id,
  at: Position,
): Promise<ReadonlyMap<Id, SnapshotState>> {
  const found = new Map<Id, SnapshotState>();
  for (let after = ''; ;) {
    const where = { cluster, kind: 'snapshot', id: { gt: after } };
    const page = await reader.find('aggregates', { where, orderBy: [['id', 'asc']], limit: AT_ONCE });
    const ids = (page as readonly AggregateRow[]).map(({ id }) => id);
    for (const row of await snapshotsAt(reader, { cluster, ids }, at)) found.set(row.id, withoutContent(row));
    if (ids.length < AT_ONCE) return found;
    after = ids.at(-1)!;
  }
}

/** A public snapshot as of a position. */
export async function findSnapshotAt(
  reader: TableReader,
  { cluster, id }: { readonly cluster: Id; readonly id: Id },
  at: Position,
): Promise<SnapshotState | undefined> {
  const [row] = await snapshotsAt(reader, { cluster, ids: [id] }, at);
  return row?.state as unknown as SnapshotState | undefined;
}

/** A public snapshot as it is now. */
export async function findSnapshot(
  reader: TableReader,
  clusterId: Id,
  snapshotId: Id,
): Promise<SnapshotState | undefined> {
  const stream = streamName({ kind: 'snapshot', clusterId, snapshotId });
  const row = (await reader.get('aggregates', { stream })) as AggregateRow | undefined;
  return row?.state as unknown as SnapshotState | undefined;
}

async function snapshotsAt(
  reader: TableReader,
  { cluster, ids }: { readonly cluster: Id; readonly ids: readonly Id[] },
  at: Position,
): Promise<readonly AggregateRow[]> {
  return aggregatesAt(reader, { cluster, kinds: ['snapshot'], ids: { in: ids } }, at);
}

function withoutContent({ state }: AggregateRow): SnapshotState {
  const { content: _, ...head } = state as unknown as SnapshotState;
  return head;
}
