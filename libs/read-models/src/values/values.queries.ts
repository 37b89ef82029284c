import type { Id, PeriodName, Position, Subject } from '@strata/domain';
import type { TableReader } from '@strata/read-store';
import { timelineRows } from '../timeline/block-reader.js';
import type { TimelineRow } from '../timeline/timeline-row.js';
import type { LayoutIndex } from './layout-index.js';
import { unpackReport, type ReportRow } from './packed-reports.js';
import { reportRows, type ReportSelection } from './report-rows.js';
import type { ValueRow, ValueVersion } from './values.js';

export type ValueSelection = ReportSelection;

type Facts = Pick<ValueRow, 'by' | 'recordedAt' | 'knownAt' | 'eventId'>;

/** A version of a value without who reported it and when. */
type Bare<Version extends ValueVersion> = Version extends unknown ? Omit<Version, keyof Facts> : never;

/** What a report says about one value. */
interface Change {
  readonly key: string;
  readonly version: Bare<ValueVersion>;
}

/** The values of a selection as known at a position (inclusive), ordered by measure, subject and period. */
export async function valuesAt(
  reader: TableReader,
  selection: ValueSelection,
  at: Position,
): Promise<readonly ValueRow[]> {
  const known = new Map<string, Bare<ValueRow>>();
  for (const { key, version } of await changesUpTo(reader, selection, at)) {
    if (version.kind === 'withdrawn') known.delete(key);
    else known.set(key, version);
  }
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, version]) => version);
  return withFacts(reader, selection.cluster, sorted);
}

/** Every version of one value and every withdrawal, in the order in which they became known. */
export async function valueVersions(
  reader: TableReader,
  key: { readonly cluster: Id; readonly measure: Id; readonly subject: Subject; readonly period: PeriodName },
  at: Position,
): Promise<readonly ValueVersion[]> {
  const { cluster, measure, subject, period } = key;
  const selection = { cluster, measures: [measure], subjects: [subject], periods: [period] };
  const changes = await changesUpTo(reader, selection, at);
  const versions = changes.map(({ version }, index) => ({
    ...version,
    validTo: changes[index + 1]?.version.validFrom,
  }));
  return withFacts(reader, cluster, versions);
}

/** The changes of each value of a selection up to a position, in their order. */
async function changesUpTo(reader: TableReader, selection: ValueSelection, at: Position): Promise<readonly Change[]> {
  const { rows, layouts } = await reportRows(reader, selection, { lte: at });
  const changes: Change[] = [];
  for (const row of rows) addChanges(row, layouts, changes);
  return changes;
}

function addChanges(row: ReportRow, layouts: LayoutIndex, changes: Change[]): void {
  const report = unpackReport(row);
  const { cluster, period, position } = row;
  const { reason, evidence } = report;
  for (const { index, measure, subject } of layouts.keysOf(row, report.keys)) {
    const key = `${measure}\u0000${subject}\u0000${period}`;
    const common = { cluster, measure, subject, period, reason, evidence, validFrom: position };
    const version = report.isWithdrawal
      ? { ...common, kind: 'withdrawn' as const, value: null, note: null }
      : { ...common, ...report.contentAt(index) };
    changes.push({ key, version });
  }
}

/** Adds who reported each version and when. */
async function withFacts<Version extends Bare<ValueVersion>>(
  reader: TableReader,
  cluster: Id,
  versions: readonly Version[],
): Promise<readonly (Version & Facts)[]> {
  const positions = [...new Set(versions.map(({ validFrom }) => validFrom))];
  const facts = new Map<Position, TimelineRow>();
  for (const row of await timelineRows(reader, cluster, positions)) facts.set(row.position, row);
  return versions.map((version) => {
    const { by, recordedAt, knownAt, eventId } = facts.get(version.validFrom)!;
    return { ...version, by, recordedAt, knownAt, eventId };
  });
}

/** Every version and withdrawal of the values of a selection up to a position, in the order in which they became known. */
export async function allVersions(
  reader: TableReader,
  selection: ValueSelection,
  at: Position,
): Promise<readonly ValueVersion[]> {
  const changes = await changesUpTo(reader, selection, at);
  const versions = changes
    .map(({ key, version }) => ({ order: `${version.validFrom}\u0000${key}`, version }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ version }) => version);
  return withFacts(reader, selection.cluster, versions);
}
