import writeWorkbook, { type Cell as SheetCell, type SheetData } from 'write-excel-file/universal';
import type { Cell, ExportTable } from './export-table.js';

/** The most characters of a name of a sheet, and what it must not contain. */
const MAX_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;
/** The most characters of a cell. */
const MAX_TEXT = 32_767;
const HEAD = { fontWeight: 'bold' } as const;

export interface WorkbookParts {
  readonly table: ExportTable;
  readonly name: string;
  /** What the table is about, as names and texts. */
  readonly about: readonly (readonly [name: string, text: string])[];
  readonly aboutName: string;
}

/** A table as an XLSX workbook: figures and moments are typed, texts are never formulas; what it is about is on a second sheet. */
export function workbookOf({ table, name, about, aboutName }: WorkbookParts): Promise<Blob> {
  const data: SheetData = [
    table.headings.map((heading) => ({ ...textCell(heading), ...HEAD })),
    ...table.rows.map((cells) => cells.map(sheetCell)),
  ];
  const notes: SheetData = about.map(([label, text]) => [{ ...textCell(label), ...HEAD }, textCell(text)]);
  const columns = table.headings.map((heading, at) => ({ width: widthOf(heading, table, at) }));
  return writeWorkbook([
    { data, sheet: sheetName(name), columns, stickyRowsCount: 1 },
    { data: notes, sheet: sheetName(aboutName), columns: [{ width: 24 }, { width: 80 }] },
  ]).toBlob();
}

function sheetCell(cell: Cell): SheetCell {
  if (cell === null) return null;
  if (typeof cell === 'string') return textCell(cell);
  if ('number' in cell) return { type: Number, value: Number(cell.number) };
  return {
    type: Date,
    value: new Date(cell.moment),
    format: cell.moment.length > 10 ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd',
  };
}

function textCell(text: string): { readonly type: StringConstructor; readonly value: string } {
  return { type: String, value: text.slice(0, MAX_TEXT) };
}

function sheetName(name: string): string {
  return name.replaceAll(FORBIDDEN, ' ').slice(0, MAX_NAME).trim() || 'Strata';
}

function widthOf(heading: string, { rows }: ExportTable, at: number): number {
  const longest = Math.max(heading.length, ...rows.slice(0, 200).map((cells) => lengthOf(cells[at] ?? null)));
  return Math.min(60, longest + 2);
}

function lengthOf(cell: Cell): number {
  if (cell === null) return 0;
  if (typeof cell === 'string') return cell.length;
  return 'number' in cell ? String(cell.number).length : 16;
}
