/** The columns of a file. Without a `knownAt` column, the values are known now. */
export interface ValueColumns {
  readonly member: string;
  /** The column of the measure's id, or the one measure of the whole file. */
  readonly measure: { readonly column: string } | { readonly id: string };
  readonly period: string;
  readonly value: string;
  readonly knownAt?: string | undefined;
  /** Optional in the file; its text becomes the reason for restatements. */
  readonly reason: string;
}

/** The default column names. */
export const DEFAULT_COLUMNS: ValueColumns = {
  member: 'member',
  measure: { column: 'measure' },
  period: 'period',
  value: 'value',
  reason: 'reason',
};

/** A row with its line in the file; the header is line 1. */
export interface ValueFileRow {
  readonly line: number;
  readonly member: string;
  readonly measure: string;
  readonly period: string;
  readonly value: string;
  readonly knownAt?: string | undefined;
  readonly reason?: string | undefined;
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
