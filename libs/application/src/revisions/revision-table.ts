import { isDecimal } from '@strata/domain';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { csvLine } from '../reports/export/value-lines.js';
import type { RevisionTriangle } from './revision-triangle.js';

/** A triangle as a table: a header, and a row for each subject and period. Cells without a value are null. */
export function revisionTable({ vintages, rows }: RevisionTriangle): readonly (readonly (string | null)[])[] {
  const header = ['member', 'period', ...vintages, 'first', 'latest', 'revision'];
  return [
    header,
    ...rows.map(({ subject, period, values, first, latest, revision }) => [
      ...[subject, period, ...values],
      ...[first.value, latest.value, revision],
    ]),
  ];
}

/** A triangle as lines of CSV (RFC 4180). */
export function* revisionLines(triangle: RevisionTriangle): Iterable<string> {
  for (const cells of revisionTable(triangle)) yield csvLine(cells.map((cell) => cell ?? ''));
}

/** A triangle as an XLSX workbook: figures are numbers, and the statistics are on a second sheet. */
export async function revisionWorkbook(triangle: RevisionTriangle): Promise<Buffer> {
  const [header = [], ...rows] = revisionTable(triangle);
  const data = [header, ...rows.map((cells) => cells.map((cell, index) => (index < 2 ? cell : numeric(cell))))];
  const { count, revised, mean, meanAbsolute, bias } = triangle.statistics;
  const statistics = [
    ['figures that could have been revised', count],
    ['figures that were revised', revised],
    ['mean revision', mean],
    ['mean absolute revision', meanAbsolute],
    ["Student's t of the mean", bias?.t ?? null],
    ['p-value of the mean (two-sided)', bias?.p ?? null],
  ];
  return writeWorkbook([
    { data: data as SheetData, sheet: 'revisions' },
    { data: statistics as SheetData, sheet: 'statistics' },
  ]).toBuffer();
}

function numeric(cell: string | null): string | number | null {
  return cell !== null && isDecimal(cell) ? Number(cell) : cell;
}
