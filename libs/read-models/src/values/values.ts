import {
  actualText,
  reportedValues,
  valueKeys,
  type Actual,
  type Id,
  type InstantText,
  type PeriodName,
  type Position,
  type ReportedValue,
  type ReportEvent,
  type Subject,
  type ValueOfReport,
} from '@strata/domain';
import type { Row, TableDefinition } from '@strata/read-store';
import type { ClusterMomentRow } from '../timeline/timeline.js';
import type { ProjectedEvent, ReadModel } from '../read-model.js';

/** A reported value as of `validFrom`; in the history table, until `validTo`. */
export interface ValueRow extends Row {
  readonly cluster: Id;
  readonly measure: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
  readonly kind: Actual['kind'];
  /** The figure as entered, `yes` or `no`, or a text; null for "not applicable". */
  readonly value: string | null;
  readonly note: string | null;
  /** The reason for a restatement; null for a first submission, and in declared history without one. */
  readonly reason: string | null;
  readonly by: string;
  readonly recordedAt: InstantText;
  readonly knownAt: InstantText;
  readonly eventId: string;
  readonly validFrom: Position;
  readonly validTo?: Position;
}

/**
 * The row of a value that was withdrawn, in place of the value. It shows queries about earlier moments that the history
 * has a value.
 */
interface WithdrawnRow extends Omit<ValueRow, 'kind'> {
  readonly kind: 'withdrawn';
}

/** True for the row of a value, false for that of one that was withdrawn. */
export function isValue(row: ValueRow | WithdrawnRow): row is ValueRow {
  return row.kind !== 'withdrawn';
}

const fields = {
  cluster: 'text',
  measure: 'text',
  subject: 'text',
  period: 'text',
  kind: 'text',
  value: 'text',
  note: 'text',
  reason: 'text',
  by: 'text',
  recordedAt: 'text',
  knownAt: 'text',
  eventId: 'text',
  validFrom: 'text',
} as const;

const key = ['cluster', 'measure', 'period', 'subject'] as const;

const current: TableDefinition = { name: 'values', fields, key: [...key], indexes: [] };

const history: TableDefinition = {
  name: 'valueHistory',
  fields: { ...fields, validTo: 'text' },
  key: [...key, 'validFrom'],
  indexes: [],
};

const REPORT_EVENTS: Readonly<Record<ReportEvent['type'], true>> = {
  ValuesSubmitted: true,
  ValuesRestated: true,
  ValuesWithdrawn: true,
};

/** The event as a report event; undefined if it is not one. */
function reportEventOf(projected: ProjectedEvent): ReportEvent | undefined {
  const { type } = projected.event;
  return type in REPORT_EVENTS ? (projected.event as ReportEvent) : undefined;
}

/** Every reported value with the interval of positions in which it was current. Must run after `timeline`, whose known-at it uses. */
export const values: ReadModel = {
  name: 'values',
  tables: [current, history],
  needs: (projected) => {
    const event = reportEventOf(projected);
    // Submitted values have no row yet, or that of a withdrawn one; the report aggregate ensures that.
    if (event === undefined || event.type === 'ValuesSubmitted') return [];
    const cluster = projected.recorded.metadata.clusterId ?? '';
    const { period } = event.data;
    return changedValues(event).map(({ measure, subject }) => ({
      table: 'values',
      key: { cluster, measure, period, subject },
    }));
  },
  apply: (projected, view) => {
    const event = reportEventOf(projected);
    if (!event) return;
    const { recorded } = projected;
    const cluster = recorded.metadata.clusterId ?? '';
    const { period } = event.data;
    const moment = view.get('moments', { cluster }) as ClusterMomentRow;
    for (const changed of changedValues(event)) {
      const { measure, subject } = changed;
      const before =
        event.type === 'ValuesSubmitted' ? undefined : view.get('values', { cluster, measure, period, subject });
      if (before) view.put('valueHistory', { ...before, validTo: recorded.position }, recorded.position);
      const row: ValueRow | WithdrawnRow = {
        cluster,
        measure,
        subject,
        period,
        ...contentOf(changed),
        reason: reasonOf(event),
        by: recorded.metadata.by,
        recordedAt: moment.recordedAt,
        knownAt: moment.knownAt,
        eventId: recorded.id,
        validFrom: recorded.position,
      };
      view.put('values', row, recorded.position);
    }
  },
};

function changedValues(event: ReportEvent): readonly (ReportedValue | ValueOfReport)[] {
  return event.type === 'ValuesWithdrawn' ? valueKeys(event.data) : reportedValues(event.data);
}

function contentOf(
  value: ReportedValue | ValueOfReport,
): Pick<ValueRow, 'kind' | 'value' | 'note'> | Pick<WithdrawnRow, 'kind' | 'value' | 'note'> {
  if (!('actual' in value)) return { kind: 'withdrawn', value: null, note: null };
  return { kind: value.actual.kind, value: actualText(value.actual), note: value.note ?? null };
}

/** Restatements of declared history may have no reason. */
function reasonOf(event: ReportEvent): string | null {
  return event.type !== 'ValuesSubmitted' && event.data.reason !== '' ? event.data.reason : null;
}
