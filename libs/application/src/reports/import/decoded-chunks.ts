import { StrataError } from '@strata/domain';
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

type Chunk = Buffer | string;

const LINE_FEED = 0x0a;

function encodingOf(first: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Decodes a text file from UTF-8, or from UTF-16 if it has that byte order mark. Throws `NOT_UTF8` with the row for
 * invalid bytes (a file in another encoding), since decoding them would corrupt characters.
 */
export async function* decodedChunks(chunks: AsyncIterable<Chunk>, file: string): AsyncGenerator<Chunk> {
  let decoder: TextDecoder | undefined;
  let rows = 1;
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') {
      yield chunk;
      continue;
    }
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    const text = decodedIn(decoder, chunk, { file, rows });
    yield decoder.encoding === 'utf-8' ? chunk : text;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) rows += 1;
  }
  if (decoder) decodedIn(decoder, undefined, { file, rows });
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
    throw new StrataError('NOT_UTF8', `${at.file}, row ${row}: The file contains bytes that are not UTF-8 text.`, {
      remedy: 'Save the file as UTF-8 (in spreadsheets: "CSV UTF-8") and import it again.',
      cause: error,
    });
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
