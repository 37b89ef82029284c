import { StrataError } from '@strata/domain';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes of a file that were copied to disk, so that they can be read more than once and can't change in between. */
export interface SpooledFile {
  readonly path: string;
  /** The name of the file in messages. */
  readonly file: string;
}

const UNREADABLE: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `The file ${file} does not exist.`,
  EISDIR: (file) => `${file} is a folder, not a file.`,
  EACCES: (file) => `This user has no permission to read the file ${file}.`,
};

/**
 * Copies a stream to a temporary file for the duration of `use`. Throws `FILE_NOT_FOUND` if the stream can't be read, and
 * `FILE_TOO_LARGE` beyond `maxBytes`.
 */
export async function withSpooledFile<T>(
  { input, file, maxBytes = Infinity }: { readonly input: Readable; readonly file: string; readonly maxBytes?: number },
  use: (spooled: SpooledFile) => Promise<T>,
): Promise<T> {
  staleFoldersGone ??= removeStaleFolders();
  await staleFoldersGone;
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  try {
    const path = join(folder, 'file');
    await pipeline(input, bounded(file, maxBytes), createWriteStream(path)).catch((error: unknown) => {
      throw unreadable(error, file);
    });
    return await use({ path, file });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The folders of spooled files, which have the id of their process in their names. */
const PREFIX = 'strata-import-';
const OF_PROCESS = new RegExp(`^${PREFIX}(?<pid>\\d+)-`, 'u');

let staleFoldersGone: Promise<void> | undefined;

/** Removes what processes left that were killed while they read a file. */
async function removeStaleFolders(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(OF_PROCESS.exec(name)?.groups?.['pid']);
    // Another user's folder cannot be removed, and need not be.
    if (pid > 0 && !isRunning(pid))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function bounded(file: string, maxBytes: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size <= maxBytes) return done(null, chunk);
      const message = `The file ${file} has more than ${maxBytes} bytes.`;
      done(new StrataError('FILE_TOO_LARGE', message, { remedy: 'Split the file into smaller ones.' }));
    },
  });
}

function unreadable(error: unknown, file: string): unknown {
  const reason = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ''];
  if (reason === undefined) return error;
  return new StrataError('FILE_NOT_FOUND', reason(file), { remedy: 'Check the path.', cause: error });
}
