import {
  isCountingEvent,
  isValueEvent,
  type Actual,
  type Evidence,
  type Id,
  type InstantText,
  type PeriodName,
  type Position,
  type Subject,
  type ValueEvent,
  type ValuesCounted,
} from '@strata/domain';
import type { BatchView } from '../batch-view.js';
import { eachEvent, type ProjectedEvent, type ReadModel } from '../read-model.js';
import {
  layoutOf,
  layoutTable,
  OWN_LAYOUT,
  packReport,
  reportTable,
  type LayoutRow,
  type ReportRow,
} from './packed-reports.js';

/** A version of a reported value, known from `validFrom` on. */
export interface ValueRow {
  readonly cluster: Id;
  readonly measure: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
  readonly kind: Actual['kind'];
  /** The figure as entered, `yes` or `no`, or a text; null for "not applicable". */
  readonly value: string | null;
  readonly note: string | null;
  /** The login of whom the note is about; set once the note was opened. */
  readonly noteAbout?: string | undefined;
  /** The reason for a restatement; null for a first submission, and in declared history without one. */
  readonly reason: string | null;
  /** The evidence of the value or of its restatement; null if there is none. */
  readonly evidence: Evidence | null;
  /** The approved restatement by which it changed; absent if it came otherwise. */
  readonly restatement?: Id | undefined;
  /** Set if the value was unusual and its reporter confirmed it. */
  readonly confirmed?: true | undefined;
  /** Set while it waits for its approval, if it was entered to count once it is approved. */
  readonly awaitsApproval?: true | undefined;
  readonly by: string;
  readonly recordedAt: InstantText;
  readonly knownAt: InstantText;
  readonly eventId: string;
  readonly validFrom: Position;
  /** Where the value was restated or withdrawn, among the versions of one value. */
  readonly validTo?: Position | undefined;
}

/** The withdrawal of a value, which is missing from `validFrom` on. */
export interface WithdrawalRow extends Omit<ValueRow, 'kind' | 'value'> {
  readonly kind: 'withdrawn';
  readonly value: null;
}

/** One step in the history of a value. */
export type ValueVersion = ValueRow | WithdrawalRow;

/** The event as one that changes values or makes them count; undefined if it is not one. */
function valueEventOf({ event }: ProjectedEvent): ValueEvent | ValuesCounted | undefined {
  return isValueEvent(event) || isCountingEvent(event) ? event : undefined;
}

function clusterOf({ recorded }: ProjectedEvent): Id {
  return recorded.metadata.clusterId ?? '';
}

/**
 * A row for each event that changes values or makes them count, with the figures in the order of a layout. Who reported them and when is in the timeline,
 * at the position of the row.
 */
export const values: ReadModel = {
  name: 'values',
  tables: [reportTable, layoutTable],
  needs: (events) => {
    const wanted = new Map<Id, Set<number>>();
    for (const projected of events) {
      const event = valueEventOf(projected);
      if (!event) continue;
      const cluster = clusterOf(projected);
      const layouts = wanted.get(cluster) ?? new Set([OWN_LAYOUT]);
      wanted.set(cluster, layouts.add(layoutOf(event.data).id));
    }
    return [...wanted].flatMap(([cluster, layouts]) =>
      [...layouts].map((layout) => ({ table: layoutTable.name, key: { cluster, layout } })),
    );
  },
  apply: eachEvent((projected, view) => {
    const event = valueEventOf(projected);
    if (!event) return;
    const { position } = projected.recorded;
    const cluster = clusterOf(projected);
    const { id, keys } = layoutOf(event.data);
    const { period, actorId: actor } = event.data;
    const held = layoutAt(view, { cluster, layout: id });
    const isShared = held === undefined || held.keys === keys;
    const layout = isShared ? id : OWN_LAYOUT;
    const former = (isShared ? held : layoutAt(view, { cluster, layout })) ?? { cluster, layout, keys, periods: ' ' };
    if (!former.periods.includes(` ${period} `)) {
      view.put(layoutTable.name, { ...former, periods: `${former.periods}${period} ` }, position);
    }
    const packed = packReport(event, isShared ? undefined : keys);
    const row: ReportRow = { cluster, period, actor, position, layout, ...packed };
    view.add(reportTable.name, row, position);
  }),
};

function layoutAt(view: BatchView, key: Pick<LayoutRow, 'cluster' | 'layout'>): LayoutRow | undefined {
  return view.get(layoutTable.name, { ...key }) as LayoutRow | undefined;
}
