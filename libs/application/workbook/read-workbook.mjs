// Reads a sheet of an XLSX workbook in a process of its own: a small hostile workbook can make its reader use any time and
// memory, or end the process. Arguments: the workbook, the file for the rows, and the name of the sheet (by default, the
// first). Each row that is not empty becomes a line of JSON, [line, ...cells], with dates as { "date": "…" }. Prints
// { "ok": true }, { "sheets": […] } if there is no such sheet, or { "error": "…" } if the file cannot be read.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setPriority } from 'node:os';
import readWorkbook, { readSheet } from 'read-excel-file/node';

/** The most characters of a cell that are kept; longer ones are refused later, by their length. */
const MAX_CELL = 4_001;
/** The most characters of all rows; 100,000 rows of ten columns have about ten million. */
const MAX_ROWS_TEXT = 200_000_000;

const [workbook, output, sheet] = process.argv.slice(2);

/** What JSON can hold of a cell. */
function plain(cell) {
  if (cell instanceof Date) return { date: cell.toISOString() };
  return typeof cell === 'string' ? cell.slice(0, MAX_CELL) : cell;
}

async function write(rows) {
  const file = createWriteStream(output);
  let size = 0;
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell === null || cell === '')) continue;
    const line = `${JSON.stringify([index + 1, ...row.map(plain)])}\n`;
    size += line.length;
    if (size > MAX_ROWS_TEXT) throw new Error('The rows have too many characters.');
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return { ok: true };
}

async function read() {
  try {
    return await write(await readSheet(workbook, sheet ?? 1));
  } catch (error) {
    if (error.name !== 'SheetNotFoundError') return { error: error.message };
    return { sheets: (await readWorkbook(workbook)).map((one) => one.sheet) };
  }
}

setPriority(10);
process.stdout.write(JSON.stringify(await read()));
