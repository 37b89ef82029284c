import { parseStream, type Id, type PeriodName, type Position, type Subject } from '@strata/domain';
import type { TableReader } from '@strata/read-store';
import { timelineRows } from '../timeline/block-reader.js';
import type { TimelineRow } from '../timeline/timeline-row.js';
import { applyChange, withoutWaiting, type CountedValues, type WaitsIn } from './counted-values.js';
import type { LayoutIndex } from './layout-index.js';
import { unpackReport, type ReportRow } from './packed-reports.js';
import { valueRowKey, type ReportedChange, type ValueKey } from './reported-change.js';
import { countReports, reportRows, type ReportSelection } from './report-rows.js';
import type { ValueRow, ValueVersion } from './values.js';

export type ValueSelection = ReportSelection;

/** Called by a long query after each part, so that other work can run in between. */
export type Pause = () => Promise<void>;

/** A value as it was at an earlier position. */
export interface EarlierValue extends ValueKey {
  /** The version that counted. */
  readonly row: ValueRow | undefined;
  /** The version that waited for its approval. */
  readonly waiting: ValueRow | undefined;
}

/** The reports that are unpacked between two pauses, and those whose events are read. */
const ROWS_AT_ONCE = 4;
const MOMENTS_AT_ONCE = 128;

type Facts = Pick<ValueRow, 'by' | 'recordedAt' | 'knownAt' | 'eventId'>;

/** A version of a value without who reported it and when. */
type Bare<Version extends ValueVersion> = Version extends unknown ? Omit<Version, keyof Facts> : never;

/** What a report says about one value: its next version, or that the last one counts (null). */
interface Change {
  readonly key: string;
  readonly version: Bare<ValueVersion> | null;
}

/** The values of a selection as known at a position (inclusive), ordered by measure, subject and period. */
export async function valuesAt(
  reader: TableReader,
  selection: ValueSelection,
  at: Position,
): Promise<readonly ValueRow[]> {
  const known = new Map<string, Bare<ValueRow>>();
  for (const { key, version } of await changesUpTo(reader, selection, at)) {
    if (version === null) {
      const last = known.get(key);
      if (last) known.set(key, withoutWaiting(last));
    } else if (version.kind === 'withdrawn') known.delete(key);
    else known.set(key, version);
  }
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, version]) => version);
  return withFacts(reader, selection.cluster, sorted);
}

/** The moment at which values are known, and the periods in which they wait for their approval. */
export interface KnownAt {
  readonly at: Position;
  /** By default they count once they are submitted. */
  readonly waitsIn?: WaitsIn | undefined;
}

/** The values of a selection as known at a position (inclusive): those that count, and those that wait. */
export async function knownValues(
  reader: TableReader,
  selection: ValueSelection,
  { at, waitsIn }: KnownAt,
  pause: Pause,
): Promise<CountedValues> {
  const { rows, layouts } = await reportRows(reader, selection, { lte: at });
  await pause();
  const moments = await momentsOf(reader, selection.cluster, {
    positions: rows.map(({ position }) => position),
    pause,
  });
  const known: CountedValues = { values: new Map(), waiting: new Map() };
  for (const [index, report] of rows.entries()) {
    for (const change of changesIn(report, layouts, moments)) applyChange(known, change, waitsIn);
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await pause();
  }
  return known;
}

/** Two positions of a cluster, and the most values that may differ between them. */
export interface Earlier extends KnownAt {
  /** Later than `at`. */
  readonly than: Position;
  readonly most: number;
}

/**
 * The values that were others at an earlier position, as they were then. Undefined if they may be more than `most`. Only the
 * reports that came in between are read, and earlier ones about the same.
 */
export async function earlierValues(
  reader: TableReader,
  { cluster, periods }: { readonly cluster: Id; readonly periods: readonly PeriodName[] },
  { at, than, most, waitsIn }: Earlier,
): Promise<readonly EarlierValue[] | undefined> {
  const between = { gt: at, lte: than };
  if ((await countReports(reader, { cluster, periods }, between)) > most) return undefined;
  const { rows, layouts } = await reportRows(reader, { cluster, periods }, between);
  const changed = new Map<string, ValueKey>();
  for (const row of rows) {
    const { period } = row;
    for (const { measure, subject } of layouts.keysOf(row, unpackReport(row).keys)) {
      changed.set(valueRowKey(measure, subject, period), { measure, subject, period });
    }
    if (changed.size > most) return undefined;
  }
  if (changed.size === 0) return [];
  const selection = {
    cluster,
    periods: [...new Set(rows.map(({ period }) => period))],
    actors: [...new Set(rows.map(({ actor }) => actor))],
    measures: [...new Set([...changed.values()].map(({ measure }) => measure))],
  };
  const { values, waiting } = await knownValues(reader, selection, { at, waitsIn }, () => Promise.resolve());
  return [...changed].map(([key, one]) => ({ ...one, row: values.get(key), waiting: waiting.get(key) }));
}

/** What the reports among the events of a cluster changed, in their order. The events are all between two positions. */
export async function reportedChanges(
  reader: TableReader,
  cluster: Id,
  events: readonly TimelineRow[],
): Promise<readonly ReportedChange[]> {
  const reports = events.flatMap(({ stream }) => {
    const ref = parseStream(stream);
    return ref?.kind === 'report' ? [ref] : [];
  });
  if (reports.length === 0) return [];
  const periods = [...new Set(reports.map(({ period }) => period))];
  const actors = [...new Set(reports.map(({ actorId }) => actorId))];
  const positions = { gte: events[0]!.position, lte: events.at(-1)!.position };
  const { rows, layouts } = await reportRows(reader, { cluster, periods, actors }, positions);
  const moments = new Map(events.map((event) => [event.position, event]));
  const inOrder = [...rows].sort((a, b) => (a.position < b.position ? -1 : 1));
  return inOrder.flatMap((row) => [...changesIn(row, layouts, moments)]);
}

/** Events by position. */
type Moments = ReadonlyMap<Position, TimelineRow>;

/** Written out field by field, because it runs for every value of a scorecard. */
function* changesIn(row: ReportRow, layouts: LayoutIndex, moments: Moments): Generator<ReportedChange> {
  const report = unpackReport(row);
  const { cluster, period, position: validFrom } = row;
  const { reason, restatement } = report;
  const { by, recordedAt, knownAt, eventId } = moments.get(validFrom)!;
  for (const { index, measure, subject } of layouts.keysOf(row, report.keys)) {
    if (report.isWithdrawal || report.isCounting) {
      yield { measure, subject, period, row: undefined, counted: report.isCounting ? true : undefined };
      continue;
    }
    const { kind, value, note, evidence, confirmed, awaitsApproval } = report.contentAt(index);
    // prettier-ignore
    const version: ValueRow = {
      cluster, measure, subject, period, kind, value, note, confirmed, reason, evidence, restatement, validFrom,
      by, recordedAt, knownAt, eventId, awaitsApproval,
    };
    yield { measure, subject, period, row: version };
  }
}

/** Who reported at the positions, and when. */
async function momentsOf(
  reader: TableReader,
  cluster: Id,
  { positions, pause }: { readonly positions: readonly Position[]; readonly pause: Pause },
): Promise<Moments> {
  const moments = new Map<Position, TimelineRow>();
  const sorted = [...new Set(positions)].sort();
  for (let start = 0; start < sorted.length; start += MOMENTS_AT_ONCE) {
    const rows = await timelineRows(reader, cluster, sorted.slice(start, start + MOMENTS_AT_ONCE));
    for (const row of rows) moments.set(row.position, row);
    await pause();
  }
  return moments;
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
  const versions = versionsIn(changes);
  const dated = versions.map(({ version }, index) => ({
    ...version,
    validTo: versions[index + 1]?.version.validFrom,
  }));
  return withFacts(reader, cluster, dated);
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
  const { reason, restatement } = report;
  for (const { index, measure, subject } of layouts.keysOf(row, report.keys)) {
    const key = valueRowKey(measure, subject, period);
    if (report.isCounting) {
      changes.push({ key, version: null });
      continue;
    }
    const common = { cluster, measure, subject, period, reason, restatement, validFrom: position };
    const version = report.isWithdrawal
      ? { ...common, kind: 'withdrawn' as const, value: null, note: null, evidence: null }
      : { ...common, ...report.contentAt(index) };
    changes.push({ key, version });
  }
}

/** The versions among the changes. One that has come to count no longer waits for its approval. */
function versionsIn(
  changes: readonly Change[],
): readonly { readonly key: string; readonly version: Bare<ValueVersion> }[] {
  const versions: { key: string; version: Bare<ValueVersion> }[] = [];
  const last = new Map<string, number>();
  for (const { key, version } of changes) {
    if (version !== null) {
      last.set(key, versions.push({ key, version }) - 1);
      continue;
    }
    const counted = versions[last.get(key) ?? -1];
    if (counted) counted.version = withoutWaiting(counted.version);
  }
  return versions;
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
  const versions = versionsIn(changes)
    .map(({ key, version }) => ({ order: `${version.validFrom}\u0000${key}`, version }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ version }) => version);
  return withFacts(reader, selection.cluster, versions);
}
