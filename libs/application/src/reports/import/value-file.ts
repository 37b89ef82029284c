/** The columns of a file. Without a `knownAt` column, the values are known now. */
export interface ValueColumns {
  readonly member: string;
  /** The column of the measure, or the id of the one measure of the whole file. */
  readonly measure: { readonly column: string } | { readonly id: string };
  readonly period: string;
  readonly value: string;
  readonly knownAt?: string | undefined;
  /** Optional in the file; its text becomes the reason for restatements and withdrawals. */
  readonly reason: string;
  /** Optional in the file. */
  readonly note: string;
  /** Optional in the file; rows that say yes withdraw their value. */
  readonly withdrawn: string;
}

/** The default column names. */
export const DEFAULT_COLUMNS: ValueColumns = {
  member: 'member',
  measure: { column: 'measure' },
  period: 'period',
  value: 'value',
  reason: 'reason',
  note: 'note',
  withdrawn: 'withdrawn',
};

/** A cell of a table: a text, or what a spreadsheet stores as a number, a truth value or a date. */
export type Cell = string | number | boolean | Date | null;

/** One value of a file with its line; the header is line 1. */
export interface ValueFileRow {
  readonly line: number;
  /** The heading of the column that the value is in. */
  readonly column: string;
  readonly member: string;
  readonly measure: string;
  readonly period: string;
  readonly value: Cell;
  readonly knownAt?: string | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly withdrawn?: string | undefined;
}

/** The reason why a row is refused, and where. */
export interface RowProblem {
  readonly file: string;
  /** The line in the file; the header is line 1. */
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly reason: string;
}

/** The text of a cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell).trim();
}
