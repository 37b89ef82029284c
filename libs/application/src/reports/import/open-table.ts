import { StrataError } from '@strata/domain';
import { open } from 'node:fs/promises';
import { csvTable } from './csv-table.js';
import type { SpooledFile } from './spooled-file.js';
import type { GivenForm, Table } from './table.js';
import { xlsxTable } from './xlsx-table.js';

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
