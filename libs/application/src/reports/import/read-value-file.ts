import { StrataError } from '@strata/domain';
import { parse, type CsvError } from 'csv-parse';
import { Readable } from 'node:stream';
import { decodedChunks } from './decoded-chunks.js';
import type { RowProblem, ValueColumns, ValueFileRow } from './value-file.js';

/** The most characters of a field; figures, ids and reasons are far shorter. */
const FIELD_LIMIT = 4_000;

/** A file to read. Its rows are passed on one by one, so that a large file need not fit into memory. */
export interface ValueFileRequest {
  readonly input: Readable;
  /** The name of the file in messages. */
  readonly file: string;
  readonly columns: ValueColumns;
  readonly onRow: (row: ValueFileRow) => void;
}

/** The number of rows of a file, and the rows that could not be read. */
export interface ValueFile {
  readonly rows: number;
  readonly problems: readonly RowProblem[];
}

type Locate = (header: readonly string[]) => (record: readonly string[], line: number) => ValueFileRow;

function indexOf(file: string, header: readonly string[], column: string): number {
  const index = header.indexOf(column);
  if (index >= 0 && header.includes(column, index + 1)) {
    throw new StrataError('COLUMN_TWICE', `${file}, row 1: Two columns are named "${column}".`, {
      remedy: 'Rename the column that should not be imported.',
      details: { column, header: [...header] },
    });
  }
  if (index >= 0) return index;
  throw new StrataError('COLUMN_MISSING', `${file}, row 1: The file has no column "${column}".`, {
    remedy: `Name the right column with the matching --…-column option. Columns: ${header.join(', ')}.`,
    details: { column, header: [...header] },
  });
}

function locator(file: string, columns: ValueColumns): Locate {
  return (header) => {
    const at = (column: string): number => indexOf(file, header, column);
    const member = at(columns.member);
    const fixed = 'id' in columns.measure ? columns.measure.id : undefined;
    const measure = 'column' in columns.measure ? at(columns.measure.column) : -1;
    const period = at(columns.period);
    const value = at(columns.value);
    const knownAt = columns.knownAt === undefined ? -1 : at(columns.knownAt);
    const reason = header.indexOf(columns.reason);
    return (record, line) => ({
      line,
      member: (record[member] ?? '').trim(),
      measure: fixed ?? (record[measure] ?? '').trim(),
      period: (record[period] ?? '').trim(),
      value: (record[value] ?? '').trim(),
      knownAt: knownAt < 0 ? undefined : (record[knownAt] ?? '').trim(),
      reason: reason < 0 ? undefined : (record[reason] ?? '').trim(),
    });
  };
}

/**
 * Reads a CSV file of values, separated by commas or semicolons like its header, in UTF-8 with or without a byte order
 * mark. Rows with too few or too many fields become problems; throws `NOT_A_VALUE_FILE` for a file that is not CSV.
 */
export async function readValueFile({ input, file, columns, onRow }: ValueFileRequest): Promise<ValueFile> {
  let rows = 0;
  const problems: RowProblem[] = [];
  let header: readonly string[] | undefined;
  let read: ReturnType<Locate> | undefined;
  try {
    const { delimiter, chunks } = await detectDelimiter(input);
    const parser = parse({
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter,
      max_record_size: 64_000,
      info: true,
    });
    const source = Readable.from(decodedChunks(chunks, file));
    source.on('error', (error) => parser.destroy(error));
    source.pipe(parser);
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!read || !header) {
        header = record.map((name) => name.trim());
        read = locator(file, columns)(header);
        continue;
      }
      const problem = shapeProblem(record, header, { file, line: info.lines });
      rows += 1;
      if (problem) problems.push(problem);
      else onRow(read(record, info.lines));
    }
  } catch (error) {
    throw unreadable(error, file);
  }
  if (!header)
    throw new StrataError('EMPTY_FILE', `The file ${file} is empty.`, { remedy: 'Use a CSV file with a header.' });
  return { rows, problems };
}

type Chunk = Buffer | string;

/** Detects the delimiter from the header, since texts in other rows may contain commas and semicolons. */
async function detectDelimiter(
  input: Readable,
): Promise<{ readonly delimiter: ',' | ';'; readonly chunks: AsyncIterable<Chunk> }> {
  const rest = input[Symbol.asyncIterator]() as AsyncIterator<Chunk>;
  const first: Chunk[] = [];
  let head = '';
  while (!head.includes('\n') && head.length < FIELD_LIMIT) {
    const { done, value } = await rest.next();
    if (done === true) break;
    first.push(value);
    head += value.toString();
  }
  const [header = ''] = head.split('\n', 1);
  const count = (sign: string): number => header.split(sign).length;
  async function* all(): AsyncGenerator<Chunk> {
    yield* first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  }
  return { delimiter: count(';') > count(',') ? ';' : ',', chunks: all() };
}

function shapeProblem(
  record: readonly string[],
  header: readonly string[],
  at: { readonly file: string; readonly line: number },
): RowProblem | undefined {
  const { file, line } = at;
  if (record.length !== header.length) {
    const reason = `The row has ${record.length} fields instead of ${header.length}.`;
    return { file, row: line, column: '', code: 'FIELD_COUNT', reason };
  }
  const long = record.findIndex((field) => field.length > FIELD_LIMIT);
  if (long < 0) return undefined;
  return {
    file,
    row: line,
    column: header[long]!,
    code: 'FIELD_TOO_LONG',
    reason: `The field has more than ${FIELD_LIMIT} characters.`,
  };
}

const UNREADABLE: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `The file ${file} does not exist.`,
  EISDIR: (file) => `${file} is a folder, not a file.`,
  EACCES: (file) => `This user has no permission to read the file ${file}.`,
};

function unreadable(error: unknown, file: string): unknown {
  if (error instanceof StrataError) return error;
  const { message, lines } = error as CsvError & { lines?: number };
  const reason = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ''];
  if (reason !== undefined) {
    return new StrataError('FILE_NOT_FOUND', reason(file), { remedy: 'Check the path.', cause: error });
  }
  return new StrataError('NOT_A_VALUE_FILE', `${file}${lines === undefined ? '' : `, row ${lines}`}: ${message}`, {
    remedy: 'Use a CSV file (UTF-8) with a header and one value per row.',
    cause: error,
  });
}
