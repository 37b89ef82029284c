import type { Actual, Evidence, Id, InstantText, PeriodName, Position, ReportEvent, Subject } from '@strata/domain';
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
  /** The reason for a restatement; null for a first submission. */
  readonly reason: string | null;
  /** The evidence of a restatement; null if there is none. */
  readonly evidence: Evidence | null;
  readonly by: string;
  readonly recordedAt: InstantText;
  readonly knownAt: InstantText;
  readonly eventId: string;
  readonly validFrom: Position;
  readonly validTo?: Position;
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
  evidence: 'json',
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

/** The event as a report event; undefined if it is not one. */
function reportEventOf(projected: ProjectedEvent): ReportEvent | undefined {
  const { type } = projected.event;
  return type === 'ValuesSubmitted' || type === 'ValuesRestated' ? (projected.event as ReportEvent) : undefined;
}

/** A value as text: the figure as entered, `yes` or `no`, or the text; null for "not applicable". */
export function actualText(actual: Actual): string | null {
  switch (actual.kind) {
    case 'number':
    case 'text':
      return actual.value;
    case 'yes-no':
      return actual.value ? 'yes' : 'no';
    case 'not-applicable':
      return null;
  }
}

/** The inverse: the actual of a row. */
export function actualOf(row: Pick<ValueRow, 'kind' | 'value'>): Actual {
  switch (row.kind) {
    case 'number':
    case 'text':
      return { kind: row.kind, value: row.value ?? '' };
    case 'yes-no':
      return { kind: 'yes-no', value: row.value === 'yes' };
    case 'not-applicable':
      return { kind: 'not-applicable' };
  }
}

/** Every reported value with the interval of positions in which it was current. Must run after `timeline`, whose known-at it uses. */
export const values: ReadModel = {
  name: 'values',
  tables: [current, history],
  needs: (projected) => {
    const event = reportEventOf(projected);
    // Submitted values have no row yet; the report aggregate ensures that.
    if (event?.type !== 'ValuesRestated') return [];
    const cluster = projected.recorded.metadata.clusterId ?? '';
    const { period } = event.data;
    return event.data.values.map(({ measure, subject }) => ({
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
    const { reason = null, evidence = null } = event.type === 'ValuesRestated' ? event.data : {};
    for (const { measure, subject, actual, note } of event.data.values) {
      const key = { cluster, measure, period, subject };
      const before = event.type === 'ValuesRestated' ? view.get('values', key) : undefined;
      if (before) view.put('valueHistory', { ...before, validTo: recorded.position }, recorded.position);
      const row: ValueRow = {
        cluster,
        measure,
        subject,
        period,
        kind: actual.kind,
        value: actualText(actual),
        note: note ?? null,
        reason,
        evidence,
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
