import { BEFORE_FIRST, type Id, type InstantText, type Position } from '@strata/domain';
import type { TableReader } from '@strata/read-store';
import type { ClusterMomentRow, TimelineRow } from './timeline.js';

/** The time axis of an instant. */
export type TimeAxis = 'known' | 'recorded';

/** A moment in a cluster's history. */
export type Moment = { readonly position: Position } | { readonly instant: InstantText; readonly axis: TimeAxis };

/** The last position of the cluster at or before the moment; `BEFORE_FIRST` if nothing was known yet. */
export async function findPositionAt(reader: TableReader, cluster: Id, moment: Moment): Promise<Position> {
  if ('position' in moment) return moment.position;
  const field = moment.axis === 'known' ? 'knownAt' : 'recordedAt';
  const [row] = await reader.find('timeline', {
    where: { cluster, [field]: { lte: moment.instant } },
    orderBy: [
      [field, 'desc'],
      ['position', 'desc'],
    ],
    limit: 1,
  });
  return (row as TimelineRow | undefined)?.position ?? BEFORE_FIRST;
}

/** The instant from which the last event of a cluster at or before a position is known; undefined without events. */
export async function findKnownAt(reader: TableReader, cluster: Id, upTo: Position): Promise<InstantText | undefined> {
  const [row] = await timelinePage(reader, { cluster, upTo, limit: 1, newestFirst: true });
  return row?.knownAt;
}

/** The latest moments of a cluster, or undefined if it has no events. */
export async function findLatestMoment(reader: TableReader, cluster: Id): Promise<ClusterMomentRow | undefined> {
  return (await reader.get('moments', { cluster })) as ClusterMomentRow | undefined;
}

export interface TimelinePage {
  readonly cluster: Id;
  /** Exclusive. */
  readonly after?: Position | undefined;
  /** Inclusive. */
  readonly upTo?: Position | undefined;
  readonly types?: readonly string[] | undefined;
  readonly limit: number;
  readonly newestFirst?: boolean;
}

/** A page of a cluster's history in position order. */
export async function timelinePage(reader: TableReader, page: TimelinePage): Promise<readonly TimelineRow[]> {
  const { cluster, after, upTo, types, limit, newestFirst } = page;
  const bound = newestFirst
    ? { ...(after === undefined ? {} : { lt: after }), ...(upTo === undefined ? {} : { lte: upTo }) }
    : { ...(after === undefined ? {} : { gt: after }), ...(upTo === undefined ? {} : { lte: upTo }) };
  const rows = await reader.find('timeline', {
    where: {
      cluster,
      ...(Object.keys(bound).length > 0 ? { position: bound } : {}),
      ...(types ? { type: { in: types } } : {}),
    },
    orderBy: [['position', newestFirst ? 'desc' : 'asc']],
    limit,
  });
  return rows as readonly TimelineRow[];
}

const POSITIONS_AT_ONCE = 500;

/** The events of a cluster at the given positions. */
export async function timelineRows(
  reader: TableReader,
  cluster: Id,
  positions: readonly Position[],
): Promise<readonly TimelineRow[]> {
  const rows: TimelineRow[] = [];
  for (let next = 0; next < positions.length; next += POSITIONS_AT_ONCE) {
    const position = { in: positions.slice(next, next + POSITIONS_AT_ONCE) };
    rows.push(...((await reader.find('timeline', { where: { cluster, position } })) as readonly TimelineRow[]));
  }
  return rows;
}

/** An event that was projected, and the position of the one before it. */
export interface ProjectedPosition {
  readonly position: Position;
  readonly eventId: string;
  readonly recordedAt: InstantText;
  readonly after: Position;
}

/** The last event that was projected; undefined if there is none. */
export async function lastProjected(reader: TableReader): Promise<ProjectedPosition | undefined> {
  const moments = (await reader.find('moments', { orderBy: [['position', 'desc']], limit: 2 })) as ClusterMomentRow[];
  const [last, other] = moments;
  if (last === undefined) return undefined;
  const { cluster, position: upTo } = last;
  const [row, before] = await timelinePage(reader, { cluster, upTo, limit: 2, newestFirst: true });
  if (row === undefined) return undefined;
  const after = [other?.position, before?.position].reduce<Position>(
    (latest, one) => (one !== undefined && one > latest ? one : latest),
    BEFORE_FIRST,
  );
  return { position: row.position, eventId: row.eventId, recordedAt: row.recordedAt, after };
}
