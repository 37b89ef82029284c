import { BEFORE_FIRST, type Id, type InstantText, type Position } from '@strata/domain';
import type { Condition, TableReader } from '@strata/read-store';
import type { MentionRow } from '../mentions/mentions.js';
import { unpackReport } from '../values/packed-reports.js';
import { reportRows } from '../values/report-rows.js';
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
  /** Only events about this, such as `measure:margin` or `member:hotel`. */
  readonly about?: string | undefined;
  /** Exclusive; the position of the last event of the page before. */
  readonly after?: Position | undefined;
  /** Exclusive: only events later than this position, in either order. */
  readonly since?: Position | undefined;
  /** Inclusive. */
  readonly upTo?: Position | undefined;
  readonly types?: readonly string[] | undefined;
  readonly limit: number;
  readonly newestFirst?: boolean;
}

/** A page of a cluster's history in position order. */
export async function timelinePage(reader: TableReader, page: TimelinePage): Promise<readonly TimelineRow[]> {
  if (page.about !== undefined) return mentionedPage(reader, page.about, page);
  const { cluster, types, limit } = page;
  const where = { cluster, ...within(page, 'position'), ...(types ? { type: { in: types } } : {}) };
  const rows = await reader.find('timeline', { where, orderBy: [['position', directionOf(page)]], limit });
  return rows as readonly TimelineRow[];
}

/** The events about one thing; the values of a measure count as being about it. */
async function mentionedPage(reader: TableReader, about: string, page: TimelinePage): Promise<readonly TimelineRow[]> {
  const { cluster, types, limit, newestFirst } = page;
  const positions = await mentionPositions(reader, about, page);
  const measure = /^measure:(.+)$/.exec(about)?.[1];
  if (measure !== undefined) positions.push(...(await valuePositions(reader, measure, page)));
  const sorted = [...new Set(positions)].sort();
  if (newestFirst) sorted.reverse();
  const rows = await timelineRows(reader, cluster, types === undefined ? sorted.slice(0, limit) : sorted);
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  return sorted
    .flatMap((position) => byPosition.get(position) ?? [])
    .filter(({ type }) => types?.includes(type) ?? true)
    .slice(0, limit);
}

async function mentionPositions(reader: TableReader, about: string, page: TimelinePage): Promise<Position[]> {
  const { cluster, types, limit } = page;
  const rows = await reader.find('mentions', {
    where: { cluster, about, ...within(page, 'position') },
    orderBy: [['position', directionOf(page)]],
    // The types are filtered afterwards.
    ...(types === undefined ? { limit } : {}),
  });
  return (rows as readonly MentionRow[]).map(({ position }) => position);
}

async function valuePositions(reader: TableReader, measure: Id, page: TimelinePage): Promise<readonly Position[]> {
  const { position } = within(page, 'position');
  const { rows, layouts } = await reportRows(reader, { cluster: page.cluster, measures: [measure] }, position);
  return rows.filter((row) => layouts.keysOf(row, unpackReport(row).keys).length > 0).map((row) => row.position);
}

function directionOf({ newestFirst }: TimelinePage): 'asc' | 'desc' {
  return newestFirst ? 'desc' : 'asc';
}

function latest(...positions: readonly (Position | undefined)[]): Position | undefined {
  return positions
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
}

/** The bounds of a page as a condition on the positions in a field. */
function within(page: TimelinePage, field: string): Readonly<Record<string, Condition>> {
  const { after, since, upTo, newestFirst } = page;
  const later = newestFirst ? since : latest(after, since);
  const earlier = newestFirst && after !== undefined ? { lt: after } : {};
  const bounds = {
    ...(later === undefined ? {} : { gt: later }),
    ...(upTo === undefined ? {} : { lte: upTo }),
    ...earlier,
  };
  return Object.keys(bounds).length > 0 ? { [field]: bounds } : {};
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
