import { StrataError } from '@strata/domain';
import readWorkbook, { readSheet, type SheetData } from 'read-excel-file/node';
import type { SpooledFile } from './spooled-file.js';
import type { Table, TableRow } from './table.js';
import type { Cell } from './value-file.js';
import { requireModestArchive } from './xlsx-archive.js';

/** A sheet of a workbook. Of a formula, the result that the workbook stores is read; nothing is evaluated. */
export async function xlsxTable(spooled: SpooledFile, sheet: string | undefined): Promise<Table> {
  await requireModestArchive(spooled);
  const data = await sheetOf(spooled, sheet);
  return { form: { format: 'xlsx', sheet: sheet ?? 'the first' }, rows: () => rowsOf(data) };
}

async function sheetOf({ path, file }: SpooledFile, sheet: string | undefined): Promise<SheetData> {
  try {
    return await readSheet(path, sheet ?? 1);
  } catch (error) {
    if ((error as Error).name === 'SheetNotFoundError') {
      const names = (await readWorkbook(path)).map((one) => `"${one.sheet}"`).join(', ');
      throw new StrataError('SHEET_NOT_FOUND', `${file} has no sheet "${sheet}".`, {
        remedy: `Name one of its sheets: ${names}.`,
        cause: error,
      });
    }
    throw new StrataError('NOT_A_VALUE_FILE', `${file} can't be read as a workbook: ${(error as Error).message}`, {
      remedy: 'Save the workbook as XLSX again, or as CSV.',
      cause: error,
    });
  }
}

async function* rowsOf(data: SheetData): AsyncGenerator<TableRow> {
  for (const [index, row] of data.entries()) {
    const cells = row as readonly Cell[];
    if (cells.some((cell) => cell !== null && cell !== '')) yield { line: index + 1, cells };
  }
}
