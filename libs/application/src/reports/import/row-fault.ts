import type { TableRow } from './table.js';
import type { TableLayout } from './table-layout.js';
import { cellText, type RowProblem } from './value-file.js';
import { readYesNo } from './yes-no.js';

/** The most characters of a field; figures, ids and reasons are far shorter. */
const MAX_FIELD = 4_000;

/** What is wrong with the shape of a row; undefined if it fits the layout. */
export function rowFault({ line, cells }: TableRow, of: TableLayout, file: string): RowProblem | undefined {
  const { header, withdrawn } = of;
  const problem = (column: string, code: string, reason: string): RowProblem => ({
    file,
    row: line,
    column,
    code,
    reason,
  });
  const isTooLong = cells.slice(header.length).some((cell) => cellText(cell) !== '');
  if (cells.length < header.length || isTooLong) {
    return problem('', 'FIELD_COUNT', `The row has ${cells.length} fields instead of ${header.length}.`);
  }
  const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > MAX_FIELD);
  if (long >= 0) {
    return problem(header[long] ?? '', 'FIELD_TOO_LONG', `The field has more than ${MAX_FIELD} characters.`);
  }
  const mark = of.layout === 'wide' ? cellText(cells[withdrawn]) : '';
  if (mark === '' || readYesNo(mark) === false) return undefined;
  const reason = 'A row with several periods cannot be withdrawn. Use a file with one value a row.';
  return problem(header[withdrawn] ?? '', 'PERIOD_UNCLEAR', reason);
}
