import type { Encoding } from './encoding.js';
import type { Cell } from './value-file.js';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a file is to be read, where it should not be recognised. */
export interface GivenForm {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** The name of the sheet of a workbook; the first by default. */
  readonly sheet?: string | undefined;
}

/** What a file was recognised as, or said to be. */
export type TableForm =
  | { readonly format: 'csv'; readonly encoding: Encoding; readonly delimiter: Delimiter }
  | { readonly format: 'xlsx'; readonly sheet: string };

export interface TableRow {
  /** The line in the file; the first is 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A table that can be read any number of times. Its first row is the header; empty rows are left out. */
export interface Table {
  readonly form: TableForm;
  rows(): AsyncIterable<TableRow>;
}
