import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { csvLine } from '../export/value-lines.js';
import type { Table, TableRow } from './table.js';
import type { TableLayout } from './table-layout.js';
import { cellText, type Cell, type RowProblem } from './value-file.js';

/** The refused rows of a table and where to write them. */
export interface RefusedRows {
  readonly table: Table;
  readonly layout: TableLayout;
  readonly problems: readonly RowProblem[];
  /** The path of the file without its ending. */
  readonly to: string;
}

/** The column that says why a row was refused. An import ignores it, so the file can be corrected and imported. */
const WHY = 'refused';
const REASON = 'reason';

/**
 * Writes the refused rows as they are in the file, each with why it was refused, and with a column for reasons. Returns
 * the path.
 */
export async function writeRefusedRows({ table, layout, problems, to }: RefusedRows): Promise<string> {
  const rows = refusedRows(table, layout, byLine(problems));
  if (table.form.format === 'xlsx') {
    const data: Cell[][] = [];
    for await (const cells of rows) data.push([...cells]);
    await writeWorkbook(data as SheetData).toFile(`${to}.xlsx`);
    return `${to}.xlsx`;
  }
  const { delimiter, encoding } = table.form;
  async function* text(): AsyncGenerator<string> {
    // Spreadsheets take a file without a byte order mark for one in the encoding of the system.
    if (encoding !== 'utf-8') yield '\ufeff';
    for await (const cells of rows) yield csvLine(cells.map(cellText), delimiter);
  }
  await pipeline(Readable.from(text()), createWriteStream(`${to}.csv`));
  return `${to}.csv`;
}

function byLine(problems: readonly RowProblem[]): ReadonlyMap<number, readonly RowProblem[]> {
  const lines = new Map<number, RowProblem[]>();
  for (const problem of problems) {
    const known = lines.get(problem.row);
    if (known) known.push(problem);
    else lines.set(problem.row, [problem]);
  }
  return lines;
}

async function* refusedRows(
  table: Table,
  layout: TableLayout,
  refused: ReadonlyMap<number, readonly RowProblem[]>,
): AsyncGenerator<readonly Cell[]> {
  const { header } = layout;
  const why = header.indexOf(WHY);
  const kept = (cells: readonly Cell[]): Cell[] => cells.filter((_, index) => index !== why);
  const added = layout.reason < 0 ? [REASON] : [];
  let isHeader = true;
  for await (const row of table.rows()) {
    if (isHeader) yield [...kept(header), ...added, WHY];
    isHeader = false;
    const problems = refused.get(row.line);
    if (problems === undefined) continue;
    yield [...kept(cellsOf(row, layout, problems)), ...added.map(() => null), whyOf(problems)];
  }
}

/** The cells of a row. In a wide table, values that were accepted are left out. */
function cellsOf({ cells }: TableRow, layout: TableLayout, problems: readonly RowProblem[]): readonly Cell[] {
  const { header, values } = layout;
  const padded = [...cells, ...header.slice(cells.length).map(() => null)];
  const columns = new Set(problems.map(({ column }) => column));
  const isOfValues = layout.layout === 'wide' && values.some((index) => columns.has(header[index]!));
  return isOfValues
    ? padded.map((cell, index) => (values.includes(index) && !columns.has(header[index]!) ? null : cell))
    : padded;
}

function whyOf(problems: readonly RowProblem[]): string {
  return problems
    .map(({ column, code, reason }) => `${code}${column === '' ? '' : ` (${column})`}: ${reason}`)
    .join(' ');
}
