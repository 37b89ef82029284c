import { BEFORE_FIRST, type Id, type InstantText, type Position } from '@strata/domain';
import type { Condition, TableReader } from '@strata/read-store';
import type { MentionRow } from '../mentions/mentions.js';
import { unpackReport } from '../values/packed-reports.js';
import { reportRows } from '../values/report-rows.js';
import { eventsWithin, timelineRows, type PositionBounds } from './block-reader.js';
import { timelineTable, unpackBlock, type TimelineBlock } from './timeline-blocks.js';
import type { TimelineRow } from './timeline-row.js';
import type { ClusterMomentRow } from './timeline.js';

/** The time axis of an instant. */
export type TimeAxis = 'known' | 'recorded';

/** A moment in a cluster's history. */
export type Moment = { readonly position: Position } | { readonly instant: InstantText; readonly axis: TimeAxis };

/** The last position of the cluster at or before the moment; `BEFORE_FIRST` if nothing was known yet. */
export async function findPositionAt(reader: TableReader, cluster: Id, moment: Moment): Promise<Position> {
  if ('position' in moment) return moment.position;
  const field = moment.axis === 'known' ? 'knownAt' : 'recordedAt';
  const [block] = await reader.find(timelineTable.name, {
    where: { cluster, [field]: { lte: moment.instant } },
    orderBy: [
      [field, 'desc'],
      ['position', 'desc'],
    ],
    limit: 1,
  });
  if (!block) return BEFORE_FIRST;
  return unpackBlock(block as TimelineBlock).findLast((row) => row[field] <= moment.instant)!.position;
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
  const { cluster, types, limit, newestFirst } = page;
  const found: TimelineRow[] = [];
  for await (const rows of eventsWithin(reader, cluster, boundsOf(page), newestFirst ? 'desc' : 'asc')) {
    found.push(...(types ? rows.filter(({ type }) => types.includes(type)) : rows));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** The events of a command of a cluster, of which one is at a position; oldest first. */
export async function commandRows(
  reader: TableReader,
  cluster: Id,
  position: Position,
): Promise<readonly TimelineRow[]> {
  const [row] = await timelineRows(reader, cluster, [position]);
  if (row === undefined) return [];
  const isOwn = (one: TimelineRow): boolean => one.commandId === row.commandId && one.stream === row.stream;
  const found: TimelineRow[] = [];
  for await (const rows of eventsWithin(reader, cluster, { upTo: position }, 'desc')) {
    const other = rows.findIndex((one) => !isOwn(one));
    found.push(...(other < 0 ? rows : rows.slice(0, other)));
    if (other >= 0) break;
  }
  return found.reverse();
}

/** The last position of a cluster before another; `BEFORE_FIRST` if there is none. */
export async function positionBefore(reader: TableReader, cluster: Id, position: Position): Promise<Position> {
  const rows = await timelinePage(reader, { cluster, upTo: position, limit: 2, newestFirst: true });
  return rows.find((row) => row.position < position)?.position ?? BEFORE_FIRST;
}

/** The events about one thing; reports are about their member and the measures of their values. */
async function mentionedPage(reader: TableReader, about: string, page: TimelinePage): Promise<readonly TimelineRow[]> {
  const { cluster, types, limit, newestFirst } = page;
  const positions = [...(await mentionPositions(reader, about, page)), ...(await reportPositions(reader, about, page))];
  const sorted = [...new Set(positions)].sort();
  if (newestFirst) sorted.reverse();
  const rows = await timelineRows(reader, cluster, types === undefined ? sorted.slice(0, limit) : sorted);
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  return sorted
    .flatMap((position) => byPosition.get(position) ?? [])
    .filter(({ type }) => types?.includes(type) ?? true)
    .slice(0, limit);
}

async function mentionPositions(reader: TableReader, about: string, page: TimelinePage): Promise<readonly Position[]> {
  const { cluster, types, limit, newestFirst } = page;
  const position = within(page);
  const rows = await reader.find('mentions', {
    where: { cluster, about, ...(position && { position }) },
    orderBy: [['position', newestFirst ? 'desc' : 'asc']],
    // The types are filtered afterwards.
    ...(types === undefined ? { limit } : {}),
  });
  return (rows as readonly MentionRow[]).map((row) => row.position);
}

async function reportPositions(reader: TableReader, about: string, page: TimelinePage): Promise<readonly Position[]> {
  const [, kind, id] = /^(measure|member):(.+)$/.exec(about) ?? [];
  if (kind === undefined || id === undefined) return [];
  const { cluster } = page;
  const ofMember = id.includes('/') ? { subjects: [id] } : { actors: [id] };
  const selection = { cluster, ...(kind === 'member' ? ofMember : { measures: [id] }) };
  const { rows, layouts } = await reportRows(reader, selection, within(page));
  return rows.filter((row) => layouts.keysOf(row, unpackReport(row).keys).length > 0).map((row) => row.position);
}

function boundsOf({ after, since, upTo, newestFirst }: TimelinePage): PositionBounds {
  if (newestFirst) return { after: since, before: after, upTo };
  return { after: after !== undefined && since !== undefined && since > after ? since : (after ?? since), upTo };
}

/** The bounds of a page as a condition on positions; undefined without any. */
function within(page: TimelinePage): Condition | undefined {
  const { after, before, upTo } = boundsOf(page);
  const bounds = {
    ...(after !== undefined && { gt: after }),
    ...(before !== undefined && { lt: before }),
    ...(upTo !== undefined && { lte: upTo }),
  };
  return Object.keys(bounds).length > 0 ? bounds : undefined;
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
