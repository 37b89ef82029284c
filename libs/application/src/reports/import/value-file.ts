/** Which columns of a file hold what. A missing `knownAt` column means: known now. */
export interface ValueColumns {
  readonly member: string;
  /** Column of the measure's id, or the one measure that the whole file is about. */
  readonly measure: { readonly column: string } | { readonly id: string };
  readonly period: string;
  readonly value: string;
  readonly knownAt?: string;
  /** Used if the file has it; the text becomes the reason of restatements. */
  readonly reason: string;
}

/** The usual names. */
export const DEFAULT_COLUMNS: ValueColumns = {
  member: 'member',
  measure: { column: 'measure' },
  period: 'period',
  value: 'value',
  reason: 'reason',
};

/** A row as read, with its line in the file (the header is line 1). */
export interface ValueFileRow {
  readonly line: number;
  readonly member: string;
  readonly measure: string;
  readonly period: string;
  readonly value: string;
  readonly knownAt?: string;
  readonly reason?: string;
}

/** Why a row is refused: where, what, and what to do. */
export interface RowProblem {
  readonly file: string;
  /** Line in the file; the header is line 1. */
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly reason: string;
}
