import {
  aggregates,
  parseStream,
  type DateText,
  type EffectiveStart,
  type InstantText,
  type Position,
} from '@strata/domain';
import type { Row, TableDefinition } from '@strata/read-store';
import type { ProjectedEvent, ReadModel } from '../read-model.js';

/** One event of a cluster's history without its data: who did what, when it was recorded and when it became known. */
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
  /** The command that caused it. */
  readonly commandId: string;
  /** The first day for which a change holds; null from the beginning, and for events that are not dated. */
  readonly from: DateText | null;
  /** Why the change reaches back into locked periods; null if it does not. */
  readonly retroactive: string | null;
}

/** The latest moments of a cluster; the moments of the next event must not be earlier. */
export interface ClusterMomentRow extends Row {
  readonly cluster: string;
  readonly position: Position;
  readonly recordedAt: InstantText;
  readonly knownAt: InstantText;
  /** The position of the last structural change. */
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
    commandId: 'text',
    from: 'text',
    retroactive: 'text',
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

/** From when a change holds, and why it reaches back. */
function startOf({ data }: ProjectedEvent['event']): Pick<TimelineRow, 'from' | 'retroactive'> {
  const { from = null, retroactive } = data as Partial<EffectiveStart>;
  return { from, retroactive: retroactive?.reason ?? null };
}

/** The later of two instants in canonical form. */
function later(a: InstantText, b: InstantText | undefined): InstantText {
  return b !== undefined && b > a ? b : a;
}

/**
 * The timeline of each cluster, and the only place where both time axes are made monotone: if a store records a moment
 * earlier than the one before (two writers, a clock set back), the later of the two is used.
 */
export const timeline: ReadModel = {
  name: 'timeline',
  tables: [timelineTable, momentsTable],
  needs: ({ recorded }) => [{ table: 'moments', key: { cluster: recorded.metadata.clusterId ?? '' } }],
  apply: ({ recorded, event }: ProjectedEvent, view) => {
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
      commandId: recorded.metadata.commandId,
      ...startOf(event),
    };
    view.put('timeline', row, position);
  },
};
