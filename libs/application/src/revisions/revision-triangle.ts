import {
  addDecimals,
  comparePeriods,
  decimalToNumber,
  type DateText,
  type Id,
  type PeriodName,
  type Subject,
} from '@strata/domain';
import { revisionStatistics, type RevisionStatistics } from '@strata/engine';
import type { ValueRow } from '@strata/read-models';

/** The figures of one period as known at each vintage. */
export interface RevisionRow {
  readonly subject: Subject;
  readonly period: PeriodName;
  /** One for each vintage: the value as entered, `n/a` if it was reported as not applicable, null if there was none. */
  readonly values: readonly (string | null)[];
  /** The value that was published first, and the vintage. */
  readonly first: PublishedValue;
  readonly latest: PublishedValue;
  /** The latest figure minus the first; null unless both are numbers. */
  readonly revision: string | null;
}

export interface PublishedValue {
  readonly vintage: DateText;
  readonly value: string;
}

/** The values of a measure, periods by vintages: first-published and latest series side by side, and what lies between. */
export interface RevisionTriangle {
  readonly measure: Id;
  /** The dates as of whose ends the values are shown, oldest first. */
  readonly vintages: readonly DateText[];
  /** By subject and period. */
  readonly rows: readonly RevisionRow[];
  /** Of the rows that were known before the last vintage, so that they could have been revised. */
  readonly statistics: RevisionStatistics;
}

/** The values that were known at a vintage. */
export interface Vintage {
  readonly date: DateText;
  readonly values: readonly ValueRow[];
}

/** Arranges the values of a measure as known at each vintage. */
export function revisionTriangle(measure: Id, vintages: readonly Vintage[]): RevisionTriangle {
  const dates = vintages.map(({ date }) => date);
  const found = new Map<string, { subject: Subject; period: PeriodName; cells: (ValueRow | null)[] }>();
  for (const [index, { values }] of vintages.entries()) {
    for (const row of values) {
      const key = `${row.subject} ${row.period}`;
      const line = found.get(key) ?? { subject: row.subject, period: row.period, cells: dates.map(() => null) };
      line.cells[index] = row;
      found.set(key, line);
    }
  }
  const lines = [...found.values()].sort((a, b) => compare(a.subject, b.subject) || comparePeriods(a.period, b.period));
  const rows = lines.map(({ cells, ...about }) => ({ ...about, ...rowOf(dates, cells) }));
  return { measure, vintages: dates, rows, statistics: revisionStatistics(revisionsIn(dates, rows)) };
}

function rowOf(
  dates: readonly DateText[],
  cells: readonly (ValueRow | null)[],
): Omit<RevisionRow, 'subject' | 'period'> {
  const published = cells.flatMap((row, index) => (row ? [{ row, vintage: dates[index]! }] : []));
  const [first, latest] = [published[0]!, published.at(-1)!];
  return {
    values: cells.map((row) => row && valueText(row)),
    first: { vintage: first.vintage, value: valueText(first.row) },
    latest: { vintage: latest.vintage, value: valueText(latest.row) },
    revision: differenceOf(first.row, latest.row),
  };
}

function valueText({ value }: ValueRow): string {
  return value ?? 'n/a';
}

function differenceOf(first: ValueRow, latest: ValueRow): string | null {
  if (first.kind !== 'number' || latest.kind !== 'number') return null;
  return addDecimals(latest.value ?? '', negated(first.value ?? ''));
}

function negated(decimal: string): string {
  if (decimal.startsWith('-')) return decimal.slice(1);
  return /[1-9]/.test(decimal) ? `-${decimal}` : decimal;
}

function revisionsIn(dates: readonly DateText[], rows: readonly RevisionRow[]): readonly number[] {
  const last = dates.at(-1);
  return rows.flatMap(({ first, revision }) =>
    revision === null || first.vintage === last ? [] : [decimalToNumber(revision)],
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
