import { StrataError } from '@strata/domain';
import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'this user may not read it',
};

/** The encoding that the byte order mark of a file announces; UTF-8 without one. */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Returns the text of a file, or of standard input for `-`, without its byte order mark. Throws `FILE_NOT_FOUND` if the
 * file can't be read, and `NOT_UTF8` for invalid UTF-8; decoding it would corrupt characters.
 */
export async function textOf(file: string): Promise<string> {
  const bytes = await bytesOf(file);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new StrataError('NOT_UTF8', `${file} contains bytes that are not valid UTF-8.`, {
      remedy: 'Save the file as UTF-8, or name another file.',
      cause: error,
    });
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return file === '-' ? await standardInput() : await readFile(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new StrataError('FILE_NOT_FOUND', `${file} can't be read: ${REASONS[code] ?? message}.`, {
      remedy: 'Check the path.',
      cause: error,
    });
  }
}

/** All of standard input. It is read as a stream: where another program pipes, the file /dev/stdin may not open. */
async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
