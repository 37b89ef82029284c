import { aggregates, parseStream, type InstantText, type Position } from '@strata/domain';
import type { Row, TableDefinition } from '@strata/read-store';
import type { ProjectedEvent, ReadModel } from '../read-model.js';

/** One event of a cluster's history, without its data: who did what, when it was recorded and when it became known. */
export interface TimelineRow extends Row {
  readonly cluster: string;
  readonly position: Position;
  readonly eventId: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly by: string;
  readonly recordedAt: InstantText;
  /** Never decreases along a cluster's positions. */
  readonly knownAt: InstantText;
  readonly loaded: boolean;
}

/** The latest moments of a cluster; both are what the next event may not fall behind. */
export interface ClusterMomentRow extends Row {
  readonly cluster: string;
  readonly position: Position;
  readonly recordedAt: InstantText;
  readonly knownAt: InstantText;
  /** Of the last event that changed the structure: it is the same from there on. */
  readonly structureAt: Position;
}

const timelineTable: TableDefinition = {
  name: 'timeline',
  fields: {
    cluster: 'text',
    position: 'text',
    eventId: 'text',
    stream: 'text',
    revision: 'integer',
    type: 'text',
    by: 'text',
    recordedAt: 'text',
    knownAt: 'text',
    loaded: 'boolean',
  },
  key: ['cluster', 'position'],
  indexes: [
    ['cluster', 'knownAt', 'position'],
    ['cluster', 'recordedAt', 'position'],
  ],
};

const momentsTable: TableDefinition = {
  name: 'moments',
  fields: { cluster: 'text', position: 'text', recordedAt: 'text', knownAt: 'text', structureAt: 'text' },
  key: ['cluster'],
  indexes: [],
};

function isStructural(stream: string): boolean {
  const kind = parseStream(stream)?.kind;
  return kind !== undefined && aggregates[kind].structural;
}

/** Later of two instants of one form. */
function later(a: InstantText, b: InstantText | undefined): InstantText {
  return b !== undefined && b > a ? b : a;
}

/**
 * The timeline of each cluster. It is the one place where both time axes are made monotone: should a store hand out a
 * moment before an earlier one (two writers, a clock set back), the later of the two counts.
 */
export const timeline: ReadModel = {
  name: 'timeline',
  tables: [timelineTable, momentsTable],
  needs: ({ recorded }) => [{ table: 'moments', key: { cluster: recorded.metadata.clusterId ?? '' } }],
  apply: ({ recorded }: ProjectedEvent, view) => {
    const cluster = recorded.metadata.clusterId ?? '';
    const last = view.get('moments', { cluster }) as ClusterMomentRow | undefined;
    const recordedAt = later(recorded.recordedAt, last?.recordedAt);
    const knownAt = later(recorded.metadata.knownAt ?? recordedAt, last?.knownAt);
    const { position } = recorded;
    const structureAt = isStructural(recorded.stream) ? position : (last?.structureAt ?? '');
    view.put('moments', { cluster, position, recordedAt, knownAt, structureAt }, position);
    const row: TimelineRow = {
      cluster,
      position,
      eventId: recorded.id,
      stream: recorded.stream,
      revision: recorded.revision,
      type: recorded.type,
      by: recorded.metadata.by,
      recordedAt,
      knownAt,
      loaded: recorded.metadata.loaded === true,
    };
    view.put('timeline', row, position);
  },
};
