import { StrataError } from '@strata/domain';
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

const LINE_FEED = 0x0a;
const NAMES: Readonly<Record<string, string>> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' };

/**
 * Decodes a text file. Throws `NOT_UTF8` with the row for bytes that are not valid in the encoding, since decoding them
 * would corrupt characters.
 */
export async function* decodedChunks(
  chunks: AsyncIterable<Buffer>,
  file: string,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let rows = 1;
  for await (const chunk of chunks) {
    yield decodedIn(decoder, chunk, { file, rows });
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) rows += 1;
  }
  decodedIn(decoder, undefined, { file, rows });
}

function decodedIn(
  decoder: TextDecoder,
  chunk: Buffer | undefined,
  at: { readonly file: string; readonly rows: number },
): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (error) {
    const row = at.rows + (chunk === undefined ? 0 : linesBeforeFault(chunk));
    throw new StrataError(
      'NOT_UTF8',
      `${at.file}, row ${row}: The file contains bytes that are not ${NAMES[decoder.encoding] ?? decoder.encoding} text.`,
      {
        remedy:
          'Name the encoding (such as windows-1251), or save the file as UTF-8 (in spreadsheets: "CSV UTF-8") and import it again.',
        cause: error,
      },
    );
  }
}

/** The number of whole lines before the first one that is not UTF-8. */
function linesBeforeFault(chunk: Buffer): number {
  let end = chunk.indexOf(LINE_FEED);
  // The first line may start in the middle of a letter from the previous chunk, so it is checked last.
  if (end < 0 || isUtf8(chunk.subarray(end))) return 0;
  for (let lines = 1; ; lines += 1) {
    const next = chunk.indexOf(LINE_FEED, end + 1);
    if (next < 0 || !isUtf8(chunk.subarray(end, next))) return lines;
    end = next;
  }
}
