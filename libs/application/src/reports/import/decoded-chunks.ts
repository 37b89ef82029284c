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
 * Passes a text file on, from UTF-16 where its byte order mark says so. Bytes that are no UTF-8 (a file of another
 * encoding) are `NOT_UTF8` with their row: taken as they are, letters would be lost for good.
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
    throw new StrataError('NOT_UTF8', `${at.file}, row ${row}: bytes that are not UTF-8 text`, {
      remedy: 'save the file as UTF-8 (spreadsheets: "CSV UTF-8") and import it again',
      cause: error,
    });
  }
}

/** How many whole lines stand before the first that is no UTF-8. */
function linesBeforeFault(chunk: Buffer): number {
  let end = chunk.indexOf(LINE_FEED);
  // The first line may begin within a letter that the chunk before began: it is to blame where no other is.
  if (end < 0 || isUtf8(chunk.subarray(end))) return 0;
  for (let lines = 1; ; lines += 1) {
    const next = chunk.indexOf(LINE_FEED, end + 1);
    if (next < 0 || !isUtf8(chunk.subarray(end, next))) return lines;
    end = next;
  }
}
