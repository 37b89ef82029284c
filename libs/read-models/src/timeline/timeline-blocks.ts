import type { InstantText, Position } from '@strata/domain';
import type { Row, TableDefinition } from '@strata/read-store';
import { packIds, packTexts, unpackIds, unpackTexts, type PackedTexts } from './packed-text.js';
import type { TimelineRow } from './timeline-row.js';

/** Events of a cluster that were projected together. Rows are only ever added. */
export interface TimelineBlock extends Row {
  readonly cluster: string;
  /** The position and the moments of the first event. */
  readonly position: Position;
  readonly recordedAt: InstantText;
  readonly knownAt: InstantText;
  /** `PackedEvents` as JSON. */
  readonly events: string;
}

/** The fields of the events, in columns. */
interface PackedEvents {
  readonly ids: string | readonly string[];
  readonly positions: PackedTexts;
  readonly recorded: PackedTexts;
  /** Empty where the event is known since it was recorded. */
  readonly known: PackedTexts;
  readonly streams: PackedTexts;
  readonly revisions: PackedTexts;
  readonly types: PackedTexts;
  readonly by: PackedTexts;
  readonly commands: PackedTexts;
  /** From when dated changes hold; empty where an event is not dated. Absent if none is. */
  readonly from?: PackedTexts | undefined;
  /** Why changes reach back, by the index of the event. */
  readonly retroactive?: readonly (readonly [index: number, reason: string])[] | undefined;
  /** The indexes of events of declared history; true if all are. */
  readonly loaded?: true | readonly number[] | undefined;
}

/** The most events in one block. A block is read as a whole, even for one of its events. */
export const MAX_EVENTS = 16;

export const timelineTable: TableDefinition = {
  name: 'timeline',
  fields: { cluster: 'text', position: 'text', recordedAt: 'text', knownAt: 'text', events: 'text' },
  key: ['cluster', 'position'],
  indexes: [
    ['cluster', 'knownAt', 'position'],
    ['cluster', 'recordedAt', 'position'],
  ],
};

/** Packs events of one cluster, in their order. */
export function packBlock(rows: readonly [TimelineRow, ...TimelineRow[]]): TimelineBlock {
  const [{ cluster, position, recordedAt, knownAt }] = rows;
  const texts = (textOf: (row: TimelineRow) => string, before?: string) => packTexts(rows.map(textOf), before);
  const loaded = [...rows.keys()].filter((index) => rows[index]!.loaded);
  const retroactive = rows.flatMap((row, index) =>
    row.retroactive === null ? [] : [[index, row.retroactive] as const],
  );
  const packed: PackedEvents = {
    ids: packIds(rows.map(({ eventId }) => eventId)),
    positions: texts((row) => row.position, position),
    recorded: texts((row) => row.recordedAt, recordedAt),
    known: texts((row) => (row.knownAt === row.recordedAt ? '' : row.knownAt), knownAt),
    streams: texts(({ stream }) => stream),
    revisions: texts(({ revision }) => String(revision)),
    types: texts(({ type }) => type),
    by: texts(({ by }) => by),
    commands: texts(({ commandId }) => commandId),
    ...(rows.some((row) => row.from !== null) && { from: texts((row) => row.from ?? '') }),
    ...(retroactive.length > 0 && { retroactive }),
    ...(loaded.length > 0 && { loaded: loaded.length === rows.length ? true : loaded }),
  };
  return { cluster, position, recordedAt, knownAt, events: JSON.stringify(packed) };
}

/** The events of a block. */
export function unpackBlock({ cluster, position, recordedAt, knownAt, events }: TimelineBlock): readonly TimelineRow[] {
  const packed = JSON.parse(events) as PackedEvents;
  const ids = unpackIds(packed.ids);
  const texts = (column: PackedTexts, before?: string) => unpackTexts(column, ids.length, before);
  const positions = texts(packed.positions, position);
  const recorded = texts(packed.recorded, recordedAt);
  const known = texts(packed.known, knownAt);
  const [streams, revisions, types] = [texts(packed.streams), texts(packed.revisions), texts(packed.types)];
  const [by, commands, from] = [texts(packed.by), texts(packed.commands), texts(packed.from ?? '')];
  const reasons = new Map(packed.retroactive);
  const { loaded = [] } = packed;
  const loadedAt = loaded === true ? undefined : new Set(loaded);
  return ids.map((eventId, index) => ({
    cluster,
    position: positions[index]!,
    eventId,
    stream: streams[index]!,
    revision: Number(revisions[index]),
    type: types[index]!,
    by: by[index]!,
    recordedAt: recorded[index]!,
    knownAt: known[index] || recorded[index]!,
    loaded: loadedAt?.has(index) ?? true,
    commandId: commands[index]!,
    from: from[index] || null,
    retroactive: reasons.get(index) ?? null,
  }));
}
