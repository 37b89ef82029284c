import { StrataError } from '@strata/domain';
import { parse, type CsvError } from 'csv-parse';
import { Readable } from 'node:stream';
import { decodedChunks } from './decoded-chunks.js';
import type { RowProblem, ValueColumns, ValueFileRow } from './value-file.js';

/** Most characters a field may have; figures, ids and reasons are far shorter. */
const FIELD_LIMIT = 4_000;

/** A file to read, and who takes its rows: one after the other, so that a large file need not fit into memory. */
export interface ValueFileRequest {
  readonly input: Readable;
  /** Name of the file as messages give it. */
  readonly file: string;
  readonly columns: ValueColumns;
  readonly onRow: (row: ValueFileRow) => void;
}

/** What became of a file: how many rows it has and those that could not be read. */
export interface ValueFile {
  readonly rows: number;
  readonly problems: readonly RowProblem[];
}

type Locate = (header: readonly string[]) => (record: readonly string[], line: number) => ValueFileRow;

function indexOf(file: string, header: readonly string[], column: string): number {
  const index = header.indexOf(column);
  if (index >= 0 && header.includes(column, index + 1)) {
    throw new StrataError('COLUMN_TWICE', `${file}, row 1: two columns are named "${column}"`, {
      remedy: 'rename the one that is not meant',
      details: { column, header: [...header] },
    });
  }
  if (index >= 0) return index;
  throw new StrataError('COLUMN_MISSING', `${file}, row 1: there is no column "${column}"`, {
    remedy: `the file has: ${header.join(', ')}; name the right one with the matching --…-column option`,
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
      ...(knownAt < 0 ? {} : { knownAt: (record[knownAt] ?? '').trim() }),
      ...(reason < 0 ? {} : { reason: (record[reason] ?? '').trim() }),
    });
  };
}

/**
 * Reads a CSV file of values: comma or semicolon separated (as its header is), UTF-8 with or without a byte order mark.
 * Rows with too few or too many fields become problems; a file that is no CSV at all is `NOT_A_VALUE_FILE`.
 */
export async function readValueFile({ input, file, columns, onRow }: ValueFileRequest): Promise<ValueFile> {
  let rows = 0;
  const problems: RowProblem[] = [];
  let header: readonly string[] | undefined;
  let read: ReturnType<Locate> | undefined;
  try {
    const { delimiter, chunks } = await lookAtHeader(input);
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
      const problem = misshapen(record, header, { file, line: info.lines });
      rows += 1;
      if (problem) problems.push(problem);
      else onRow(read(record, info.lines));
    }
  } catch (error) {
    throw unreadable(error, file);
  }
  if (!header) throw new StrataError('EMPTY_FILE', `${file} is empty`, { remedy: 'give a CSV file with a header' });
  return { rows, problems };
}

type Chunk = Buffer | string;

/** The header tells which of comma and semicolon separates: the other one may stand in any text. */
async function lookAtHeader(
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

function misshapen(
  record: readonly string[],
  header: readonly string[],
  at: { readonly file: string; readonly line: number },
): RowProblem | undefined {
  const { file, line } = at;
  if (record.length !== header.length) {
    const reason = `${record.length} fields instead of ${header.length}`;
    return { file, row: line, column: '', code: 'FIELD_COUNT', reason };
  }
  const long = record.findIndex((field) => field.length > FIELD_LIMIT);
  if (long < 0) return undefined;
  return {
    file,
    row: line,
    column: header[long]!,
    code: 'FIELD_TOO_LONG',
    reason: `more than ${FIELD_LIMIT} characters`,
  };
}

const UNREADABLE: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `there is no file ${file}`,
  EISDIR: (file) => `${file} is a folder, not a file`,
  EACCES: (file) => `${file} may not be read by this user`,
};

function unreadable(error: unknown, file: string): unknown {
  if (error instanceof StrataError) return error;
  const { message, lines } = error as CsvError & { lines?: number };
  const reason = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ''];
  if (reason !== undefined) {
    return new StrataError('FILE_NOT_FOUND', reason(file), { remedy: 'check the path', cause: error });
  }
  return new StrataError('NOT_A_VALUE_FILE', `${file}${lines === undefined ? '' : `, row ${lines}`}: ${message}`, {
    remedy: 'give a CSV file (UTF-8) with a header and one value per row',
    cause: error,
  });
}
