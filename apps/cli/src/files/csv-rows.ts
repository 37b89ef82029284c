import { StrataError } from '@strata/domain';
import { parse } from 'csv-parse/sync';
import { textOf } from './input-file.js';

/** A row of a CSV file by column; a column that the row or the file does not have is undefined. */
export type CsvRow = Readonly<Record<string, string | undefined>>;

/** The expected form of a file. */
export interface CsvForm {
  readonly required: readonly string[];
  /** The error code for a file without this form. */
  readonly code: string;
  readonly remedy: string;
}

/** The rows of a CSV file with a header. Throws the form's code for a malformed file or a missing column. */
export async function csvRows(file: string, { required, code, remedy }: CsvForm): Promise<readonly CsvRow[]> {
  const text = await textOf(file);
  const refused = (message: string, cause?: unknown): StrataError =>
    new StrataError(code, `${file}: ${message}`, { remedy, cause });
  let header: readonly string[] = [];
  let rows: readonly CsvRow[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (names: string[]) => (header = names.map((name) => name.trim())),
      relax_column_count_less: true,
      trim: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    throw refused((error as Error).message, error);
  }
  const missing = required.find((column) => !header.includes(column));
  if (missing !== undefined) throw refused(`The column ${missing} is missing.`);
  return rows;
}
