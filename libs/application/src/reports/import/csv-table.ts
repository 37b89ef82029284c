import { StrataError } from '@strata/domain';
import { parse, type CsvError } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { decodedChunks } from './decoded-chunks.js';
import { recogniseEncoding, type Encoding } from './encoding.js';
import type { SpooledFile } from './spooled-file.js';
import { DELIMITERS, type Delimiter, type GivenForm, type Table, type TableRow } from './table.js';

/** The most characters of a row. */
const MAX_RECORD = 64_000;

/** A CSV file. What `given` does not say is recognised from the file. */
export async function csvTable(spooled: SpooledFile, given: GivenForm): Promise<Table> {
  const encoding = given.encoding ?? (await recogniseEncoding(spooled));
  const delimiter = given.delimiter ?? recogniseDelimiter(await headerLine(spooled, encoding), spooled.file);
  return { form: { format: 'csv', encoding, delimiter }, rows: () => csvRows(spooled, encoding, delimiter) };
}

async function* csvRows(spooled: SpooledFile, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<TableRow> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    delimiter,
    max_record_size: MAX_RECORD,
    info: true,
  });
  const source = Readable.from(decodedChunks(createReadStream(spooled.path), spooled.file, encoding));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (record.some((field) => field.trim() !== '')) yield { line: info.lines, cells: record };
    }
  } catch (error) {
    throw unreadable(error, spooled.file);
  } finally {
    source.destroy();
  }
}

/** The first line, without what stands in quotes. */
async function headerLine(spooled: SpooledFile, encoding: Encoding): Promise<string> {
  let head = '';
  const source = createReadStream(spooled.path, { highWaterMark: 4_096 });
  for await (const text of decodedChunks(source, spooled.file, encoding)) {
    head += text;
    if (head.trimStart().includes('\n') || head.length > MAX_RECORD) break;
  }
  const [line = ''] = head.trimStart().split('\n', 1);
  return line.replaceAll(/"[^"]*"/gu, '');
}

/** The delimiter by the header, since texts in other rows may contain commas and semicolons. */
function recogniseDelimiter(header: string, file: string): Delimiter {
  const counts = DELIMITERS.map((sign) => ({ sign, count: header.split(sign).length - 1 }));
  const most = Math.max(...counts.map(({ count }) => count));
  const likely = counts.filter(({ count }) => count === most);
  if (most === 0 || likely.length === 1) return likely[0]!.sign;
  throw new StrataError(
    'DELIMITER_UNCLEAR',
    `${file}, row 1: The header does not show which sign separates the columns.`,
    {
      remedy: 'Name the delimiter: comma, semicolon or tab.',
    },
  );
}

function unreadable(error: unknown, file: string): unknown {
  if (error instanceof StrataError) return error;
  const { message, lines } = error as CsvError & { lines?: number };
  return new StrataError('NOT_A_VALUE_FILE', `${file}${lines === undefined ? '' : `, row ${lines}`}: ${message}`, {
    remedy: 'Use a CSV file or an XLSX workbook with a header and one value per row, or one period per column.',
    cause: error,
  });
}
