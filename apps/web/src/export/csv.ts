import type { Cell, ExportTable } from './export-table.js';

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** Tells spreadsheets that the file is in UTF-8. */
const MARK = '\uFEFF';

/** A table as CSV (RFC 4180). A text that a spreadsheet would compute begins with an apostrophe. */
export function csvText({ headings, rows }: ExportTable): string {
  const lines = [headings, ...rows].map((cells) => cells.map(cellText).join(','));
  return `${MARK}${lines.join('\r\n')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return quoted('number' in cell ? String(cell.number) : cell.moment);
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
