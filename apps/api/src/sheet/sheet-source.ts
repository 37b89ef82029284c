import type { EntryRow, EntrySheet } from '@strata/application';
import type { ValueRow } from '@strata/read-models';
import { valueSource, type ValueSource } from '../report/value-source.js';

/** A row of a sheet, with the sheet it is in. */
export interface EntryRowSource {
  readonly sheet: EntrySheet;
  readonly row: EntryRow;
}

/** The value of an earlier period. */
export interface EarlierValueSource {
  readonly period: string;
  readonly unit: string;
  readonly value: ValueSource | null;
}

/** A value of a sheet in the form of the contract. */
export function valueIn({ view }: EntrySheet, row: ValueRow | undefined): ValueSource | null {
  return row === undefined ? null : valueSource(row, view.position);
}
