import { excerpt, StrataError } from '@strata/domain';
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { SpooledFile } from './spooled-file.js';
import type { Table, TableRow } from './table.js';
import type { Cell } from './value-file.js';
import { requireModestArchive } from './xlsx-archive.js';

const READER = createRequire(import.meta.url).resolve('@strata/application/read-workbook');

/** The memory and the time that reading a workbook may take; 100,000 rows of ten columns take 240 MiB and two seconds. */
const MAX_MEGABYTES = 384;
const MAX_MILLISECONDS = 30_000;
/** The most names of sheets that an error lists. */
const MAX_NAMES = 20;

/** What the reader of workbooks prints. */
interface Reading {
  readonly ok?: boolean;
  readonly sheets?: readonly string[];
  readonly error?: string;
}

/**
 * A sheet of a workbook. Of a formula, the result that the workbook stores is read; nothing is evaluated. Throws
 * `NOT_A_VALUE_FILE`, `SHEET_NOT_FOUND` and `WORKBOOK_TOO_LARGE`.
 */
export async function xlsxTable(spooled: SpooledFile, sheet: string | undefined): Promise<Table> {
  await requireModestArchive(spooled);
  const rows = `${spooled.path}.rows`;
  const { ok = false, sheets, error = '' } = await readInProcess(spooled, rows, sheet);
  if (ok) return { form: { format: 'xlsx', sheet: sheet ?? 'the first' }, rows: () => rowsIn(rows) };
  if (sheets !== undefined) throw sheetNotFound(spooled.file, sheet, sheets);
  throw new StrataError('NOT_A_VALUE_FILE', `${spooled.file} can't be read as a workbook: ${excerpt(error)}`, {
    remedy: 'Save the workbook as XLSX again, or as CSV.',
  });
}

/** Writes the rows of the sheet to a file. Another process does so, which a hostile workbook may end or keep busy. */
async function readInProcess({ path, file }: SpooledFile, rows: string, sheet: string | undefined): Promise<Reading> {
  const args = [`--max-old-space-size=${MAX_MEGABYTES}`, READER, path, rows, ...(sheet === undefined ? [] : [sheet])];
  const reader = spawn(process.execPath, args, {
    env: {},
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: MAX_MILLISECONDS,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  const ended = new Promise<number | null>((resolve, reject) => reader.on('close', resolve).on('error', reject));
  const printed = await text(reader.stdout);
  if ((await ended) === 0) return JSON.parse(printed) as Reading;
  throw new StrataError(
    'WORKBOOK_TOO_LARGE',
    `${file} takes more than ${MAX_MEGABYTES} MiB or ${MAX_MILLISECONDS / 1_000} s to read, the most that a workbook may take.`,
    { remedy: 'Delete empty rows and columns far from the data, split the workbook, or save the sheet as CSV.' },
  );
}

function sheetNotFound(file: string, sheet: string | undefined, sheets: readonly string[]): StrataError {
  const named = sheets.slice(0, MAX_NAMES).map((name) => `"${excerpt(name)}"`);
  return new StrataError('SHEET_NOT_FOUND', `${file} has no sheet "${excerpt(sheet ?? '')}".`, {
    remedy: `Name one of its sheets: ${named.join(', ')}.`,
  });
}

async function* rowsIn(path: string): AsyncGenerator<TableRow> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  for await (const text of lines) {
    const [line, ...cells] = JSON.parse(text) as readonly [
      number,
      ...(Exclude<Cell, Date> | { readonly date: string })[],
    ];
    yield { line, cells: cells.map((cell) => (isDate(cell) ? new Date(cell.date) : cell)) };
  }
}

function isDate(cell: Exclude<Cell, Date> | { readonly date: string }): cell is { readonly date: string } {
  return typeof cell === 'object' && cell !== null;
}
