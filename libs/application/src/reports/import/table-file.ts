import { StrataError } from '@strata/domain';
import { open } from 'node:fs/promises';
import { csvTable } from './csv-table.js';
import type { Encoding } from './encoding.js';
import type { SpooledFile } from './spooled-file.js';
import type { Cell } from './value-file.js';
import { xlsxTable } from './xlsx-table.js';

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

const ZIP = 'PK\u0003\u0004';
const OLD_WORKBOOK = Buffer.from('d0cf11e0', 'hex').toString('latin1');

/** Opens a CSV file or an XLSX workbook. Throws `NOT_A_VALUE_FILE`, `NOT_UTF8`, `DELIMITER_UNCLEAR`, `SHEET_NOT_FOUND`. */
export async function openTable(spooled: SpooledFile, given: GivenForm): Promise<Table> {
  const start = await firstBytes(spooled.path);
  if (start === OLD_WORKBOOK) {
    throw new StrataError('NOT_A_VALUE_FILE', `${spooled.file} is a workbook in the old XLS format.`, {
      remedy: 'Save it as XLSX or as CSV.',
    });
  }
  return start === ZIP ? xlsxTable(spooled, given.sheet) : csvTable(spooled, given);
}

async function firstBytes(path: string): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await handle.close();
  }
}
