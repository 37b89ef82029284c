import { createHash } from 'node:crypto';
import type {
  Actual,
  Evidence,
  Id,
  PeriodName,
  Position,
  ReportColumns,
  Reporter,
  ValueEvent,
  ValuesCounted,
} from '@strata/domain';
import type { Row, TableDefinition } from '@strata/read-store';

/** What one event reported, restated, withdrew or made count. Rows are only ever added. */
export interface ReportRow extends Row {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly actor: Reporter;
  readonly position: Position;
  /** The id of the row's layout, or `OWN_LAYOUT`. */
  readonly layout: number;
  /** The figures in the order of the layout, joined; null if there are none, or if they are in `more`. */
  readonly figures: string | null;
  /** `ReportDetails` as JSON; null without any. */
  readonly more: string | null;
}

/** Which values reports contain. Actors report the same measures every period, so that many reports share a layout. */
export interface LayoutRow extends Row {
  readonly cluster: Id;
  readonly layout: number;
  /** `LayoutKeys` as JSON; of `OWN_LAYOUT`, which stands for several, those of one of them. */
  readonly keys: string;
  /** The periods of the reports with the layout, each between blanks. */
  readonly periods: string;
}

/** The measures of a report, and the index and id of each part of the actor. */
export type LayoutKeys = readonly [measures: readonly Id[], parts?: NonNullable<ReportColumns['parts']>];

/** What only some reports have. */
interface ReportDetails extends Pick<ReportColumns, 'kinds' | 'notes' | 'evidences' | 'confirmed' | 'onApproval'> {
  readonly withdrawn?: true | undefined;
  readonly counted?: true | undefined;
  readonly reason?: string | undefined;
  readonly evidence?: Evidence | undefined;
  readonly restatement?: Id | undefined;
  readonly figures?: ReportColumns['figures'] | undefined;
  /** The keys, if the id of their layout is that of another one. */
  readonly keys?: string | undefined;
}

/** The layout of a row that has its keys itself. */
export const OWN_LAYOUT = -1;

export const reportTable: TableDefinition = {
  name: 'reports',
  fields: {
    cluster: 'text',
    period: 'text',
    actor: 'text',
    position: 'text',
    layout: 'integer',
    figures: 'text',
    // As text, so that the rows stay short and are stored in the tree of their key.
    more: 'text',
  },
  key: ['cluster', 'period', 'actor', 'position'],
  indexes: [],
};

export const layoutTable: TableDefinition = {
  name: 'layouts',
  fields: { cluster: 'text', layout: 'integer', keys: 'text', periods: 'text' },
  key: ['cluster', 'layout'],
  indexes: [],
};

/** Between figures: a control character, which figures do not contain. */
const SEPARATOR = '\u001f';

/** The keys of a layout as text, and its id, which is derived from them. */
interface Layout {
  readonly id: number;
  readonly keys: string;
}

/** The most layouts that are remembered. */
const MAX_LAYOUTS = 10_000;

const remembered = new Map<string, Layout>();

/** The layout of an event. */
export function layoutOf({ measures, parts }: (ValueEvent | ValuesCounted)['data']): Layout {
  const keys = JSON.stringify(parts ? [measures, parts] : [measures]);
  const known = remembered.get(keys);
  if (known) return known;
  const layout = { id: createHash('sha256').update(keys).digest().readUInt32BE() >>> 1, keys };
  if (remembered.size >= MAX_LAYOUTS) remembered.clear();
  remembered.set(keys, layout);
  return layout;
}

/** The figures and details of an event. `keys` are given if the row has them itself. */
export function packReport(
  event: ValueEvent | ValuesCounted,
  keys: string | undefined,
): Pick<ReportRow, 'figures' | 'more'> {
  if (event.type === 'ValuesCounted') return { figures: null, more: JSON.stringify({ counted: true, keys }) };
  const { type, data } = event;
  // Restatements of declared history may have no reason.
  const reason = type === 'ValuesSubmitted' || data.reason === '' ? undefined : data.reason;
  if (type === 'ValuesWithdrawn') return { figures: null, more: JSON.stringify({ withdrawn: true, reason, keys }) };
  const { kinds, notes, evidences, confirmed, onApproval } = data;
  const figures = joined(data.figures);
  const { evidence, restatement } = type === 'ValuesRestated' ? data : {};
  const details: ReportDetails = {
    reason,
    evidence,
    restatement,
    kinds,
    notes,
    evidences,
    confirmed,
    onApproval,
    keys,
    figures: figures === null ? data.figures : undefined,
  };
  const more = JSON.stringify(details);
  return { figures, more: more === '{}' ? null : more };
}

function joined(figures: ReportColumns['figures']): string | null {
  return figures.some((figure) => figure?.includes(SEPARATOR)) ? null : figures.join(SEPARATOR);
}

/** What a row says about the values at the places of its layout. */
export interface UnpackedReport {
  readonly isWithdrawal: boolean;
  /** True if the values, as they were reported before, count from now on. */
  readonly isCounting: boolean;
  readonly reason: string | null;
  /** The approved restatement that the values come from. */
  readonly restatement: Id | undefined;
  /** The keys of a row without a layout. */
  readonly keys: string | undefined;
  contentAt(index: number): {
    readonly kind: Actual['kind'];
    readonly value: string | null;
    readonly note: string | null;
    /** Its own, or that of the whole restatement. */
    readonly evidence: Evidence | null;
    readonly confirmed: true | undefined;
    readonly awaitsApproval: true | undefined;
  };
}

/** Says of an index whether it is marked. */
function marksOf(marked: readonly number[] | undefined): (index: number) => true | undefined {
  const indexes = new Set(marked);
  return (index) => indexes.has(index) || undefined;
}

export function unpackReport({ figures, more }: ReportRow): UnpackedReport {
  const details = more === null ? {} : (JSON.parse(more) as ReportDetails);
  const { withdrawn, counted, reason = null, evidence = null, keys } = details;
  const texts = details.figures ?? (figures ?? '').split(SEPARATOR);
  const kindAt = details.kinds && new Map(details.kinds);
  const noteAt = details.notes && new Map(details.notes);
  const evidenceAt = details.evidences && new Map(details.evidences);
  const confirmedAt = marksOf(details.confirmed);
  const waitsAt = marksOf(details.onApproval);
  const evidenceOf = (index: number): Evidence | null => evidenceAt?.get(index) ?? evidence;
  return {
    isWithdrawal: withdrawn === true,
    isCounting: counted === true,
    reason,
    restatement: details.restatement,
    keys,
    contentAt: (index) => {
      const kind = kindAt?.get(index) ?? 'number';
      const value = kind === 'not-applicable' ? null : (texts[index] ?? null);
      const confirmed = confirmedAt(index);
      const awaitsApproval = waitsAt(index);
      return { kind, value, note: noteAt?.get(index) ?? null, evidence: evidenceOf(index), confirmed, awaitsApproval };
    },
  };
}
