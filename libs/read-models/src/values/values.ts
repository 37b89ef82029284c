import type { Actual, Id, InstantText, PeriodName, Position, ReportEvent, Subject } from '@strata/domain';
import type { Row, TableDefinition } from '@strata/read-store';
import type { ClusterMomentRow } from '../timeline/timeline.js';
import type { ProjectedEvent, ReadModel } from '../read-model.js';

/** A reported value as it stood from `validFrom` on; in the history table until `validTo`. */
export interface ValueRow extends Row {
  readonly cluster: Id;
  readonly measure: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
  readonly kind: Actual['kind'];
  /** The figure as entered, `yes`/`no`, a text; null for not applicable. */
  readonly value: string | null;
  readonly note: string | null;
  /** Why it was restated; null for a first submission. */
  readonly reason: string | null;
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

/** Report events of a recorded event, or undefined. */
export function reportEventOf(projected: ProjectedEvent): ReportEvent | undefined {
  const { type } = projected.event;
  return type === 'ValuesSubmitted' || type === 'ValuesRestated' ? (projected.event as ReportEvent) : undefined;
}

/** A value as text: the figure as entered, `yes`/`no`, the text; null for not applicable. */
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

/** The other way: a row's value as an actual. */
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

/** Every value ever reported, by the positions it held. Must follow `timeline`, whose known-at it takes over. */
export const values: ReadModel = {
  name: 'values',
  tables: [current, history],
  needs: (projected) => {
    const event = reportEventOf(projected);
    // What is submitted has no row yet: the report itself saw to that.
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
    const reason = event.type === 'ValuesRestated' ? event.data.reason : null;
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
