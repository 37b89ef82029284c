import type { TableRow } from './table.js';
import { cellText, type RowProblem } from './value-file.js';

/** The most characters of a field; figures, ids and reasons are far shorter. */
const MAX_FIELD = 4_000;

/** What is wrong with the shape of a row; undefined if it fits the header. */
export function rowFault({ line, cells }: TableRow, header: readonly string[], file: string): RowProblem | undefined {
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
  if (long < 0) return undefined;
  return problem(header[long] ?? '', 'FIELD_TOO_LONG', `The field has more than ${MAX_FIELD} characters.`);
}
