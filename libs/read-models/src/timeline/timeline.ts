import { aggregates, type EffectiveStart, type Id, type InstantText, type Position } from '@strata/domain';
import type { Row, TableDefinition } from '@strata/read-store';
import type { ProjectedEvent, ReadModel } from '../read-model.js';
import type { TimelineRow } from './timeline-row.js';
import { MAX_EVENTS, packBlock, timelineTable } from './timeline-blocks.js';

/** The latest moments of a cluster; the moments of the next event must not be earlier. */
export interface ClusterMomentRow extends Row {
  readonly cluster: string;
  readonly position: Position;
  readonly recordedAt: InstantText;
  readonly knownAt: InstantText;
  /** The position of the last structural change. */
  readonly structureAt: Position;
}

const momentsTable: TableDefinition = {
  name: 'moments',
  fields: { cluster: 'text', position: 'text', recordedAt: 'text', knownAt: 'text', structureAt: 'text' },
  key: ['cluster'],
  indexes: [],
};

function isStructural({ stream }: ProjectedEvent): boolean {
  return stream !== undefined && aggregates[stream.kind].structural;
}

/** When a change takes effect, and why it is retroactive. */
function startOf({ data }: ProjectedEvent['event']): Pick<TimelineRow, 'from' | 'retroactive'> {
  const { from = null, retroactive } = data as Partial<EffectiveStart>;
  return { from, retroactive: retroactive?.reason ?? null };
}

/** The later of two instants in canonical form. */
function later(a: InstantText, b: InstantText): InstantText {
  return b > a ? b : a;
}

/**
 * The timeline of each cluster, and the only place where both time axes are made monotone: if a store records a moment
 * earlier than the one before (two writers, a clock set back), the later of the two is used.
 */
export const timeline: ReadModel = {
  name: 'timeline',
  tables: [timelineTable, momentsTable],
  needs: (events) => [...byCluster(events).keys()].map((cluster) => ({ table: 'moments', key: { cluster } })),
  apply: (events, view) => {
    for (const [cluster, own] of byCluster(events)) {
      const last = view.get('moments', { cluster }) as ClusterMomentRow | undefined;
      const { rows, moment } = rowsOf(cluster, own, last);
      view.put('moments', moment, moment.position);
      for (let from = 0; from < rows.length; from += MAX_EVENTS) {
        const block = rows.slice(from, from + MAX_EVENTS) as [TimelineRow, ...TimelineRow[]];
        view.add(timelineTable.name, packBlock(block), block.at(-1)!.position);
      }
    }
  },
};

function byCluster(events: readonly ProjectedEvent[]): ReadonlyMap<Id, readonly ProjectedEvent[]> {
  const clusters = new Map<Id, ProjectedEvent[]>();
  for (const event of events) {
    const cluster = event.recorded.metadata.clusterId ?? '';
    const own = clusters.get(cluster);
    if (own) own.push(event);
    else clusters.set(cluster, [event]);
  }
  return clusters;
}

function rowsOf(cluster: Id, events: readonly ProjectedEvent[], last: ClusterMomentRow | undefined) {
  let moment: ClusterMomentRow = last ?? { cluster, position: '', recordedAt: '', knownAt: '', structureAt: '' };
  const rows = events.map((projected): TimelineRow => {
    const { recorded, event } = projected;
    const recordedAt = later(recorded.recordedAt, moment.recordedAt);
    const knownAt = later(recorded.metadata.knownAt ?? recordedAt, moment.knownAt);
    const { id: eventId, position, stream, revision, type, metadata } = recorded;
    const structureAt = isStructural(projected) ? position : moment.structureAt;
    moment = { cluster, position, recordedAt, knownAt, structureAt };
    const loaded = metadata.loaded === true;
    const { by, commandId } = metadata;
    const facts = { cluster, position, eventId, stream, revision, type, by, recordedAt, knownAt, loaded };
    return { ...facts, commandId, ...startOf(event) };
  });
  return { rows, moment };
}
