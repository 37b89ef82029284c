import { StrataError } from '@strata/domain';
import { cellText, DEFAULT_COLUMNS, type ValueColumns, type ValueFileRow } from './value-file.js';
import type { TableRow } from './table.js';
import { readPeriod } from './written-period.js';

/** Where the parts of a value are in a table: one value a row, or a column for each period. */
export interface TableLayout {
  readonly layout: 'long' | 'wide';
  readonly header: readonly string[];
  readonly member: number;
  readonly measure: number | { readonly id: string };
  /** The column of the period; -1 in a wide table. */
  readonly period: number;
  /** The columns of values. */
  readonly values: readonly number[];
  readonly knownAt: number;
  readonly reason: number;
  readonly withdrawn: number;
  readonly note: number;
}

/** Headings in other languages for the default columns. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['member', ['участник', 'учасник']],
  ['measure', ['показатель', 'показник']],
  ['period', ['период', 'період']],
  ['value', ['значение', 'значення']],
  ['reason', ['причина']],
  ['note', ['примечание', 'примітка']],
  ['withdrawn', ['отозвано', 'відкликано']],
]);

/** Finds the columns by their headings, without regard to case. Throws `COLUMN_MISSING` and `COLUMN_TWICE`. */
export function layoutOf(row: TableRow, columns: ValueColumns, file: string): TableLayout {
  const header = row.cells.map(cellText);
  const find = (column: string): number => indexOf(file, header, column);
  const need = (column: string): number => {
    const index = find(column);
    if (index >= 0) return index;
    throw missing(file, header, column);
  };
  const unlessDefault = (part: 'reason' | 'note' | 'withdrawn'): number =>
    columns[part] === DEFAULT_COLUMNS[part] ? find(columns[part]) : need(columns[part]);
  const common = {
    header,
    member: need(columns.member),
    measure: 'id' in columns.measure ? columns.measure : need(columns.measure.column),
    knownAt: columns.knownAt === undefined ? -1 : need(columns.knownAt),
    reason: unlessDefault('reason'),
    note: unlessDefault('note'),
    withdrawn: unlessDefault('withdrawn'),
  };
  const period = find(columns.period);
  const periods = header.flatMap((heading, index) => (readPeriod(heading) ? [index] : []));
  if (period < 0 && columns.period === DEFAULT_COLUMNS.period && periods.length > 0) {
    return { layout: 'wide', ...common, period: -1, values: periods };
  }
  return { layout: 'long', ...common, period: need(columns.period), values: [need(columns.value)] };
}

/** The values of a row; empty cells of a wide table are none. */
export function* valuesIn(layout: TableLayout, { line, cells }: TableRow): Generator<ValueFileRow> {
  const { header, values, measure } = layout;
  const optional = (index: number): string | undefined => (index < 0 ? undefined : cellText(cells[index]));
  for (const index of values) {
    const value = cells[index] ?? null;
    if (layout.layout === 'wide' && cellText(value) === '') continue;
    yield {
      line,
      column: header[index] ?? '',
      member: cellText(cells[layout.member]),
      measure: typeof measure === 'number' ? cellText(cells[measure]) : measure.id,
      period: layout.layout === 'wide' ? header[index]! : cellText(cells[layout.period]),
      value,
      knownAt: optional(layout.knownAt),
      reason: optional(layout.reason),
      note: optional(layout.note),
      withdrawn: optional(layout.withdrawn),
    };
  }
}

function indexOf(file: string, header: readonly string[], column: string): number {
  const exact = indexesOf(header, (heading) => heading === column);
  const wanted = [column, ...(ALSO.get(column) ?? [])].map(folded);
  const found = exact.length > 0 ? exact : indexesOf(header, (heading) => wanted.includes(folded(heading)));
  if (found.length <= 1) return found[0] ?? -1;
  const names = [...new Set(found.map((index) => `"${header[index]}"`))];
  throw new StrataError('COLUMN_TWICE', `${file}, row 1: Two columns are named ${names.join(' and ')}.`, {
    remedy: 'Rename the column that should not be imported.',
    details: { column, header: [...header] },
  });
}

function indexesOf(header: readonly string[], is: (heading: string) => boolean): readonly number[] {
  return header.flatMap((heading, index) => (is(heading) ? [index] : []));
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

function missing(file: string, header: readonly string[], column: string): StrataError {
  return new StrataError('COLUMN_MISSING', `${file}, row 1: The file has no column "${column}".`, {
    remedy: `Name the right column. Columns: ${header.join(', ')}.`,
    details: { column, header: [...header] },
  });
}
