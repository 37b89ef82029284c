import type { Id, PeriodName, Position, Subject } from '@strata/domain';
import type { TableReader } from '@strata/read-store';
import { timelineRows } from '../timeline/block-reader.js';
import type { TimelineRow } from '../timeline/timeline-row.js';
import type { LayoutIndex } from './layout-index.js';
import { unpackReport, type ReportRow } from './packed-reports.js';
import { reportRows, type ReportSelection } from './report-rows.js';
import type { ValueRow } from './values.js';

export type ValueSelection = ReportSelection;

/** A version of a value without who reported it and when. */
type Version = Omit<ValueRow, 'by' | 'recordedAt' | 'knownAt' | 'eventId'>;

/** What a report says about one value: its version, or undefined if it was withdrawn. */
interface Change {
  readonly key: string;
  readonly position: Position;
  readonly version: Version | undefined;
}

/** The values of a selection as known at a position (inclusive), ordered by measure, subject and period. */
export async function valuesAt(
  reader: TableReader,
  selection: ValueSelection,
  at: Position,
): Promise<readonly ValueRow[]> {
  const known = new Map<string, Version>();
  for (const { key, version } of await changesUpTo(reader, selection, at)) {
    if (version) known.set(key, version);
    else known.delete(key);
  }
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, version]) => version);
  return withFacts(reader, selection.cluster, sorted);
}

/** Every version of one value, in the order in which they became known. */
export async function valueVersions(
  reader: TableReader,
  key: { readonly cluster: Id; readonly measure: Id; readonly subject: Subject; readonly period: PeriodName },
  at: Position,
): Promise<readonly ValueRow[]> {
  const { cluster, measure, subject, period } = key;
  const selection = { cluster, measures: [measure], subjects: [subject], periods: [period] };
  const changes = await changesUpTo(reader, selection, at);
  const versions = changes.flatMap(({ version }, index) =>
    version ? [{ ...version, validTo: changes[index + 1]?.position }] : [],
  );
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
    const version = report.isWithdrawal
      ? undefined
      : { cluster, measure, subject, period, ...report.contentAt(index), reason, evidence, validFrom: position };
    changes.push({ key, position, version });
  }
}

/** Adds who reported each version and when. */
async function withFacts(reader: TableReader, cluster: Id, versions: readonly Version[]): Promise<readonly ValueRow[]> {
  const positions = [...new Set(versions.map(({ validFrom }) => validFrom))];
  const facts = new Map<Position, TimelineRow>();
  for (const row of await timelineRows(reader, cluster, positions)) facts.set(row.position, row);
  return versions.map((version) => {
    const { by, recordedAt, knownAt, eventId } = facts.get(version.validFrom)!;
    return { ...version, by, recordedAt, knownAt, eventId };
  });
}

/** Every version of every value of a selection up to a position, in the order in which they became known. */
export async function allVersions(
  reader: TableReader,
  selection: ValueSelection,
  at: Position,
): Promise<readonly ValueRow[]> {
  const changes = await changesUpTo(reader, selection, at);
  const versions = changes
    .flatMap(({ key, position, version }) => (version ? [{ order: `${position}\u0000${key}`, version }] : []))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ version }) => version);
  return withFacts(reader, selection.cluster, versions);
}
